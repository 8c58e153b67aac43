import { describe, expect, test } from 'vitest';
import { rule } from '../../data/lint/rules/codes.ts';
import { realData, reverseHostname, saidOf, sayFinding, withChange, type Loose } from './real-data.ts';

const enhanced = 'codes/enhanced.json';
const basic = 'codes/basic.json';

function row(codes: Loose[], code: string): Loose {
  return codes.find((one) => one['code'] === code)!;
}

describe('codes', () => {
  test('accepts the dataset as it stands', () => {
    expect([...rule.check(realData)].map(sayFinding)).toEqual([]);
  });

  test.each<[string, string, (codes: Loose[]) => unknown, RegExp]>([
    [
      'a registry with a gap',
      enhanced,
      (codes) => codes.splice(codes.indexOf(row(codes, 'X.7.26')), 1),
      /X\.7\.26 is missing/,
    ],
    [
      'a code that stands twice',
      enhanced,
      (codes) => codes.push(row(codes, 'X.7.1')),
      /X\.7\.1 stands twice/,
    ],
    ['a basic code that stands twice', basic, (codes) => codes.push(row(codes, '450')), /450 stands twice/],
    [
      'a provider’s code passed off as registered',
      enhanced,
      (codes) => (row(codes, '5.7.515')['status'] = 'standard'),
      /5\.7\.515 is not registered/,
    ],
    ['a code without a class', enhanced, (codes) => delete row(codes, 'X.7.1')['classes'], /no class/],
    [
      'a class that the code denies',
      enhanced,
      (codes) => (row(codes, '5.7.515')['classes'] = ['4']),
      /of one class/,
    ],
    [
      'classes out of order',
      enhanced,
      (codes) => (row(codes, 'X.7.1')['classes'] = ['5', '4']),
      /out of order/,
    ],
    [
      'a basic code of no class',
      enhanced,
      (codes) => (row(codes, 'X.7.1')['basic'] = ['250']),
      /250 is of no class/,
    ],
    ['an enhanced code among basic ones', basic, (codes) => (codes[0]!['code'] = 'X.9.9'), /wrong list/],
    [
      'a use whose codes contradict each other',
      enhanced,
      (codes) => (codes[0]!['hosts'][0].code = '450 5.0.0'),
      /hosts\/0\/code: 450 and 5\.0\.0/,
    ],
    [
      'a use of another code',
      enhanced,
      (codes) => (codes[0]!['hosts'][0].code = '5.1.1'),
      /5\.1\.1 is not X\.0\.0/,
    ],
  ])('refuses %s', (_, file, change, said) => {
    const data = withChange(file, ({ codes }) => void change(codes));
    expect(saidOf(rule, file, data)).toContainEqual(expect.stringMatching(said));
  });

  test.each<[string, (entry: Loose) => void, RegExp]>([
    ['a code nobody describes', (entry) => (entry['code'] = '499'), /^\/code: unknown code 499/],
    [
      'an enhanced code of another class',
      (entry) => (entry['enhanced'] = '5.7.1'),
      /^\/enhanced: 450 and 5\.7\.1/,
    ],
    [
      'a reply that contradicts itself',
      (entry) => (entry['reply'] = '450 5.7.1 No'),
      /^\/reply: 450 and 5\.7\.1/,
    ],
    [
      'a text that contradicts itself',
      (entry) => (entry['texts'][0].text = entry['texts'][0].text.replace('450', '550')),
      /^\/texts\/0\/text: 550 and 4\.7\.1/,
    ],
  ])('refuses an entry with %s', (_, change, said) => {
    const data = withChange(reverseHostname, change);
    expect(saidOf(rule, reverseHostname, data)).toContainEqual(expect.stringMatching(said));
  });
});
