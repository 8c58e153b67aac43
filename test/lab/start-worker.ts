import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, rmdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { cache } from './paths.ts';
import type { WorkerOrder, WorkerReport } from './order.ts';

const live = new Set<ChildProcess>();

/** Ends all workers at once, with every server in them. */
export function killWorkers(): void {
  for (const child of live) child.kill('SIGKILL');
}

/** What a worker has of its own. Not named as by `ip netns`: it ceases to exist with its last process, also when killed. */
export const namespaces = [
  '--net',
  '--mount',
  '--uts',
  '--ipc',
  '--pid',
  '--fork',
  '--kill-child=SIGKILL',
  '--mount-proc',
];

/** Runs a worker to its end; answers its reports, or throws with what it printed. */
export async function startWorker(
  order: Omit<WorkerOrder, 'scratch'>,
  onReport: (line: WorkerReport) => void,
): Promise<void> {
  const scratch = `${cache}/mnt/${order.recording}-${order.host}-${order.suite}-${process.pid}`;
  await mkdir(scratch, { recursive: true });
  const worker = fileURLToPath(new URL('worker.ts', import.meta.url));
  const command = [
    ...namespaces,
    process.execPath,
    ...process.execArgv,
    worker,
    JSON.stringify({ ...order, scratch }),
  ];
  const child = spawn('unshare', command, { stdio: ['pipe', 'pipe', 'pipe'] });
  live.add(child);
  let errors = '';
  let rest = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onReport(JSON.parse(line) as WorkerReport);
  });
  const code = await new Promise<number | null>((done) => child.on('close', done));
  live.delete(child);
  await rmdir(scratch).catch(() => undefined);
  if (code !== 0)
    throw new Error(
      `${order.recording} of ${order.host} of ${order.suite} ended with ${code}: ${errors.slice(-2000)}`,
    );
}
