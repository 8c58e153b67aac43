import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatEnhancedCode, parseEnhancedCode, registryName } from '../../../src/smtp/enhanced-code.ts';

describe('parseEnhancedCode', () => {
  it.each([
    ['2.0.0', { class: 2, subject: 0, detail: 0 }],
    ['4.7.1', { class: 4, subject: 7, detail: 1 }],
    ['5.999.999', { class: 5, subject: 999, detail: 999 }],
  ])('reads %s', (text, code) => {
    expect(parseEnhancedCode(text)).toEqual(code);
  });

  it.each([
    '',
    '4.7',
    '4.7.1.1',
    '3.7.1',
    '4.07.1',
    '4.7.01',
    '4.1000.1',
    ' 4.7.1',
    '4.7.1\n',
    '4,7,1',
    'X.7.1',
    '４.7.1',
  ])('refuses %j', (text) => {
    expect(parseEnhancedCode(text)).toBeNull();
  });

  it('reads back what formatEnhancedCode writes', () => {
    const part = fc.integer({ min: 0, max: 999 });
    fc.assert(
      fc.property(fc.constantFrom(2, 4, 5), part, part, (klass, subject, detail) => {
        const code = { class: klass, subject, detail } as const;
        expect(parseEnhancedCode(formatEnhancedCode(code))).toEqual(code);
      }),
    );
  });
});

describe('registryName', () => {
  it.each([
    ['4.7.1', 'X.7.1'],
    ['5.7.26', 'X.7.26'],
    ['2.1.5', 'X.1.5'],
    ['450', '450'],
    ['X.7.1', 'X.7.1'],
  ])('names %s %s', (code, name) => {
    expect(registryName(code)).toBe(name);
  });
});
