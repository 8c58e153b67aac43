import type { Entry, Host, Source } from '../../../src/dataset/types.gen.ts';
import { kindOf } from '../file-kind.ts';
import { pointer } from '../json-walk.ts';
import type { Finding, Rule } from '../rule.ts';

type Found = Omit<Finding, 'file'>;
type Named = readonly [path: string, day: string | undefined];

/** Days exist and come in the order that their names promise. `2019-05` and `2019` are days known less exactly. */
export const rule: Rule = {
  name: 'days',
  guards: 'what pages say of age: first seen, last checked, end of support',
  *check({ files, data }) {
    for (const { path: file, content } of files) {
      const kind = kindOf(file);
      if (kind === 'entry') for (const found of ofEntry(content as Entry)) yield { file, ...found };
      if (kind === 'host') for (const found of ofHost(content as Host)) yield { file, ...found };
    }
    for (const [id, source] of Object.entries(data.sources))
      for (const found of ofSource(pointer('/sources', id), source)) yield { file: 'sources.json', ...found };
  },
};

function* ofEntry({ firstSeen, updated, versions }: Entry): Generator<Found> {
  yield* inOrder(['/firstSeen', firstSeen], ['/updated', updated]);
  if (updated.length < 10)
    yield { path: '/updated', what: `${updated} is no full day`, mend: 'Name the day' };
  for (const [index, { introduced, deprecated }] of versions.entries()) {
    const rows = { introduced, deprecated };
    for (const [key, value] of Object.entries(rows)) {
      // Versions stand here, too (`2.3`); only what looks like a day is one.
      if (value === null || !/^\d{4}(-\d|$)/.test(value)) continue;
      const row = pointer('/versions', index, key);
      // A day of deprecation may lie ahead: providers announce them.
      if (key === 'introduced') yield* inOrder([row, value], ['/updated', updated]);
      else yield* exists([row, value]);
    }
  }
}

function* ofHost({ releases }: Host): Generator<Found> {
  for (const [index, { date, ended, support }] of releases.entries()) {
    const path = pointer('/releases', index);
    yield* inOrder([`${path}/date`, date], [`${path}/ended`, ended]);
    if (ended === undefined || support !== 'unknown') continue;
    yield { path, what: 'the end of support is known, the support is not', mend: 'Say supported or ended' };
  }
}

function* ofSource(path: string, { date, seen }: Source): Generator<Found> {
  yield* inOrder([`${path}/date`, date], [`${path}/seen`, seen]);
}

function* inOrder(earlier: Named, later: Named): Generator<Found> {
  yield* exists(earlier);
  yield* exists(later);
  const [path, first] = earlier;
  const [other, second] = later;
  if (first === undefined || second === undefined) return;
  // Compared as exactly as both are known: 2024 is not after 2024-03-01.
  const length = Math.min(first.length, second.length);
  if (first.slice(0, length) <= second.slice(0, length)) return;
  yield { path, what: `${first} is after ${second} (${other})`, mend: 'Correct one of the two days' };
}

function* exists([path, day]: Named): Generator<Found> {
  if (day === undefined || isDay(day)) return;
  yield { path, what: `${day} is no day`, mend: 'Write YYYY-MM-DD, YYYY-MM or YYYY' };
}

function isDay(day: string): boolean {
  const [year, month = '01', date = '01'] = day.split('-');
  const full = `${year}-${month}-${date}`;
  const parsed = new Date(`${full}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(full);
}
