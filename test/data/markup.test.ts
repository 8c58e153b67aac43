import { describe, expect, test } from 'vitest';
import { rule } from '../../data/lint/rules/markup.ts';
import { realData, reverseHostname, saidOf, sayFinding, withChange } from './real-data.ts';

describe('markup', () => {
  test('accepts the dataset as it stands', () => {
    expect([...rule.check(realData)].map(sayFinding)).toEqual([]);
  });

  test.each([
    'Run `postconf -n`.',
    'The text `<b>` in a machine’s words.',
    '<domain> Service ready, as RFC 5321 writes it.',
    'Smaller than 4 & greater than 3: 3 < x > 4.',
  ])('accepts %s', (en) => {
    const data = withChange(reverseHostname, (entry) => (entry['rootCause'].en = en));
    expect(saidOf(rule, reverseHostname, data)).toEqual([]);
  });

  test.each([
    ['Run `postconf -n.', /backtick/],
    ['A <b>bold</b> word.', /HTML tag/],
    ['A line<br/>break.', /HTML tag/],
    ['<script src=x>', /HTML tag/],
    ['Fish &amp; chips.', /HTML entity/],
    ['See [the page](https://example.com/).', /Markdown link/],
    ['It is **important**.', /emphasis/],
    ['One line\nand another.', /line break/],
  ])('refuses %s', (words, said) => {
    for (const language of ['en', 'zh']) {
      const data = withChange(reverseHostname, (entry) => (entry['steps'][0][language] = words));
      expect(saidOf(rule, reverseHostname, data)).toEqual([
        expect.stringMatching(new RegExp(`^/steps/0/${language}: .*${said.source}`)),
      ]);
    }
  });
});
