import { describe, expect, test } from 'vitest';
import { rule } from '../../data/lint/rules/versions.ts';
import { importedEntry, realData, reverseHostname, saidOf, withChange, type Loose } from './real-data.ts';

describe('versions', () => {
  test.each([importedEntry, reverseHostname])('accepts %s', (path) => {
    expect(saidOf(rule, path, realData)).toEqual([]);
  });

  test.each(['2.3-', '-2.11', '2.3-2.11', '3.9-3.10', '4.94-4.94'])('accepts the range %s', (range) => {
    const data = withChange(reverseHostname, (entry) => (entry['texts'][0].versions = range));
    expect(saidOf(rule, reverseHostname, data)).toEqual([]);
  });

  test.each(['-', '2.3', '2.11-2.3', '3.10-3.9', '>=2.3', '2.3 - 2.4'])('refuses the range %s', (range) => {
    const data = withChange(reverseHostname, (entry) => (entry['texts'][0].versions = range));
    expect(saidOf(rule, reverseHostname, data)).toEqual([expect.stringMatching(/^\/texts\/0\/versions: /)]);
  });

  test('looks at the ranges of commands, too', () => {
    const data = withChange(reverseHostname, (entry) => {
      entry['workarounds'][0].commands = [{ on: 'postfix', versions: '3.2-2.3', run: 'postconf -n' }];
    });
    expect(saidOf(rule, reverseHostname, data)).toEqual([
      expect.stringMatching(/commands\/0\/versions: .*before/),
    ]);
  });

  test.each<[string, (entry: Loose) => void, RegExp]>([
    ['two rows for one version', (e) => e['versions'].push(e['versions'][0]), /a second row for RFC 5321/],
    [
      'a specification at a host',
      (e) => (e['versions'][0].host = 'postfix'),
      /^\/versions\/0\/host: RFC 5321/,
    ],
    ['a version of nobody', (e) => (e['versions'][1].host = null), /^\/versions\/1\/host: Postfix 3\.8/],
  ])('refuses %s', (_, change, said) => {
    const data = withChange(importedEntry, change);
    expect(saidOf(rule, importedEntry, data)).toEqual([expect.stringMatching(said)]);
  });
});
