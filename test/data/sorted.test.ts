import { describe, expect, test } from 'vitest';
import { rule } from '../../data/lint/rules/sorted.ts';
import { realData, saidOf, withChange } from './real-data.ts';

describe('sorted', () => {
  test('accepts the sources as they stand', () => {
    expect(saidOf(rule, 'sources.json', realData)).toEqual([]);
  });

  test('refuses a source that was only put at the end', () => {
    const data = withChange('sources.json', ({ sources }) => (sources['aaa-new'] = sources['rfc5321']));
    expect(saidOf(rule, 'sources.json', data)).toEqual([
      expect.stringMatching(/^\/sources\/aaa-new: .*its place/),
    ]);
  });

  test('refuses old ids out of order', () => {
    const data = withChange('moved.json', ({ moved }) =>
      Object.assign(moved, { 'c/b': 'c/x', 'c/a': 'c/x' }),
    );
    expect(saidOf(rule, 'moved.json', data)).toEqual([expect.stringMatching(/^\/moved\/c~1a: /)]);
  });
});
