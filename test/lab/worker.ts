/**
 * Runs inside its own network, mount, PID, UTS and IPC namespace, as process 1 of it (see start-worker.ts): records the
 * cases of one host and suite. Prints one JSON line a case on standard output.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { driverOf } from './hosts/all.ts';
import type { NamedCase, Running } from './hosts/driver.ts';
import { loadCases } from './load-cases.ts';
import type { WorkerOrder, WorkerReport } from './order.ts';
import { toTranscript } from './record.ts';
import { runCase } from './run-case.ts';
import { recordBounces } from './sending/record-bounces.ts';
import { recordRetries } from './sending/record-retries.ts';
import { sealTranscript } from './transcript-digest.ts';
import { buildWorld, type World } from './world/world.ts';

const order = JSON.parse(process.argv[2] ?? '') as WorkerOrder;
// The parent holds the other end. Its death, however sudden, ends this process and with it the whole PID namespace.
process.stdin
  .on('end', () => process.exit(130))
  .on('error', () => process.exit(130))
  .resume();

const report = (line: WorkerReport): void => void process.stdout.write(JSON.stringify(line) + '\n');

async function recordOne(running: Running, one: NamedCase): Promise<void> {
  const started = Date.now();
  const ready = await running.enter(one);
  try {
    const result = await runCase(one, ready, running.version);
    const transcript = toTranscript(order.host, order.suite, one, running, ready, result, order.day);
    const folder = `${order.output}/${order.host}/${one.name}`;
    await mkdir(folder, { recursive: true });
    await writeFile(`${folder}/${running.version}.txt`, sealTranscript(transcript));
    const { surprises, trials } = result;
    report({ case: one.name, version: running.version, surprises, trials, ms: Date.now() - started });
  } finally {
    await ready.stop();
  }
}

async function recordDialogues(world: World): Promise<void> {
  const all = await loadCases(order.host);
  const cases = all.filter(
    ({ name, data }) =>
      (!order.only || order.only.includes(name)) && !(order.fast && data.slow) && !data.except?.[order.suite],
  );
  const driver = driverOf(order.host);
  const running = await driver.start(world, order.suite, cases);
  for (const one of cases) {
    try {
      await recordOne(running, one);
    } catch (error) {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      report({
        case: one.name,
        version: running.version,
        surprises: [`the harness failed: ${text}`],
        trials: null,
        ms: 0,
      });
    }
  }
}

async function main(): Promise<void> {
  const world = await buildWorld(order.scratch);
  if (order.recording === 'retries') await recordRetries(world, order, report);
  else if (order.recording === 'bounces') await recordBounces(world, order, report);
  else await recordDialogues(world);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
