import { describe, expect, test } from 'vitest';
import type { LintData } from '../../data/lint/rule.ts';
import { rule } from '../../data/lint/rules/patterns.ts';
import { arrange } from '../../data/build/read.ts';
import { entryAt, hostAt, realData, reverseHostname, saidOf, withChange, type Loose } from './real-data.ts';

const text = '450 4.7.1 Client host rejected: cannot find your reverse hostname, [192.0.2.10]';

/** The real entry alone, its first text changed. */
function withText(changes: Loose): LintData {
  return withChange(
    reverseHostname,
    (entry) => (entry['texts'] = [{ ...entry['texts'][0], text, samples: [], ...changes }]),
    alone(reverseHostname),
  );
}

// One file: the stop-watch on all others would only cost time.
function alone(path: string): LintData {
  const files = realData.files.filter((file) => file.path === path);
  return { ...realData, files, data: arrange(files) };
}

describe('patterns', () => {
  test.each([
    reverseHostname,
    'entries/communication/generic-550-5-1-1-user-unknown.json',
    'hosts/netease.json',
  ])('accepts %s', (path) => {
    expect(saidOf(rule, path, alone(path))).toEqual([]);
  });

  test('accepts Chinese words and a pattern without traps', () => {
    expect(
      saidOf(rule, reverseHostname, withText({ text: '550 域名限速，请稍后再试', literal: '域名限速' })),
    ).toEqual([]);
    const pattern = 'cannot find your reverse hostname, \\[[\\d.]{7,15}\\]';
    expect(saidOf(rule, reverseHostname, withText({ pattern }))).toEqual([]);
  });

  test.each<[string, Loose, RegExp]>([
    ['a literal in upper case', { literal: 'cannot find YOUR' }, /folded text/],
    ['a literal with two spaces', { literal: 'cannot  find your' }, /folded text/],
    ['a literal of short words', { literal: 'find'.slice(0, 3), text: '450 4.7.1 fin' }, /no word/],
    ['a literal that cuts a word at its end', { literal: 'reverse host' }, /cuts a word/],
    [
      'a literal that cuts a word at its beginning',
      { literal: 'not find your reverse hostname' },
      /cuts a word/,
    ],
    ['a literal that is not in the text', { literal: 'greylisted' }, /literal is not in/],
    [
      'a literal that is not in a sample',
      { samples: ['450 4.7.1 Client host rejected'] },
      /literal is not in/,
    ],
    ['a literal that only stands in the code', { literal: '450 4.7.1 client' }, /literal is not in/],
    ['a pattern that does not compile', { pattern: 'hostname(' }, /does not compile/],
    ['a pattern that only compiles without the flag u', { pattern: '\\-hostname' }, /does not compile/],
    ['a pattern that misses the text', { pattern: 'forward hostname' }, /pattern misses/],
    ['a repetition in a repeated group', { pattern: '(?:\\w+ ?)+hostname' }, /repeated group/],
    ['two repetitions side by side', { pattern: 'cannot.*\\s*hostname' }, /side by side/],
    ['alternatives that match the same', { pattern: '(?:o|[a-z])*hostname, \\[192' }, /ms on \d+ characters/],
    [
      'a pattern that is slow by other means',
      { pattern: '.*c.*n.*r.*hostname(?=, \\[192)' },
      /ms on \d+ characters/,
    ],
  ])('refuses %s', (_, changes, said) => {
    expect(saidOf(rule, reverseHostname, withText(changes))).toContainEqual(
      expect.stringMatching(new RegExp(`^/texts/0: .*${said.source}`)),
    );
  });

  test('a mark may be a short tag, but not a single letter, and needs a sample', () => {
    const file = 'hosts/netease.json';
    expect(hostAt(file).marks.some(({ literal }) => literal === 'dt:spm')).toBe(true);
    const mark = { literal: 'm:x', sample: '550 M:X 163 mx1' };
    const short = withChange(
      file,
      (host) => (host['marks'] = [mark, { literal: 'help.163.com' }]),
      alone(file),
    );
    expect(saidOf(rule, file, short)).toEqual([
      expect.stringMatching(/^\/marks\/0: .*no word/),
      expect.stringMatching(/^\/marks\/1: no sample/),
    ]);
  });

  test('an entry may not lean on a tag as short as a mark', () => {
    expect(entryAt(reverseHostname).texts.length).toBeGreaterThan(0);
    expect(
      saidOf(rule, reverseHostname, withText({ text: '554 DT:SPM 163 mx1', literal: 'dt:spm' })),
    ).toEqual([expect.stringMatching(/no word/)]);
  });
});
