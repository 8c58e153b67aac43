import { describe, expect, test } from 'vitest';
import { rule } from '../../data/lint/rules/ids-for-ever.ts';
import { realData, saidOf, withChange } from './real-data.ts';

const alive = 'communication/postfix-450-cannot-find-reverse-hostname';

function movedTo(pointers: Record<string, string>): string[] {
  return saidOf(
    rule,
    'moved.json',
    withChange('moved.json', (file) => Object.assign(file['moved'], pointers)),
  );
}

describe('ids-for-ever', () => {
  test('accepts what has moved so far', () => {
    expect(saidOf(rule, 'moved.json', realData)).toEqual([]);
  });

  test('accepts an old id that leads to an entry', () => {
    expect(movedTo({ 'communication/no-ptr': alive })).toEqual([]);
  });

  test('refuses a pointer to nothing', () => {
    expect(movedTo({ 'communication/no-ptr': 'communication/gone' })).toEqual([
      expect.stringMatching(/^\/moved\/communication~1no-ptr: communication\/gone is no entry/),
    ]);
  });

  test('refuses an old id that is an entry again', () => {
    expect(movedTo({ [alive]: 'communication/generic-550-5-1-1-user-unknown' })).toEqual([
      expect.stringMatching(/is an entry again/),
    ]);
  });

  test('refuses a chain and a loop', () => {
    expect(movedTo({ 'communication/first': 'communication/second', 'communication/second': alive })).toEqual(
      [expect.stringMatching(/first leads to communication\/second, which has moved/)],
    );
    expect(
      movedTo({ 'communication/a': 'communication/b', 'communication/b': 'communication/a' }),
    ).toHaveLength(2);
  });
});
