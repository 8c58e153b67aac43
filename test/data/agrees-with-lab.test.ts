import { describe, expect, test } from 'vitest';
import { rule } from '../../data/lint/rules/agrees-with-lab.ts';
import { covers, versionSpan } from '../../data/lint/version-span.ts';
import { realData, reverseHostname, saidOf, sayFinding, withChange, type Loose } from './real-data.ts';

const milter = 'entries/communication/greylist-451-4-7-1-milter.json';
const down = (release: string): string => `lab-postfix-milter-down-${release.replaceAll('.', '-')}`;

/** The row of the milter entry that cites the case of a dead milter on a release. */
function rowOf(entry: Loose, release: string): Loose {
  return entry['versions'].find(({ evidence }: Loose) => evidence.includes(down(release)));
}

describe('the version table', () => {
  test('says what the lab saw, in every entry', () => {
    expect([...rule.check(realData)].map(sayFinding)).toEqual([]);
  });

  test('may not put two outcomes into one row', () => {
    const data = withChange(milter, (entry) => rowOf(entry, '3.7.11')['evidence'].push(down('3.10.13')));
    expect(saidOf(rule, milter, data)).toEqual([
      expect.stringMatching(/^\/versions\/4: .* rests on a transcript of 3\.10\.13$/),
      expect.stringMatching(/^\/versions\/4: active, but the lab saw 3\.10\.13 say “421 /),
      expect.stringMatching(
        /^\/versions\/4: one row for what differs in postfix\/milter-down: 3\.5\.25, 3\.7\.11 “451 /,
      ),
    ]);
  });

  test('may not span versions that the lab saw do otherwise, cited or not', () => {
    const data = withChange(milter, (entry) => (rowOf(entry, '3.7.11')['version'] = 'Postfix 2.3 to 3.10'));
    expect(saidOf(rule, milter, data)).toEqual([
      expect.stringMatching(/one row for what differs in postfix\/milter-down/),
    ]);
  });

  test('has a row for each outcome of a case that the entry cites', () => {
    const data = withChange(milter, (entry) => {
      entry['versions'] = entry['versions'].filter((row: Loose) => row !== rowOf(entry, '3.11.7'));
      entry['rootCauseEvidence'] = [down('3.11.7')];
    });
    expect(saidOf(rule, milter, data)).toEqual([
      expect.stringMatching(
        /^\/versions: no row tells what differs in postfix\/milter-down: 3\.10\.13, 3\.11\.7 “421 /,
      ),
    ]);
  });

  test.each([
    ['active', 'client-name-confirmed', /^\/versions\/0: active, but the lab saw 3\.7\.11 say “.*250/],
    ['not-sent', 'reverse-name-missing', /^\/versions\/0: not sent, but the lab saw 3\.7\.11 send it/],
  ])('may not call %s what the case %s shows', (status, name, said) => {
    const data = withChange(reverseHostname, (entry) => {
      entry['evidence'].shown = { grade: 'lab', transcript: `postfix/${name}/3.7.11.txt` };
      Object.assign(entry['versions'][0], { status, evidence: ['shown'] });
    });
    expect(saidOf(rule, reverseHostname, data)).toEqual([expect.stringMatching(said)]);
  });

  test('may not rest on a release that the row does not name', () => {
    const data = withChange(
      reverseHostname,
      (entry) => (entry['versions'][0].version = 'Postfix 2.3 to 3.10'),
    );
    expect(saidOf(rule, reverseHostname, data)).toEqual([
      '/versions/0: Postfix 2.3 to 3.10 rests on a transcript of 3.11.7',
    ]);
  });
});

test.each([
  ['Postfix 2.3 to 3.11', ['2.3', '2.3.1', '3.5.25', '3.11', '3.11.7'], ['2.2.9', '3.12.1']],
  ['Postfix 3.6 and later, with both lists set', ['3.6', '3.11.7'], ['3.5.25']],
  ['Postfix before 2.3', ['2.2.9'], ['2.3', '2.3.1']],
  ['Sendmail 8.15 to 8.18', ['8.15.2', '8.17.1.9', '8.18.2'], ['8.14.9', '8.19']],
])('%s covers what it names', (row, inside, outside) => {
  const span = versionSpan(row);
  expect(span && inside.filter((release) => !covers(span, release))).toEqual([]);
  expect(span && outside.filter((release) => covers(span, release))).toEqual([]);
});

test.each(['Exim', 'Postfix 3.8', 'Gmail, since 2020-01', 'Sendmail 8', 'RFC 5321 / RFC 3463'])(
  '%s names no span that a program could read',
  (row) => {
    expect(versionSpan(row)).toBeNull();
  },
);
