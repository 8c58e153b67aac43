import { describe, expect, test } from 'vitest';
import { rule } from '../../data/lint/rules/days.ts';
import { importedEntry, realData, saidOf, withChange, type Loose } from './real-data.ts';

const hosts = 'hosts/exim.json';

describe('days', () => {
  test.each([importedEntry, hosts, 'sources.json'])('accepts %s', (path) => {
    expect(saidOf(rule, path, realData)).toEqual([]);
  });

  test.each<[string, string, (content: Loose) => void, RegExp]>([
    [
      'a day that does not exist',
      importedEntry,
      (e) => (e['firstSeen'] = '2023-02-29'),
      /^\/firstSeen: .*no day/,
    ],
    [
      'a month that does not exist',
      importedEntry,
      (e) => (e['firstSeen'] = '2023-13'),
      /^\/firstSeen: .*no day/,
    ],
    [
      'first seen after updated',
      importedEntry,
      (e) => (e['firstSeen'] = '2026-11-24'),
      /^\/firstSeen: .*after/,
    ],
    [
      'an update of some month',
      importedEntry,
      (e) => (e['updated'] = '2026-11'),
      /^\/updated: .*no full day/,
    ],
    [
      'a version from after the update',
      importedEntry,
      (e) => (e['versions'][0].introduced = '2027-01'),
      /^\/versions\/0\/introduced: .*after/,
    ],
    [
      'an end that does not exist',
      importedEntry,
      (e) => (e['versions'][0].deprecated = '2027-02-30'),
      /^\/versions\/0\/deprecated: .*no day/,
    ],
    [
      'a release that ended first',
      hosts,
      (h) => (h['releases'][2].ended = '2020-01-01'),
      /^\/releases\/2\/date: /,
    ],
    ['an end of unknown support', hosts, (h) => (h['releases'][0].ended = '2026-01-01'), /^\/releases\/0: /],
    [
      'a source seen before it was published',
      'sources.json',
      ({ sources }) => (sources['rfc5321'].date = '2027-01-01'),
      /^\/sources\/rfc5321\/date: .*after/,
    ],
  ])('refuses %s', (_, file, change, said) => {
    expect(saidOf(rule, file, withChange(file, change))).toEqual([expect.stringMatching(said)]);
  });

  test('compares days only as far as both are known, and takes 2.3 for a version', () => {
    const data = withChange(importedEntry, (entry) => {
      entry['firstSeen'] = '2026';
      entry['versions'][0].introduced = '2.3';
      entry['versions'][0].deprecated = '2028';
    });
    expect(saidOf(rule, importedEntry, data)).toEqual([]);
  });
});
