/** `npm run lab`: real mail servers in namespaces of their own; records data/evidence. See options.ts for the usage. */
import { mkdir, rm } from 'node:fs/promises';
import { compareRuns } from './compare-runs.ts';
import { writeDifferences } from './differences.ts';
import { installTools } from './install-tools.ts';
import type { WorkerReport } from './order.ts';
import { parseOptions, usage, type Options } from './options.ts';
import { cache, evidence } from './paths.ts';
import { folders, planJobs, type Job } from './plan.ts';
import { compareRecorded } from './sending/compare-recorded.ts';
import { compareRetries } from './sending/compare-retries.ts';
import { unpackRoot } from './roots/unpack.ts';
import { killWorkers, startWorker } from './start-worker.ts';
import { sweepLeftovers } from './sweep.ts';

/** Two at a time: the lab shares two cores with whoever else works on the machine. */
const parallel = 2;
/** A queue that is watched waits most of the time. */
const parallelQueues = 4;

async function unpackAll(jobs: readonly Job[]): Promise<void> {
  await unpackRoot('bookworm', 'dns');
  for (const { roots } of jobs) for (const [suite, kind] of roots) await unpackRoot(suite, kind);
}

/** Runs the jobs side by side; answers the number of surprises. */
async function record(
  jobs: readonly Job[],
  options: Options,
  outputs: Readonly<Record<Job['recording'], string>>,
  lanes: number,
): Promise<number> {
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
      const { recording, host, suite, only } = current;
      const order = { recording, host, suite, fast: options.fast, output: outputs[recording], day };
      await startWorker({ ...order, ...(only ? { only } : {}) }, (line) => tell(current, line)).catch(
        (error: Error) => {
          surprises += 1;
          process.stdout.write(`FAILED ${error.message}\n`);
        },
      );
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return surprises;
}

async function recordAll(
  jobs: readonly Job[],
  options: Options,
  outputs: Readonly<Record<Job['recording'], string>>,
): Promise<number> {
  const isQueue = ({ recording }: Job): boolean => recording !== 'dialogues';
  const queues = await record(jobs.filter(isQueue), options, outputs, parallelQueues);
  return (
    queues +
    (await record(
      jobs.filter((job) => !isQueue(job)),
      options,
      outputs,
      parallel,
    ))
  );
}

async function main(): Promise<number> {
  const options = parseOptions(process.argv.slice(2));
  if (!options) return (process.stderr.write(usage), 2);
  if (options.diff) return (await writeDifferences(evidence), 0);
  await installTools();
  await sweepLeftovers();
  const jobs = await planJobs(options);
  if (jobs.length === 0) return (process.stderr.write(`nothing to do\n${usage}`), 2);
  await unpackAll(jobs);
  if (!options.check) return (await recordAll(jobs, options, folders)) > 0 ? 1 : 0;
  const again = `${cache}/check-${process.pid}`;
  const outputs = {
    dialogues: `${again}/dialogues`,
    retries: `${again}/retries`,
    bounces: `${again}/bounces`,
  };
  await mkdir(again, { recursive: true });
  try {
    const surprises = await recordAll(jobs, options, outputs);
    const differing =
      (await compareRuns(folders.dialogues, outputs.dialogues)) +
      compareRetries(folders.retries, outputs.retries) +
      compareRecorded(folders.bounces, outputs.bounces);
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
