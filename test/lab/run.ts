/** `npm run lab`: real mail servers in namespaces of their own; records data/evidence. See options.ts for the usage. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { whyNot } from './can-run.ts';
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
/** One lane each of the three hosts of the fast run, which wait more than they work. */
const parallelFast = 3;
/** A queue that is watched waits most of the time. */
const parallelQueues = 4;

async function unpackAll(jobs: readonly Job[]): Promise<void> {
  await unpackRoot('bookworm', 'dns');
  for (const { roots } of jobs) for (const [suite, kind] of roots) await unpackRoot(suite, kind);
}

interface Result {
  readonly recording: Job['recording'];
  /** `host/case version`. */
  readonly name: string;
  readonly failed: boolean;
}

type Outputs = Readonly<Record<Job['recording'], string>>;

function tell(job: Job, line: WorkerReport): Result {
  const failed = line.surprises.length > 0;
  const name = `${job.host}/${line.case} ${line.version}`;
  const trials = line.trials ? `  ${line.trials.k} of ${line.trials.n}` : '';
  process.stdout.write(`${failed ? 'UNEXPECTED' : 'ok'} ${name} ${line.ms} ms${trials}\n`);
  for (const surprise of line.surprises) process.stdout.write(`    ${surprise}\n`);
  return { recording: job.recording, name, failed };
}

/** Runs the jobs side by side. */
async function record(
  jobs: readonly Job[],
  options: Options,
  outputs: Outputs,
  lanes: number,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = [...jobs];
  const lane = async (): Promise<void> => {
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      const current = job;
      const day = new Date().toISOString().slice(0, 10);
      const { recording, host, suite, only } = current;
      const order = { recording, host, suite, fast: options.fast, output: outputs[recording], day };
      await startWorker({ ...order, ...(only ? { only } : {}) }, (line) =>
        results.push(tell(current, line)),
      ).catch((error: Error) => {
        results.push({ recording, name: `${host} of ${suite}`, failed: true });
        process.stdout.write(`FAILED ${error.message}\n`);
      });
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}

async function recordAll(jobs: readonly Job[], options: Options, outputs: Outputs): Promise<Result[]> {
  const isQueue = ({ recording }: Job): boolean => recording !== 'dialogues';
  const queues = jobs.filter(isQueue);
  const dialogues = jobs.filter((job) => !isQueue(job));
  return [
    ...(await record(queues, options, outputs, parallelQueues)),
    ...(await record(dialogues, options, outputs, options.fast ? parallelFast : parallel)),
  ];
}

/** Runs the jobs again and compares; a case whose files differ has failed. */
async function check(jobs: readonly Job[], options: Options): Promise<Result[]> {
  const again = `${cache}/check-${process.pid}`;
  const outputs = {
    dialogues: `${again}/dialogues`,
    retries: `${again}/retries`,
    bounces: `${again}/bounces`,
  };
  await mkdir(again, { recursive: true });
  try {
    const results = await recordAll(jobs, options, outputs);
    const differing = {
      dialogues: new Set(compareRuns(folders.dialogues, outputs.dialogues)),
      retries: new Set(compareRetries(folders.retries, outputs.retries)),
      bounces: new Set(compareRecorded(folders.bounces, outputs.bounces)),
    };
    return results.map(({ recording, name, failed }) => ({
      recording,
      name,
      failed: failed || differing[recording].has(name),
    }));
  } finally {
    await rm(again, { recursive: true, force: true });
  }
}

async function finish(
  options: Options,
  sums: { readonly passed: number; readonly failed: number; readonly skipped?: string },
): Promise<void> {
  if (!options.report) return;
  await mkdir(dirname(options.report), { recursive: true });
  await writeFile(options.report, JSON.stringify(sums));
}

async function main(): Promise<number> {
  const options = parseOptions(process.argv.slice(2));
  if (!options) return (process.stderr.write(usage), 2);
  if (options.diff) return (await writeDifferences(evidence), 0);
  const skipped = await whyNot();
  if (skipped) {
    process.stderr.write(`the lab cannot run here: ${skipped}\n`);
    await finish(options, { passed: 0, failed: 0, skipped });
    return 3;
  }
  await installTools();
  await sweepLeftovers();
  const jobs = await planJobs(options);
  if (jobs.length === 0) return (process.stderr.write(`nothing to do\n${usage}`), 2);
  await unpackAll(jobs);
  const results = options.check ? await check(jobs, options) : await recordAll(jobs, options, folders);
  const failed = results.filter((result) => result.failed).length;
  const passed = results.length - failed;
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  await finish(options, { passed, failed });
  return failed > 0 ? 1 : 0;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    killWorkers();
    process.exit(130);
  });
process.exitCode = await main();
