import { describe, expect, it } from 'vitest';
import type { CauseRules } from '../../../src/dataset/cause-rules.ts';
import { createClassifier, type CauseGuess } from '../../../src/decode/classify.ts';
import { createKnowledge } from '../../../src/decode/knowledge.ts';

const rules: CauseRules = {
  concepts: { prose: 'more in the manual', seen: 'found|seen' },
  patterns: [
    { rule: 'mailbox-full/full', tokens: { 'mailbox full': 'full' } },
    {
      rule: 'queue-expired/expired',
      tokens: { 'message expired': 'expired' },
      strength: 'weak',
    },
    {
      rule: 'content-spam/spam',
      tokens: { spam: 'spam' },
      pattern: '\\bspam {seen}',
    },
    {
      rule: 'policy-rejected/host',
      tokens: { 'go away': 'away' },
      host: 'example',
    },
    { rule: 'relay-denied/coded', tokens: { 'go away': 'away' }, basic: ['554'] },
    {
      rule: 'reputation/strong',
      tokens: { 'bad fame': 'fame' },
      strength: 'strong',
    },
  ],
  enhanced: { 'X.1.1': 'user-unknown' },
  generic: { 'X.7.1': 'policy-rejected' },
  basic: { '503': 'protocol-error' },
};
const classifier = createClassifier(rules);

function ask(
  text: string,
  codes: { basic?: string; enhanced?: string; host?: string; context?: string } = {},
): readonly CauseGuess[] {
  return classifier.classify({
    text,
    basic: codes.basic ?? null,
    enhanced: codes.enhanced ?? null,
    stage: null,
    host: codes.host ?? null,
    context: codes.context ?? '',
  });
}

const causes = (...args: Parameters<typeof ask>): string[] => ask(...args).map(({ cause }) => cause);

describe('classification', () => {
  it('names the rule and the words that decided', () => {
    const text = '552 the Mailbox full of mail';
    const [best] = ask(text);
    expect(best).toMatchObject({ cause: 'mailbox-full', rule: 'mailbox-full/full', in: 'text' });
    expect(text.slice(...(best?.span ?? [0, 0]))).toBe('Mailbox full');
  });

  it('lets words beat codes, and a telling code beat weak words', () => {
    expect(causes('mailbox full', { enhanced: '5.1.1' })[0]).toBe('mailbox-full');
    expect(causes('message expired', { enhanced: '5.1.1' })).toEqual(['user-unknown', 'queue-expired']);
    expect(causes('message expired', { enhanced: '5.7.1' })[0]).toBe('queue-expired');
    expect(causes('bad fame, mailbox full')[0]).toBe('reputation');
  });

  it('keeps rules of a host and of a code to where they hold', () => {
    expect(causes('go away')).toEqual([]);
    expect(causes('go away', { host: 'example' })).toEqual(['policy-rejected']);
    expect(causes('go away', { basic: '554' })).toEqual(['relay-denied']);
  });

  it('does not read words out of addresses', () => {
    expect(causes('<spam found@example.com>')).toEqual([]);
    expect(causes('<spam@example.com>: spam found')).toEqual(['content-spam']);
  });

  it('asks the context only where the text is silent', () => {
    expect(causes('hello', { context: 'mailbox full' })).toEqual(['mailbox-full']);
    expect(causes('spam found', { context: 'mailbox full' })).toEqual(['content-spam']);
    expect(ask('hello', { context: 'mailbox full' })[0]?.in).toBe('context');
  });

  it('recognises a host by its longest mark', () => {
    const marks = [
      { host: 'any', literal: 'example', token: 'example' },
      { host: 'gateway', literal: 'example gateway', token: 'gateway' },
    ];
    const index = { entries: [], patterns: [], marks, hosts: {}, causes: {} };
    const marked = createClassifier(rules, createKnowledge(index));
    expect(marked.recognise('550 Example Gateway: no')).toEqual({ id: 'gateway', span: [4, 19] });
    expect(classifier.recognise('550 Example Gateway: no')).toBeNull();
  });

  it('says nothing when it knows nothing', () => {
    expect(ask('hello', { basic: '550', enhanced: '5.0.0' })).toEqual([]);
  });

  it('does not believe an address status beside 552', () => {
    expect(ask('hello', { basic: '552', enhanced: '5.1.1' })).toEqual([]);
  });
});
