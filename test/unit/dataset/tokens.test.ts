import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyString } from '../any-string.ts';
import { tokensOf } from '../../../src/dataset/tokens.ts';

describe('tokensOf', () => {
  it.each([
    ['cannot find your hostname', ['cannot', 'find', 'your', 'hostname']],
    ['as(201806281)', ['as', '201806281']],
    ['a-b_c.d', ['a', 'b', 'c', 'd']],
    ['灰名单', ['灰名', '名单']],
    ['拒', ['拒']],
    ['用户不存在: user', ['用户', '户不', '不存', '存在', 'user']],
    ['mx退信', ['mx', '退信']],
    ['ひらがな', ['ひら', 'らが', 'がな']],
    ['𠮷野家', ['𠮷野', '野家']],
    ['ящик переполнен', ['ящик', 'переполнен']],
    ['', []],
    ['... >>> ——', []],
  ])('%j', (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });

  it('gives only words that stand in the text', () => {
    fc.assert(
      fc.property(anyString(), (text) => {
        for (const token of tokensOf(text)) expect(text).toContain(token);
      }),
    );
  });

  it('finds the words of a part in the whole, where the part ends at word boundaries', () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word), fc.array(word, { minLength: 1 }), fc.array(word), (before, part, after) => {
        const whole = new Set(tokensOf([...before, ...part, ...after].join(' ')));
        for (const token of tokensOf(part.join(' '))) expect(whole).toContain(token);
      }),
    );
  });
});
