import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reason } from '../../src/decode/entry-match.ts';
import { messages } from '../../src/i18n/all.ts';
import { langs } from '../../src/i18n/lang.ts';
import { MarkedInput } from '../../src/ui/parts/marked-input.tsx';
import { anyString } from '../unit/any-string.ts';
import { onPage } from './on-page.tsx';

const labels = messages.en.answer.matchedBy;
const show = (input: string, reasons: readonly Reason[] = []): Element =>
  onPage('en', <MarkedInput input={input} reasons={reasons} labels={labels} />).container;
const marks = (container: Element): (string | null)[] =>
  [...container.querySelectorAll('mark')].map((mark) => mark.textContent);

describe('the input with its marks', () => {
  it.each(langs)('marks the very words and says why, in %s', (lang) => {
    const input = '450 4.7.1 cannot find your name';
    const words = messages[lang].answer.matchedBy;
    const reasons: Reason[] = [
      { by: 'text', spans: [[10, 21]] },
      { by: 'basic', spans: [[0, 3]] },
    ];
    const { container } = onPage(lang, <MarkedInput input={input} reasons={reasons} labels={words} />);
    expect(container.textContent).toBe(input);
    expect(marks(container)).toEqual(['450', 'cannot find']);
    expect([...container.querySelectorAll('mark')].map((mark) => mark.title)).toEqual([
      words.basic,
      words.text,
    ]);
  });

  it('marks what two reasons share once', () => {
    const container = show('abcdef', [
      { by: 'text', spans: [[1, 4]] },
      { by: 'host', spans: [[2, 5]] },
    ]);
    expect(container.textContent).toBe('abcdef');
    expect(marks(container)).toEqual(['bcd']);
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '&lt;b&gt; &amp; "quotes" \'too\'',
    '</samp><h1>x</h1>',
    '${x} {{x}}',
  ])('shows %s as text', (input) => {
    const container = show(input, [{ by: 'text', spans: [[0, 5]] }]);
    expect(container.textContent).toBe(input);
    expect([...container.querySelectorAll('*')].map(({ tagName }) => tagName)).toEqual(['SAMP', 'MARK']);
  });

  it.each([
    ['\0', '⟨U+0000⟩'],
    ['\u001b[31m', '⟨U+001B⟩[31m'],
    ['\u202egnp.exe', '⟨U+202E⟩gnp.exe'],
    ['\u2066x\u2069', '⟨U+2066⟩x⟨U+2069⟩'],
    ['a\u200bb', 'a⟨U+200B⟩b'],
    ['a\u061cb', 'a⟨U+061C⟩b'],
    ['a\u00adb', 'a⟨U+00AD⟩b'],
    ['a\u2028b', 'a⟨U+2028⟩b'],
    ['\ufeffa', '⟨U+FEFF⟩a'],
    ['a\r\nb\tc', 'a\nb\tc'],
  ])('names %j instead of obeying it', (input, shown) => {
    expect(show(input).textContent).toBe(shown);
  });

  it('shows every visible character of any input, once and in order', () => {
    fc.assert(
      fc.property(anyString(), fc.nat(20), fc.nat(20), (input, one, other) => {
        const end = Math.min(input.length, Math.max(one, other));
        const reasons: Reason[] = [{ by: 'text', spans: [[Math.min(one, other, end), end]] }];
        expect(show(input, reasons).textContent).toBe(show(input).textContent);
      }),
      { numRuns: 60 },
    );
  });
});
