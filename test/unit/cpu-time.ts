/**
 * What a job costs in milliseconds of processor time, the least of three runs: other programs on the machine and the
 * first run's compilation would make a test of the clock fail now and then.
 */
export function cpuTime(job: () => unknown): number {
  const costs = [0, 1, 2].map(() => {
    const before = process.cpuUsage();
    job();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...costs);
}
