import type { Entry, Text } from '../../../src/dataset/types.gen.ts';
import { kindOf } from '../file-kind.ts';
import { textsIn } from '../json-walk.ts';
import type { Finding, Rule } from '../rule.ts';

type Found = Omit<Finding, 'file' | 'path'>;

const han = String.raw`[\p{Script=Han}]`;
const hasHan = new RegExp(han, 'u');
const halfWidth = new RegExp(`${han}\\s*[,;:!?()"]|[,;:!?()"]\\s*${han}|${han}\\.(?!\\w)`, 'u');
const fullWidth = /[，。；：！？（）、《》]/;
/** Header names and table types carry their colon: `From:`, `hash:`. */
const colonNames =
  /\b(?:From|To|Cc|Sender|Reply-To|Return-Path|Subject|Message-ID|Date|hash|lmdb|cdb|btree|texthash|proxy):/g;
/** Five words in a row are a sentence; product names, header names and options are shorter. */
const sentence = /[a-z]+(?:'[a-z]+)?(?:[ ,]+[a-z]+(?:'[a-z]+)?){4,}/i;

/** English and Chinese are equals: whole in themselves, and of the same facts. */
export const rule: Rule = {
  name: 'both-languages',
  guards: 'readers of Chinese: nothing is left untranslated, nothing a machine says differs',
  *check({ files }) {
    for (const { path: file, content } of files) {
      const kind = kindOf(file);
      for (const { path, text } of textsIn(content)) {
        // Many products and providers have no other name in Chinese.
        const mayBeLatin = kind === 'host' && path === '/name';
        // A title begins with the reply's own words, the ones a person searches for.
        const quotes = kind === 'entry' && path === '/title' ? repliesOf(content as Entry) : '';
        for (const one of checkText(text, mayBeLatin, quotes)) yield { file, path, ...one };
      }
    }
  },
};

function* checkText({ en, zh }: Text, mayBeLatin: boolean, quotes: string): Generator<Found> {
  const chinese = spoken(zh);
  const english = spoken(en);
  if (!mayBeLatin && /[a-z]{2}/i.test(english) && !hasHan.test(chinese))
    yield { what: 'no Chinese in zh', mend: 'Write it in Chinese' };
  const half = halfWidth.exec(chinese.replace(colonNames, ''))?.[0];
  if (half)
    yield { what: `half-width punctuation next to Chinese: “${half}”`, mend: 'Write ，。；：！？（）“”' };
  const left = sentence.exec(chinese)?.[0];
  if (left && !quotes.includes(left.toLowerCase())) {
    const mend = 'Put it into Chinese, or into `backticks` if a machine says it';
    yield { what: `English left in zh: “${left}”`, mend };
  }
  const wrong = hasHan.exec(english)?.[0] ?? fullWidth.exec(english)?.[0];
  if (wrong) yield { what: `“${wrong}” in en`, mend: 'Write it in English, or into `backticks`' };
  const [only, other] = [machineWords(en), machineWords(zh)];
  const missing = [
    ...[...only].filter((word) => !other.has(word)).map((word) => `\`${word}\` only in en`),
    ...[...other].filter((word) => !only.has(word)).map((word) => `\`${word}\` only in zh`),
  ];
  if (missing.length > 0)
    yield { what: missing.join(', '), mend: 'Say the same machine words in both languages' };
}

function repliesOf({ reply, texts }: Entry): string {
  return [reply, ...texts.map(({ text }) => text)].join('\n').toLowerCase();
}

/** Without what machines say; a stand-in keeps the neighbours of the gap apart. */
function spoken(text: string): string {
  return text.replace(/`[^`]*`/g, '\uFFFC');
}

function machineWords(text: string): Set<string> {
  return new Set([...text.matchAll(/`([^`]*)`/g)].map(([, word = '']) => word));
}
