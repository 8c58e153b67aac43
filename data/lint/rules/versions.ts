import type { Entry } from '../../../src/dataset/types.gen.ts';
import { kindOf } from '../file-kind.ts';
import { compareVersions } from '../version-span.ts';
import { pointer, walk } from '../json-walk.ts';
import type { Finding, Rule } from '../rule.ts';

type Found = Omit<Finding, 'file'>;

/** The version table and the ranges of texts and commands can be read by a program. */
export const rule: Rule = {
  name: 'versions',
  guards: 'the version table: one row a version, one answer a version',
  *check({ files }) {
    for (const { path: file, content } of files) {
      if (kindOf(file) !== 'entry') continue;
      for (const found of checkRows(content as Entry)) yield { file, ...found };
      for (const { path, key, value } of walk(content)) {
        if (key !== 'versions' || typeof value !== 'string') continue;
        const what = wrongRange(value);
        if (what) yield { file, path, what, mend: 'Write `2.3-` (from), `-2.11` (up to) or `2.3-2.11`' };
      }
    }
  },
};

function* checkRows({ versions }: Entry): Generator<Found> {
  const seen = new Set<string>();
  for (const [index, { version, host }] of versions.entries()) {
    const path = pointer('/versions', index);
    if (seen.has(version)) yield { path, what: `a second row for ${version}`, mend: 'Make them one' };
    seen.add(version);
    const isSpecification = /\bRFC \d/.test(version);
    if (isSpecification && host !== null) {
      yield { path: `${path}/host`, what: `${version} belongs to no host`, mend: 'Write null' };
    } else if (!isSpecification && host === null) {
      yield { path: `${path}/host`, what: `${version} without its host`, mend: 'Name the host' };
    }
  }
}

function wrongRange(range: string): string | null {
  const parts = /^([0-9][0-9A-Za-z.]*)?-([0-9][0-9A-Za-z.]*)?$/.exec(range);
  if (!parts || (!parts[1] && !parts[2])) return `${range} is no range`;
  const [, from, to] = parts;
  return from && to && compareVersions(from, to) > 0 ? `${range} ends before it begins` : null;
}
