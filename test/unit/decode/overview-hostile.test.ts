import * as fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { longestLine, readLines } from '../../../src/app/read-lines.ts';
import { failureKinds, OverviewReader, tableNames, type Overview } from '../../../src/decode/overview.ts';
import { createTestClassifier } from './test-classifier.ts';

// Bounds below count the process's own time; the machine may be busy with other things.
vi.setConfig({ testTimeout: 120_000 });

const classifier = await createTestClassifier();
const folder = new URL('../../golden/decode/', import.meta.url);
const golden = readdirSync(folder).flatMap((format) =>
  readdirSync(new URL(`${format}/`, folder))
    .filter((name) => !name.endsWith('.json'))
    .map((name) => readFileSync(new URL(`${format}/${name}`, folder), 'utf8')),
);

function overviewOf(lines: readonly string[]): Overview {
  const reader = new OverviewReader(classifier);
  let start = 0;
  for (const line of lines) {
    reader.push(line, start);
    start += line.length + 1;
  }
  return reader.read();
}

/** The figures, and each table as names and numbers in an order of its own. */
function outlineOf(overview: Overview): unknown {
  const { lines, unknown, delivered, recovered } = overview;
  return {
    totals: [lines, unknown, delivered, recovered, ...failureKinds.map((kind) => overview[kind])],
    tables: tableNames.map((table) =>
      overview[table].map(({ name, failures }) => `${name} ${failures}`).toSorted(),
    ),
  };
}

async function cpuSeconds(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage().user;
  await work();
  return (process.cpuUsage().user - before) / 1e6;
}

const at = 'Mar  2 10:11:12 mx1 postfix/smtp[9]: ';
const messages = Array.from({ length: 12 }, (_, nth) => {
  const id = `4F1A2B3C${(16 + nth).toString(16).toUpperCase()}`;
  const line = `${at}${id}: to=<u${nth}@d${nth % 3}.example>, relay=mx.example.com[192.0.2.25]:25, delay=1, delays=0/0/0/1,`;
  return [
    `${at.replace('smtp', 'qmgr')}${id}: from=<a@example.org>, size=1, nrcpt=1 (queue active)`,
    `${line} dsn=4.7.1, status=deferred (host mx.example.com[192.0.2.25] said: 450 4.7.1 Greylisted (in reply to RCPT TO command))`,
    nth % 4 === 0
      ? `${line} dsn=5.1.1, status=bounced (host mx.example.com[192.0.2.25] said: 550 5.1.1 User unknown (in reply to RCPT TO command))`
      : `${line} dsn=2.0.0, status=sent (250 2.0.0 Ok)`,
  ];
});

describe('the overview of a hostile log', () => {
  it('is the same however the lines of many messages are mixed', () => {
    const inOrder = outlineOf(overviewOf(messages.flat()));
    expect(inOrder).toMatchObject({ totals: [36, 12, 9, 9, 3, 12, 0, 0] });
    const turns = messages.flatMap((lines, nth) => lines.map(() => nth));
    fc.assert(
      fc.property(fc.shuffledSubarray(turns, { minLength: turns.length }), (order) => {
        // Each message keeps the order of its own lines.
        const left = messages.map((lines) => [...lines]);
        const mixed = order.map((nth) => left[nth]?.shift() ?? '');
        expect(outlineOf(overviewOf(mixed))).toEqual(inOrder);
      }),
      { numRuns: 40 },
    );
  });

  it('counts every failure once in every total, whatever the lines', () => {
    const lines = golden.flatMap((text) => text.split(/\r\n?|\n/));
    const piece = fc.oneof(
      fc.constantFrom(...lines),
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.tuple(fc.constantFrom(...lines), fc.nat(200)).map(([line, end]) => line.slice(0, end)),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (given) => {
        const overview = overviewOf(given);
        const total = failureKinds.reduce((sum, kind) => sum + overview[kind], 0);
        for (const table of ['byCause', 'byText'] as const)
          expect(overview[table].reduce((sum, { failures }) => sum + failures, 0)).toBeLessThanOrEqual(total);
        expect(overview.byCause.reduce((sum, { failures }) => sum + failures, 0)).toBe(total);
        expect(overview.lines).toBe(given.filter(Boolean).length);
      }),
      { numRuns: 200 },
    );
  });

  it('is made of any beginning of a file', () => {
    for (const text of golden) {
      const lines = text.split(/\r\n?|\n/);
      for (const line of lines)
        for (let end = 0; end < Math.min(line.length, 400); end += 7) overviewOf([line.slice(0, end)]);
    }
  });

  it.each([
    ['a line of 100 MB', 'a'],
    ['a line of 100 MB of addresses', 'a@example.org '],
    ['a line of 100 MB that begins like a log', `${at}4F1A2B3C4D: to=<`],
    ['100 MB of NULs', '\0'],
    ['100 MB of line ends', '\n'],
  ])('costs bounded time and memory: %s', async (_, unit) => {
    const part = new TextEncoder().encode(unit.repeat(Math.ceil(1_000_000 / unit.length)));
    let parts = 100;
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (parts-- > 0) controller.enqueue(part.slice());
        else controller.close();
      },
    });
    const reader = new OverviewReader(classifier);
    const seconds = await cpuSeconds(() => readLines(stream, (line, start) => reader.push(line, start)));
    expect(seconds).toBeLessThan(20);
    expect(reader.read().lines).toBeLessThanOrEqual(1);
  });

  it.each([
    ['an opened bracket again and again', `${at}4F1A2B3C4D: to=<a@example.org>, relay=${'('.repeat(60_000)}`],
    ['status after status', `${at}4F1A2B3C4D: ${'dsn=5.1.1, status=bounced ('.repeat(2_000)}`],
    ['a list of recipients', `${at}4F1A2B3C4D: to=<${'a@example.org,'.repeat(4_000)}>, relay=x, dsn=5.1.1`],
    ['digits', `${at}4F1A2B3C4D: ${'1.'.repeat(30_000)} status=`],
    ['spaces', `${at}${' '.repeat(60_000)}reject:`],
    ['Exim fields', `2026-03-02 10:11:12 1abcde-000001-AB ** ${'H=a [1] '.repeat(8_000)}: x`],
    ['Sendmail fields', `Mar  2 10:11:12 mx1 sm-mta[9]: 4A2B3C4D5E: to=${'x, relay='.repeat(7_000)}, stat=`],
    ['JSON that never closes', `{"MESSAGE":"${'\\"'.repeat(30_000)}`],
    [
      'turning marks and lone surrogates',
      `${at}${'\u202e\ud800\u2066'.repeat(20_000)} status=bounced (550 x)`,
    ],
  ])('a line of %s costs bounded time', async (_, whole) => {
    const line = whole.slice(0, longestLine);
    expect(await cpuSeconds(async () => overviewOf([line, line, line]))).toBeLessThan(3);
  });
});
