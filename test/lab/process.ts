import { spawn } from 'node:child_process';

export interface Finished {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a program to its end and hands back what it printed; rejects when it fails unless `mayFail`. */
export function run(
  program: string,
  args: readonly string[],
  options: { input?: string; mayFail?: boolean; cwd?: string } = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'pipe', ...(options.cwd ? { cwd: options.cwd } : {}) });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0 || options.mayFail) return resolve({ code: code ?? -1, out, err });
      reject(
        new Error(`${program} ${args.join(' ')} ended with ${code}: ${err.slice(-800) || out.slice(-800)}`),
      );
    });
    child.stdin.on('error', () => undefined); // a program that ends before it has read everything
    child.stdin.end(options.input ?? '');
  });
}

/** A pause in milliseconds. */
export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Asks until `ready` answers true; false when `limitMs` has passed. */
export async function waitFor(ready: () => boolean | Promise<boolean>, limitMs: number): Promise<boolean> {
  const end = Date.now() + limitMs;
  while (Date.now() < end) {
    if (await ready()) return true;
    await pause(30);
  }
  return false;
}
