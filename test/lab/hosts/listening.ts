import { run, waitFor } from '../process.ts';

const listens = async (socket: string): Promise<boolean> =>
  (await run('ss', ['-ltnH'])).out.includes(` ${socket} `);

/** Waits until something listens at `address:port`; throws what `printed` says when nothing does. */
export async function listening(socket: string, printed: () => string, limitMs = 15_000): Promise<void> {
  if (!(await waitFor(() => listens(socket), limitMs)))
    throw new Error(`nothing listens at ${socket}: ${printed()}`);
}

/** Waits until nothing listens there any more, so that the next case's server can start. */
export async function silent(socket: string): Promise<void> {
  await waitFor(async () => !(await listens(socket)), 5000);
}
