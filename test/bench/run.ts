/**
 * Measures the production build against the budgets, in one run, and prints a table.
 * `npm run bench` · `npm run bench -- --entries 5000` · `-- --runs 3` · `-- --no-lighthouse`
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compress, staticHost } from '../../src/build/host.ts';
import { median, quantile } from './browser.ts';
import { countEntries, generateData } from './generate.ts';
import { lighthouseScores } from './lighthouse.ts';
import { timeTyping } from './typing.ts';
import { visit, type Visits } from './visits.ts';

const { values: options } = parseArgs({
  options: {
    entries: { type: 'string' },
    runs: { type: 'string', default: '5' },
    'no-lighthouse': { type: 'boolean', default: false },
  },
});

const entryPath = 'en/e/communication/smtp-450-requested-action-not-taken/';
const replies = [
  '450 4.7.1 <client.example.org[192.0.2.7]>: Client host rejected: cannot find your reverse hostname, [192.0.2.7]',
  '554 5.7.1 <user@example.net>: Relay access denied',
];
const queries = ['greylisting', '灰名单', 'reverse hostname', '5.7.26', 'postgray delay'];

async function build(): Promise<string> {
  const folder = resolve('.cache/bench/dist');
  const env = { ...process.env };
  if (options.entries) {
    env['TEMPFAIL_DATA'] = resolve('.cache/bench/data');
    await generateData(Number(options.entries), env['TEMPFAIL_DATA']);
  }
  const { status } = spawnSync(
    'npx',
    ['vite', 'build', '--logLevel=error', '--outDir', folder, '--emptyOutDir'],
    {
      stdio: 'inherit',
      env,
    },
  );
  if (status !== 0 || !existsSync(folder)) throw new Error('the build failed');
  return folder;
}

async function serve(folder: string): Promise<{ port: number; close: () => void }> {
  const shrink = compress();
  const host = staticHost(folder);
  const server = createServer((request, response) =>
    shrink(request, response, () => host(request, response, () => {})),
  );
  await new Promise<void>((listening) => server.listen(0, listening));
  return { port: (server.address() as AddressInfo).port, close: () => void server.close() };
}

function row(what: string, value: number, unit: string, budget?: number): void {
  const figure = `${value >= 100 ? value.toFixed(0) : value.toFixed(value < 1 ? 3 : 1)} ${unit}`;
  const judged =
    budget === undefined
      ? ''
      : `${(value / (budget || 1)).toFixed(2)} of ${budget} ${unit}${value > budget ? '  OVER' : ''}`;
  console.log(`${what.padEnd(52)} ${figure.padStart(14)}   ${judged}`);
}

const folder = await build();
const { port, close } = await serve(folder);
console.log(
  `\n${countEntries(`${folder}/api/v1/index.json`)} entries; slow 4G (1.6 Mbit/s, 150 ms), CPU 4x slowed; median of ${options.runs} fresh profiles\n`,
);

for (const [name, path] of [
  ['entry', entryPath],
  ['home', 'en/'],
] as const) {
  const visits: Visits[] = [];
  for (let i = 0; i < Number(options.runs); i++) visits.push(await visit(port, path));
  const of = (pick: (one: Visits) => number): number => median(visits.map(pick));
  row(`${name}: HTML + CSS over the wire`, of((one) => one.pageBytes) / 1000, 'kB', 14);
  row(
    `${name}: script before the first interaction`,
    of((one) => one.scriptBytes) / 1000,
    'kB',
    name === 'entry' ? 16 : undefined,
  );
  row(
    `${name}: LCP, first visit`,
    of((one) => one.first.lcp),
    'ms',
    900,
  );
  row(
    `${name}: layout shift, first visit`,
    of((one) => one.first.shift),
    '',
    0,
  );
  row(
    `${name}: blocked beyond 50 ms, first visit`,
    of((one) => one.first.blocked),
    'ms',
    0,
  );
  row(
    `${name}: everything stored and verified`,
    of((one) => one.stored) / 1000,
    's',
    options.entries ? undefined : 5,
  );
  row(`${name}: bytes stored over the wire`, of((one) => one.storedBytes) / 1000, 'kB');
  row(
    `${name}: offline reload, FCP`,
    of((one) => one.reload.fcp),
    'ms',
    150,
  );
  row(
    `${name}: cold offline start, FCP`,
    of((one) => one.cold.fcp),
    'ms',
    450,
  );
}
for (const [name, path, box, texts] of [
  ['answer', 'en/', 'textarea', replies],
  ['search', 'en/browse/', 'input[type=search]', queries],
] as const) {
  const times = (await timeTyping(port, path, box, texts)).filter((time) => !Number.isNaN(time));
  row(`${name}: key to painted answer, median of ${times.length}`, median(times), 'ms', 50);
  row(`${name}: key to painted answer, p95`, quantile(times, 0.95), 'ms', 100);
}
if (!options['no-lighthouse']) {
  for (const path of [entryPath, entryPath.replace('en', 'zh'), 'en/', 'zh/']) {
    const { scores, lost } = lighthouseScores(`http://localhost:${port}/${path}`);
    for (const [category, score] of Object.entries(scores))
      row(`Lighthouse ${category} /${path.slice(0, 14)}`, score, 'of 100');
    if (lost.length > 0) console.log(`  lost points: ${lost.join('; ')}`);
  }
}
close();
process.exit(0);
