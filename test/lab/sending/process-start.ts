import { readFileSync } from 'node:fs';

const ticksPerSecond = 100; // USER_HZ, the same on every Linux that Node runs on

/** When a process began, in milliseconds since the epoch, to a hundredth of a second (proc(5)). */
export function processStart(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name, in brackets, may hold blanks; the start is field 22, the 20th behind it.
  const ticks = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]);
  const uptime = Number(readFileSync('/proc/uptime', 'utf8').split(' ')[0]);
  return Date.now() - (uptime - ticks / ticksPerSecond) * 1000;
}
