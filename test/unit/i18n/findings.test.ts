import { describe, expect, it } from 'vitest';
import { allChecks } from '../../../src/dns/all-checks.ts';
import { sharedFindings } from '../../../src/dns/finding.ts';
import { findings as en } from '../../../src/i18n/en/findings.ts';
import type { FindingMessages } from '../../../src/i18n/finding-messages.ts';
import { findings as zh } from '../../../src/i18n/zh/findings.ts';

/** Every sentence by its path. */
function sentences(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, one]) => sentences(one, `${path}/${key}`));
}

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();
const english = new Map(sentences(en));
const chinese = new Map(sentences(zh));

describe('the words of the findings', () => {
  it('are there for every code a check can give, and for no other', () => {
    const codes = new Set([
      ...Object.keys(sharedFindings),
      ...allChecks.flatMap(({ kinds }) => Object.keys(kinds)),
    ]);
    for (const words of [en, zh] satisfies FindingMessages[]) {
      expect(new Set(Object.keys(words.finding))).toEqual(codes);
    }
  });

  it('are the same sentences in both languages, about the same things', () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
    // A name may stand twice in one language and once in the other.
    const about = (text = ''): string[] => [...new Set(placeholders(text))];
    const different = [...english].filter(
      ([path, text]) => about(text).join() !== about(chinese.get(path)).join(),
    );
    expect(different).toEqual([]);
  });

  it('are Chinese in Chinese, with full-width marks, and English in English', () => {
    const han = /\p{Script=Han}/u;
    expect([...chinese].filter(([, text]) => !han.test(text))).toEqual([]);
    expect([...english].filter(([, text]) => han.test(text))).toEqual([]);
    expect([...chinese].filter(([, text]) => /\p{Script=Han}(?:[,;:?!]|\.(?!\d))/u.test(text))).toEqual([]);
  });

  it('are sentences where they say something, and parts of one where they give a reason', () => {
    for (const words of [en, zh]) {
      for (const [code, { says }] of Object.entries(words.finding)) expect(says, code).toMatch(/[.。]$/);
      for (const reason of Object.values(words.fault)) expect(reason).not.toMatch(/[.。]$/);
    }
  });
});
