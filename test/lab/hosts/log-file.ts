import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import type { Daemons } from '../world/daemons.ts';
import { pause, waitFor } from '../process.ts';

/** Reads what a log file has gained since the last look. */
export class LogFile {
  #offset = 0;
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** Waits until the file has been quiet for a moment, then answers its new lines. */
  async gained(quietMs = 60, limitMs = 1500): Promise<string[]> {
    const size = (): number => (existsSync(this.path) ? statSync(this.path).size : 0);
    const end = Date.now() + limitMs;
    for (let before = -1; before !== size() && Date.now() < end; await pause(quietMs)) before = size();
    return this.now();
  }

  /** The new lines at once. */
  now(): string[] {
    if (!existsSync(this.path)) return [];
    const length = statSync(this.path).size - this.#offset;
    if (length <= 0) return [];
    const bytes = Buffer.alloc(length);
    const file = openSync(this.path, 'r');
    readSync(file, bytes, 0, length, this.#offset);
    closeSync(file);
    const whole = bytes.lastIndexOf(10) + 1; // a line that is still being written comes with the next look
    this.#offset += whole;
    return bytes.subarray(0, whole).toString('utf8').split('\n').filter(Boolean);
  }
}

/** Starts busybox's syslogd in a root; answers its log. */
export async function startSyslog(root: string, daemons: Daemons): Promise<LogFile> {
  await mkdir(`${root}/var/log`, { recursive: true });
  await writeFile(`${root}/var/log/mail.log`, '');
  daemons.start(root, ['busybox', 'syslogd', '-n', '-O', '/var/log/mail.log']);
  if (!(await waitFor(() => existsSync(`${root}/dev/log`), 5000)))
    throw new Error(`no syslog: ${daemons.printed()}`);
  return new LogFile(`${root}/var/log/mail.log`);
}

/** A syslog line as Debian's rsyslog writes it: busybox adds facility and level, which nobody's mail.log has. */
export const plainSyslog = (line: string): string =>
  line.replace(/^(\w+ +\d+ [\d:]+) \S+ \w+\.\w+ /, '$1 mx ');
