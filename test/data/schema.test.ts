import { describe, expect, test } from 'vitest';
import { rule } from '../../data/lint/rules/schema.ts';
import {
  importedEntry,
  realData,
  reverseHostname,
  saidOf,
  sayFinding,
  withChange,
  withFile,
  type Loose,
} from './real-data.ts';

describe('schema', () => {
  test('accepts the dataset as it stands', () => {
    expect([...rule.check(realData)].map(sayFinding)).toEqual([]);
  });

  test.each<[string, string, (content: Loose) => void, RegExp]>([
    ['a missing field', reverseHostname, (entry) => delete entry['deadEnds'], /^: .*deadEnds/],
    ['a field nobody knows', reverseHostname, (entry) => (entry['score'] = 1), /^: .*additional.*score/],
    ['one language only', reverseHostname, (entry) => delete entry['title'].zh, /^\/title: .*zh/],
    ['an unknown verdict', reverseHostname, (entry) => (entry['verdict'] = 'maybe'), /^\/verdict: /],
    ['a rate above 100 %', importedEntry, (entry) => (entry['fixRate'].percent = 101), /^\/fixRate/],
    ['a basic code of the first class', reverseHostname, (entry) => (entry['code'] = '150'), /^\/code/],
    [
      'a code that is no code',
      'codes/basic.json',
      ({ codes }) => (codes[0].code = '45'),
      /^\/codes\/0\/code/,
    ],
    ['a host without a name', 'hosts/exim.json', (host) => delete host['name'], /^: .*name/],
    [
      'an unknown family',
      'causes.json',
      ({ causes }) => (causes['null-mx'].family = 'luck'),
      /^\/causes\/null-mx/,
    ],
    [
      'a source without https',
      'sources.json',
      ({ sources }) => (sources.rfc5321.url = 'http://example.com/'),
      /url/,
    ],
    [
      'an id that is no id',
      'moved.json',
      ({ moved }) => (moved['communication/old'] = 'New One'),
      /^\/moved/,
    ],
    [
      'a file that names another schema',
      'moved.json',
      (file) => (file['$schema'] = 'x.json'),
      /^\/\$schema: /,
    ],
  ])('refuses %s', (_, file, change, said) => {
    expect(saidOf(rule, file, withChange(file, change))).toContainEqual(expect.stringMatching(said));
  });

  test.each(['notes.json', 'entries/lost.json', 'codes/private.json', 'hosts/postfix.json.orig'])(
    'refuses %s: no kind lives there',
    (path) => {
      expect(saidOf(rule, path, withFile(path, {}))).toContainEqual(expect.stringMatching(/no known kind/));
    },
  );

  test('lets a transcript of the lab and the guide stand', () => {
    const names = ['README.md', 'evidence/postfix/relay-denied/3.7.11.txt', 'evidence/differences.json'];
    expect([...rule.check({ ...realData, names })].map(sayFinding)).toEqual([]);
  });

  test('refuses a schema that is none', () => {
    const schemas = realData.schemas.map((schema) =>
      schema.path === 'schema/host.schema.json'
        ? { ...schema, content: { ...(schema.content as object), type: 'thing' } }
        : schema,
    );
    expect(saidOf(rule, 'schema/host.schema.json', { ...realData, schemas })).toContainEqual(
      expect.stringMatching(/no valid schema/),
    );
  });
});
