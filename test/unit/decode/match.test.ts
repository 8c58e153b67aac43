import { describe, expect, it } from 'vitest';
import type { CompiledMark, MatchIndex } from '../../../src/dataset/compiled.ts';
import { createKnowledge } from '../../../src/decode/knowledge.ts';
import { longestReply, matchRules } from '../../../src/decode/match.ts';

function marks(...list: readonly CompiledMark[]): ReturnType<typeof createKnowledge>['marks'] {
  const index: MatchIndex = { entries: [], patterns: [], marks: list, hosts: {}, causes: {} };
  return createKnowledge(index).marks;
}

const greylisted: CompiledMark = { host: 'one', literal: 'is greylisted', token: 'greylisted' };
const quoted: CompiledMark = { host: 'two', literal: '>... ', token: '' };
const narrow: CompiledMark = {
  host: 'three',
  literal: 'greylisted',
  token: 'greylisted',
  pattern: 'greylisted for \\d+ s',
};

/** Who matched, and with which words. */
function found(text: string, ...list: readonly CompiledMark[]): (readonly [string, string])[] {
  return matchRules(text, marks(...list)).map(({ of, span }) => [of.host, text.slice(...span)]);
}

describe('matchRules', () => {
  it('finds a literal in any case and says where', () => {
    expect(found('You IS GREYLISTED now', greylisted)).toEqual([['one', 'IS GREYLISTED']]);
  });

  it('needs the whole literal, not only its word', () => {
    expect(found('was greylisted', greylisted)).toEqual([]);
  });

  it('asks the pattern, too, and gives its stretch', () => {
    expect(found('Greylisted for 300 s, wait', narrow)).toEqual([['three', 'Greylisted for 300 s']]);
    expect(found('Greylisted for ever', narrow)).toEqual([]);
  });

  it('compares a literal without a word with every text', () => {
    expect(found('<a@example.org>... User unknown', quoted)).toEqual([['two', '>... ']]);
    expect(found('User unknown', quoted)).toEqual([]);
  });

  it('gives each rule once, however often its word stands there', () => {
    expect(found('is greylisted, is greylisted', greylisted)).toEqual([['one', 'is greylisted']]);
  });

  it('keeps spans right beside letters that grow in lower case', () => {
    expect(found('İİİ is greylisted', greylisted)).toEqual([['one', 'is greylisted']]);
  });

  it('reads no further than a reply can be long', () => {
    const tail = ' is greylisted';
    expect(found('x'.repeat(longestReply - tail.length) + tail, greylisted)).toHaveLength(1);
    expect(found('x'.repeat(longestReply) + tail, greylisted)).toEqual([]);
  });

  it.each(['__proto__', 'constructor', 'toString'])('is not misled by the word %s', (word) => {
    expect(found(`${word} is here`, greylisted)).toEqual([]);
  });
});
