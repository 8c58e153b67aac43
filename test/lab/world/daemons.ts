import { spawn, type ChildProcess } from 'node:child_process';
import { pause } from '../process.ts';

export interface Daemon {
  readonly child: ChildProcess;
  /** Everything it has printed. */
  readonly printed: () => string;
}

/**
 * The servers that a worker has started. They live in the worker's PID namespace: when the worker ends, however it
 * ends, the kernel ends them all, so nothing is left behind after a crash either.
 */
export class Daemons {
  readonly #all: Daemon[] = [];

  /** Starts a program in the foreground inside `root`. */
  start(
    root: string,
    command: readonly string[],
    environment: Readonly<Record<string, string>> = {},
  ): Daemon {
    const child = spawn('chroot', [root, ...command], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LANG: 'C', ...environment },
      cwd: '/',
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (part: string) => (text += part));
    const daemon = { child, printed: () => text };
    this.#all.push(daemon);
    return daemon;
  }

  /** Asks a daemon to end, and makes it after two seconds. */
  async stop(daemon: Daemon): Promise<void> {
    const { child } = daemon;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    await Promise.race([ended, pause(2000)]);
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  }

  /** What all daemons printed, for an error message. */
  printed(): string {
    return this.#all
      .map((daemon) => `${daemon.child.spawnargs.slice(2).join(' ')}: ${daemon.printed().slice(-600)}`)
      .join('\n');
  }
}
