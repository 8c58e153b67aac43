/** `npm run lab`: real mail servers in namespaces of their own; records data/evidence. See options.ts for the usage. */
import { mkdir, rm } from 'node:fs/promises';
import { compareRuns } from './compare-runs.ts';
import { writeDifferences } from './differences.ts';
import { drivers } from './hosts/all.ts';
import { installTools } from './install-tools.ts';
import type { WorkerReport } from './order.ts';
import { parseOptions, usage, type Options } from './options.ts';
import { cache, evidence } from './paths.ts';
import { sweepLeftovers } from './sweep.ts';
import type { Suite } from './roots/suites.ts';
import { unpackRoot } from './roots/unpack.ts';
import { killWorkers, startWorker } from './start-worker.ts';

interface Job {
  readonly host: string;
  readonly suite: Suite;
  readonly only?: readonly string[];
}

/** Two at a time: the lab shares two cores with whoever else works on the machine. */
const parallel = 2;
const fastHosts = new Set(['postfix', 'exim', 'sendmail']);

function plan(options: Options): Job[] {
  const jobs: Job[] = [];
  for (const driver of drivers) {
    const named = options.only.filter((each) => each.split('/')[0] === driver.host);
    if (options.only.length > 0 && named.length === 0) continue;
    if (options.only.length === 0 && options.fast && !fastHosts.has(driver.host)) continue;
    const cases = named.map((each) => each.split('/')[1]).filter((each) => each !== undefined);
    for (const suite of driver.suites.filter((each) => options.suites.includes(each)))
      jobs.push({ host: driver.host, suite, ...(cases.length > 0 ? { only: cases } : {}) });
  }
  return jobs;
}

async function unpackAll(jobs: readonly Job[]): Promise<void> {
  await unpackRoot('bookworm', 'dns');
  for (const { host, suite } of jobs)
    for (const [from, kind] of drivers.find((each) => each.host === host)?.roots(suite) ?? [])
      await unpackRoot(from, kind);
}

/** Runs the jobs, two at a time; answers the number of surprises. */
async function record(jobs: readonly Job[], options: Options, output: string): Promise<number> {
  let surprises = 0;
  const waiting = [...jobs];
  const tell = (job: Job, line: WorkerReport): void => {
    const trials = line.trials ? `  ${line.trials.k} of ${line.trials.n}` : '';
    process.stdout.write(
      `${line.surprises.length ? 'UNEXPECTED' : 'ok'} ${job.host}/${line.case} ${line.version} ${line.ms} ms${trials}\n`,
    );
    for (const surprise of line.surprises) process.stdout.write(`    ${surprise}\n`);
    surprises += line.surprises.length;
  };
  const lane = async (): Promise<void> => {
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      const current = job;
      const day = new Date().toISOString().slice(0, 10);
      await startWorker({ ...current, fast: options.fast, output, day }, (line) => tell(current, line)).catch(
        (error: Error) => {
          surprises += 1;
          process.stdout.write(`FAILED ${error.message}\n`);
        },
      );
    }
  };
  await Promise.all(Array.from({ length: parallel }, lane));
  return surprises;
}

async function main(): Promise<number> {
  const options = parseOptions(process.argv.slice(2));
  if (!options) return (process.stderr.write(usage), 2);
  if (options.diff) return (await writeDifferences(evidence), 0);
  await installTools();
  await sweepLeftovers();
  const jobs = plan(options);
  if (jobs.length === 0) return (process.stderr.write(`nothing to do\n${usage}`), 2);
  await unpackAll(jobs);
  if (!options.check) return (await record(jobs, options, evidence)) > 0 ? 1 : 0;
  const again = `${cache}/check-${process.pid}`;
  await mkdir(again, { recursive: true });
  try {
    const surprises = await record(jobs, options, again);
    const differing = await compareRuns(evidence, again);
    return surprises + differing > 0 ? 1 : 0;
  } finally {
    await rm(again, { recursive: true, force: true });
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    killWorkers();
    process.exit(130);
  });
process.exitCode = await main();
