import type { Entry, Host } from '../../../src/dataset/types.gen.ts';
import { parseReply } from '../../../src/smtp/reply.ts';
import { slowestInput } from '../hostile-input.ts';
import { pointer } from '../json-walk.ts';
import { kindOf } from '../file-kind.ts';
import { ambiguousPart } from '../regex-shape.ts';
import type { Finding, LintData, Rule } from '../rule.ts';

type Found = Omit<Finding, 'file' | 'path'>;

/** A way to recognise a reply, with the replies it must recognise. */
interface Recogniser {
  readonly path: string;
  readonly literal: string;
  readonly pattern?: string | undefined;
  readonly samples: readonly string[];
  readonly rare: RegExp;
}

// Words of three letters and less are in every tenth reply. A vendor's own tag (`DT:SPM`, `[CS01]`) is short and rare.
const rareWord = /[a-z]{4}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2}/u;
const rareTag = new RegExp(`${rareWord.source}|[a-z0-9]{3}`, 'u');

/** A phone is some ten times slower than a desktop, and an answer must come within 100 ms of the key. */
const mostMilliseconds = 20;

/** Literals and patterns do what the matcher takes for granted. */
export const rule: Rule = {
  name: 'patterns',
  guards: 'the answer box: a broken literal is never found, a slow pattern freezes the page on pasted junk',
  *check({ files }: LintData) {
    for (const { path: file, content } of files) {
      const kind = kindOf(file);
      const recognisers =
        kind === 'entry' ? ofEntry(content as Entry) : kind === 'host' ? ofHost(content as Host) : [];
      for (const one of recognisers)
        for (const found of checkRecogniser(one)) yield { file, path: one.path, ...found };
    }
  },
};

function ofEntry({ texts }: Entry): Recogniser[] {
  return texts.map(({ literal, pattern, text, samples = [] }, index) => ({
    path: pointer('/texts', index),
    literal,
    pattern,
    samples: [text, ...samples],
    rare: rareWord,
  }));
}

function ofHost({ marks }: Host): Recogniser[] {
  return marks.map(({ literal, pattern, sample }, index) => ({
    path: pointer('/marks', index),
    literal,
    pattern,
    samples: sample === undefined ? [] : [sample],
    rare: rareTag,
  }));
}

function* checkRecogniser({ literal, pattern, samples, rare }: Recogniser): Generator<Found> {
  const texts = samples.map((sample) => parseReply(sample).text);
  yield* checkLiteral(literal, texts, rare);
  if (samples.length === 0) yield { what: 'no sample', mend: 'Write a reply that it must recognise' };
  if (pattern === undefined) return;
  const compiled = compile(pattern);
  if (!compiled) {
    yield { what: `${pattern} does not compile`, mend: 'Write an ECMAScript expression for the flags iu' };
    return;
  }
  for (const text of texts)
    if (!compiled.test(text))
      yield { what: `the pattern misses “${text}”`, mend: 'Widen it or mend the sample' };
  const part = ambiguousPart(pattern);
  if (part) {
    yield { what: `the pattern has ${part}`, mend: 'Say each character once, or bound it: {1,64}' };
    return;
  }
  const slow = slowestInput(compiled, texts, mostMilliseconds);
  if (slow) {
    const what = `the pattern takes ${Math.round(slow.milliseconds)} ms on ${slow.length} characters`;
    yield { what, mend: 'Anchor it or bound what repeats' };
  }
}

function* checkLiteral(literal: string, texts: readonly string[], rare: RegExp): Generator<Found> {
  if (literal !== literal.toLowerCase() || /\s\s|[^\S ]/.test(literal)) {
    const mend = 'Write it as the matcher sees texts: lower case, single spaces';
    yield { what: `the literal “${literal}” cannot stand in a folded text`, mend };
  }
  if (!rare.test(literal)) {
    const mend = 'Take in a rarer word of the reply';
    yield { what: `the literal “${literal}” has no word to look it up by`, mend };
  }
  for (const text of texts) {
    const lower = text.toLowerCase();
    if (!lower.includes(literal))
      yield { what: `the literal is not in “${text}”`, mend: 'Mend one of the two' };
    else if (!standsWhole(literal, lower)) {
      // The index looks texts up by whole words: `access den` is never found in `access denied`.
      const mend = 'Begin and end it where a word does';
      yield { what: `the literal “${literal}” cuts a word of “${text}”`, mend };
    }
  }
}

function standsWhole(literal: string, text: string): boolean {
  const at = text.indexOf(literal);
  const inWord = (left: string | undefined, right: string | undefined): boolean =>
    /^[a-z0-9]{2}$/.test(`${left ?? ' '}${right ?? ' '}`);
  return !inWord(text[at - 1], literal[0]) && !inWord(literal.at(-1), text[at + literal.length]);
}

function compile(pattern: string): RegExp | null {
  try {
    return new RegExp(pattern, 'iu');
  } catch {
    return null;
  }
}
