import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { applyExceptions, parseExceptions, strayExceptions } from '../../data/lint/exceptions.ts';
import { loadRules } from '../../data/lint/load-rules.ts';
import { pointer, walk } from '../../data/lint/json-walk.ts';
import { ambiguousPart } from '../../data/lint/regex-shape.ts';
import type { Finding } from '../../data/lint/rule.ts';

describe('rules', () => {
  test('every rule says what it guards, and has a test of its name', async () => {
    const rules = await loadRules();
    const tests = await readdir(new URL('.', import.meta.url));
    expect(rules.length).toBeGreaterThanOrEqual(17);
    for (const { name, guards } of rules) {
      expect(guards.length, name).toBeGreaterThan(20);
      expect(tests, name).toContain(`${name}.test.ts`);
    }
  });
});

describe('exceptions', () => {
  const finding: Finding = { file: 'hosts/qmail.json', path: '/marks/0', what: 'x', mend: 'y' };
  const lines = '# why\n\nhosts/qmail.json /marks/0 its only form\n';

  test('an exception takes its finding away, and no other', () => {
    const exceptions = parseExceptions('patterns', lines);
    const other = { ...finding, path: '/marks/1' };
    expect(applyExceptions('patterns', [finding, other], exceptions)).toEqual([other]);
    expect(applyExceptions('days', [finding], exceptions)).toEqual([finding]);
  });

  test('`-` stands for the whole file', () => {
    const exceptions = parseExceptions('schema', 'notes.json - needed by nobody else');
    expect(applyExceptions('schema', [{ ...finding, file: 'notes.json', path: '' }], exceptions)).toEqual([]);
  });

  test('an exception that is not needed any more is a finding', () => {
    const [left, ...others] = applyExceptions('patterns', [], parseExceptions('patterns', lines));
    expect(left).toMatchObject({
      file: 'lint/exceptions/patterns.txt',
      path: 'line 3',
      mend: 'Remove the line',
    });
    expect(others).toEqual([]);
  });

  test('an exception without a reason explains nothing', () => {
    const found = applyExceptions(
      'patterns',
      [finding],
      parseExceptions('patterns', 'hosts/qmail.json /marks/0'),
    );
    expect(found.map(({ file }) => file)).toEqual(['hosts/qmail.json', 'lint/exceptions/patterns.txt']);
  });

  test('exceptions of a rule that does not exist are findings', () => {
    const exceptions = parseExceptions('no-such-rule', lines);
    expect(strayExceptions(['patterns'], exceptions)).toHaveLength(1);
    expect(strayExceptions(['no-such-rule'], exceptions)).toEqual([]);
  });
});

describe('JSON pointers', () => {
  test('are written as RFC 6901 says', () => {
    expect(pointer('', 'moved', 'a/b~c', 0)).toBe('/moved/a~1b~0c/0');
    expect([...walk({ a: [{ b: 1 }] })].map(({ path }) => path)).toEqual(['', '/a', '/a/0', '/a/0/b']);
  });
});

describe('shapes of expressions', () => {
  test.each([
    'user unknown',
    '^(?!.*sender).*\\bno such user\\b',
    'from \\S+ is not accepted due to',
    '(?:a|b)+c',
    '\\[[a-z0-9.-]+\\.prod\\.outlook\\.com',
    'requested (mail )?action not taken:? *mailbox',
    '\\d+[a-z]+\\d+',
    '[(;"\']*x',
  ])('accepts %s', (pattern) => {
    expect(ambiguousPart(pattern)).toBeNull();
  });

  test.each([
    '(a+)+b',
    '(?:x*y?)*z',
    '((a{2,})b?){3,}',
    '\\w+\\w*x',
    '.*.*x',
    '\\s*\\s+x',
    '[a-f]+\\w+x',
    '\\d+-?\\d+x',
  ])('refuses %s', (pattern) => {
    expect(ambiguousPart(pattern)).not.toBeNull();
  });
});
