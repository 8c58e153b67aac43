import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyString } from '../any-string.ts';
import { plainWords } from '../../../src/decode/plain-words.ts';

describe('plainWords', () => {
  it.each([
    ['<spam@example.com>: no', '<xxxxxxxxxxxxxxxx>: no'],
    ['host spam.example.com[192.0.2.1] said', 'host xxxx.xxxxxxx.xxx[1.1.1.111] said'],
    ['5.1.1 (bad destination mailbox address),smtp;550', '5.1.1 xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,smtp;550'],
    ['Boîte pleine, Empfänger, skrzynka pełna', 'Boite pleine, Empfanger, skrzynka pelna'],
    ['doesn’t exist', "doesn't exist"],
    ['邮箱 спам', '邮箱 спам'],
  ])('%s', (text, plain) => {
    expect(plainWords(text)).toBe(plain);
  });

  it('keeps the length of any text, so that spans stay right', () => {
    fc.assert(fc.property(anyString(), (text) => plainWords(text).length === text.length));
  });
});
