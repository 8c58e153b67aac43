/**
 * Measures the production build against the budgets, in one run, and prints a table.
 * `npm run bench` · `npm run bench -- --entries 5000` · `-- --runs 3` · `-- --only visits,typing,decoder,lighthouse`
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
import { measureThroughput } from './throughput.ts';
import { timeTyping } from './typing.ts';
import { visit, type Visits } from './visits.ts';

const { values: options } = parseArgs({
  options: {
    entries: { type: 'string' },
    runs: { type: 'string', default: '5' },
    only: { type: 'string', default: 'visits,typing,decoder,lighthouse' },
  },
});

const wanted = new Set(options.only.split(','));

const entryPath = 'en/e/communication/smtp-450-requested-action-not-taken/';
const replies = [
  '450 4.7.1 <client.example.org[192.0.2.7]>: Client host rejected: cannot find your reverse hostname, [192.0.2.7]',
  '554 5.7.1 <user@example.net>: Relay access denied',
];
/** What the issue asks of the decoder. */
const leastRate = { 'lines/s': 100_000, 'mails/s': 2_000 } as const;
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

/** The decoder needs no browser, and the rates have a least instead of a most. */
async function measureDecoder(): Promise<void> {
  for (const { name, unit, rate, why } of await measureThroughput(resolve('.cache/bench/mail'))) {
    const least = name.startsWith('Tempfail') ? leastRate[unit] : null;
    const judged = least === null || rate === null ? '' : `${(rate / least).toFixed(2)} of ${least} ${unit}`;
    const figure = rate === null ? 'skipped' : `${rate.toFixed(0)} ${unit}`;
    const told = [judged + (least !== null && rate !== null && rate < least ? '  UNDER' : ''), why];
    console.log(`${name.padEnd(52)} ${figure.padStart(14)}   ${told.filter(Boolean).join('; ')}`);
  }
}

async function measureVisits(port: number): Promise<void> {
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
}

async function measureTyping(port: number): Promise<void> {
  for (const [name, path, box, texts] of [
    ['answer', 'en/', 'textarea', replies],
    ['search', 'en/browse/', 'input[type=search]', queries],
  ] as const) {
    const times = await timeTyping(port, path, box, texts);
    row(`${name}: key to painted answer, median of ${times.length}`, median(times), 'ms', 50);
    row(`${name}: key to painted answer, p95`, quantile(times, 0.95), 'ms', 100);
  }
}

async function measureLighthouse(port: number): Promise<void> {
  for (const path of [entryPath, entryPath.replace('en', 'zh'), 'en/', 'zh/']) {
    const { scores, lost } = await lighthouseScores(`http://localhost:${port}/${path}`);
    for (const [category, score] of Object.entries(scores))
      row(`Lighthouse ${category} /${path.slice(0, 14)}`, score, 'of 100');
    if (lost.length > 0) console.log(`  lost points: ${lost.join('; ')}`);
  }
}

if (wanted.has('decoder')) {
  console.log('\nThe decoder, a second of processor time on one core\n');
  await measureDecoder();
}
if (['visits', 'typing', 'lighthouse'].some((part) => wanted.has(part))) {
  const folder = await build();
  const { port, close } = await serve(folder);
  console.log(
    `\n${countEntries(`${folder}/api/v1/index.json`)} entries; slow 4G (1.6 Mbit/s, 150 ms), CPU 4x slowed; median of ${options.runs} fresh profiles\n`,
  );
  if (wanted.has('visits')) await measureVisits(port);
  if (wanted.has('typing')) await measureTyping(port);
  if (wanted.has('lighthouse')) await measureLighthouse(port);
  close();
}
process.exit(0);
