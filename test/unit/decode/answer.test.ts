import { describe, expect, it } from 'vitest';
import { compile } from '../../../data/build/compile.ts';
import type { CompiledMark, CompiledPattern, EntrySummary } from '../../../src/dataset/compiled.ts';
import { answer, type Answer } from '../../../src/decode/answer.ts';
import { createKnowledge } from '../../../src/decode/knowledge.ts';
import { data } from '../compiled-data.ts';

const knowledge = createKnowledge(data.compiled.match);
const ask = (input: string): Answer => answer(input, knowledge);
const first = (input: string): string | undefined => ask(input).matches[0]?.entry.id;

const reverse = 'communication/postfix-450-cannot-find-reverse-hostname';
const issueExample =
  '450 4.7.1 <client.example.org[192.0.2.7]>: Client host rejected: cannot find your reverse hostname, [192.0.2.7]';

describe('every wording of the dataset', () => {
  const wordings = data.raw.entries.flatMap(({ id, texts }) =>
    texts.flatMap(({ text, samples = [] }) => [text, ...samples].map((wording) => ({ id, wording }))),
  );

  it.each(wordings)('$id is the answer to $wording', ({ id, wording }) => {
    const { matches } = ask(wording);
    expect(matches[0]?.entry.id).toBe(id);
    expect(matches[0]?.reasons.some(({ by, spans }) => by === 'text' && spans.length > 0)).toBe(true);
  });

  const marks = data.raw.hosts.flatMap(({ id, marks: own }) =>
    own.flatMap(({ sample }) => (sample === undefined ? [] : [{ id, sample }])),
  );
  it.each(marks)('$id is who said $sample', ({ id, sample }) => {
    const { host } = ask(sample);
    expect(host?.id).toBe(id);
    expect(sample.slice(...(host?.span ?? [0, 0])).length).toBeGreaterThan(1);
  });
});

describe('by text', () => {
  it('answers the example of the issue', () => {
    const given = ask(issueExample);
    expect(given.kind).toBe('reply');
    expect(given.basic).toEqual({ value: '450', span: [0, 3] });
    expect(given.enhanced).toEqual({ value: '4.7.1', span: [4, 9] });
    expect(given.matches.map(({ entry }) => entry.id)).toEqual([reverse]);
    const words = given.matches[0]?.reasons
      .find(({ by }) => by === 'text')
      ?.spans.map((span) => issueExample.slice(...span));
    expect(words?.join(' ')).toMatch(/cannot find your reverse hostname/);
  });

  it.each([
    ['another basic code', issueExample.replace('450', '550')],
    ['another enhanced code', issueExample.replace('4.7.1', '4.7.25')],
    ['other codes altogether', issueExample.replace('450 4.7.1', '554 5.7.1')],
    ['no code', issueExample.replace('450 4.7.1 ', '')],
    ['capitals', issueExample.toUpperCase()],
    [
      'a log line around it',
      `postfix/smtp[7]: A1: to=<a@example.org>, status=deferred (host mx.example.org[192.0.2.7] said: ${issueExample} (in reply to RCPT TO command))`,
    ],
    [
      'several lines',
      issueExample.replace('rejected: ', 'rejected:\r\n450 4.7.1 ').replace('450 4.7.1 <', '450-4.7.1 <'),
    ],
  ])('holds with %s', (_, input) => {
    expect(first(input)).toBe(reverse);
  });

  it('tells the two relay refusals apart by their code', () => {
    const relay = (codes: string): string | undefined =>
      first(`${codes} <a@example.org>: Relay access denied`);
    expect(relay('454 4.7.1')).toBe('communication/postfix-454-relay-access-denied');
    expect(relay('554 5.7.1')).toBe('communication/postfix-554-relay-access-denied');
    expect(relay('454')).toBe('communication/postfix-454-relay-access-denied');
    expect(relay('554')).toBe('communication/postfix-554-relay-access-denied');
  });

  it('prefers the wording of the host that speaks', () => {
    const input =
      '550 5.4.1 Recipient address rejected: Access denied. [MAIL01.example.prod.protection.outlook.com]';
    expect(ask(input).host?.id).toBe('microsoft365');
    expect(first(input)).toBe('communication/m365-550-5-4-1-access-denied-dbeb');
  });

  it('names the stage that the text names, and no other', () => {
    expect(ask(`${issueExample} (in reply to RCPT TO command)`).stage).toBe('rcpt');
    expect(ask(issueExample).stage).toBeNull();
  });
});

describe('Chinese replies', () => {
  const [model] = data.raw.entries;
  const [text] = model?.texts ?? [];
  if (!model || !text) throw new Error('the dataset is empty');
  const chinese = (id: string, literal: string): typeof model => ({
    ...model,
    id,
    texts: [{ ...text, host: 'any', text: `550 ${literal}`, literal, samples: [] }],
  });
  const withChinese = createKnowledge(
    compile(
      {
        ...data.raw,
        entries: [
          ...data.raw.entries,
          chinese('communication/zh-mailbox', '收件人邮箱不存在'),
          chinese('communication/zh-full', '收件人邮箱已满'),
        ],
      },
      'test',
    ).match,
  );

  it.each([
    ['550 收件人邮箱不存在', 'communication/zh-mailbox'],
    ['550 5.1.1 退信原因：收件人邮箱不存在，请核对地址', 'communication/zh-mailbox'],
    ['552 收件人邮箱已满', 'communication/zh-full'],
    ['收件人邮箱已满', 'communication/zh-full'],
  ])('%s', (input, id) => {
    const [best] = answer(input, withChinese).matches;
    expect(best?.entry.id).toBe(id);
    expect(best?.reasons[0]?.spans.map((span) => input.slice(...span)).join()).toMatch(/^收件人邮箱/);
  });

  it('says that it does not know the others', () => {
    expect(answer('550 您的邮件被拒绝', withChinese).matches).toEqual([]);
  });
});

describe('among entries with the same words', () => {
  const pattern = (entry: number, host: string, basic: string | null): CompiledPattern => ({
    entry,
    host,
    literal: 'mailbox is asleep',
    token: 'asleep',
    basic,
    enhanced: null,
  });
  const summary = (id: string): EntrySummary => {
    const [model] = data.compiled.match.entries;
    if (!model) throw new Error('the dataset is empty');
    return { ...model, id };
  };
  const mark = (host: string, literal: string): CompiledMark => ({ host, literal, token: 'dormouse' });
  const asleep = createKnowledge({
    hosts: {},
    causes: {},
    entries: ['any-code', 'code-450', 'of-hatter', 'of-hare'].map(summary),
    patterns: [
      pattern(0, 'any', null),
      pattern(1, 'any', '450'),
      pattern(2, 'hatter', null),
      pattern(3, 'hare', null),
    ],
    marks: [mark('hatter', 'dormouse.example'), mark('hare', 'mail.dormouse.example')],
  });
  const ranking = (input: string): string[] => answer(input, asleep).matches.map(({ entry }) => entry.id);

  it('the one with the very code goes before the one with any', () => {
    expect(ranking('450 mailbox is asleep')[0]).toBe('code-450');
    expect(ranking('550 mailbox is asleep').at(-1)).toBe('code-450');
  });

  it('the one of the host that speaks goes first, that of another last', () => {
    const input = '450 mailbox is asleep (x.mail.dormouse.example)';
    expect(answer(input, asleep).host?.id).toBe('hare');
    expect(ranking(input)[0]).toBe('of-hare');
    expect(ranking(input).at(-1)).toBe('of-hatter');
  });

  it('the longest mark says who speaks, wherever it stands', () => {
    for (const input of [
      'dormouse.example mail.dormouse.example',
      'mail.dormouse.example dormouse.example',
    ]) {
      const { host } = answer(input, asleep);
      expect(host?.id).toBe('hare');
      expect(input.slice(...(host?.span ?? [0, 0]))).toBe('mail.dormouse.example');
    }
    expect(answer('at dormouse.example', asleep).host?.id).toBe('hatter');
  });
});

describe('without known words', () => {
  it.each([
    ['450 4.7.1 Zyzzyva refused the flux', '450', '4.7.1'],
    ['599 Zyzzyva', '599', null],
    ['5.7.999 Zyzzyva', null, '5.7.999'],
  ])('%s: the codes and no match', (input, basic, enhanced) => {
    const given = ask(input);
    expect(given.kind).toBe('reply');
    expect(given.matches).toEqual([]);
    expect([given.basic?.value ?? null, given.enhanced?.value ?? null]).toEqual([basic, enhanced]);
  });

  it('calls words without a code a text', () => {
    expect(ask('the printer is on fire')).toMatchObject({
      kind: 'text',
      basic: null,
      enhanced: null,
      matches: [],
    });
  });

  it.each(['', '  ', '\r\n\t'])('%j is nothing', (input) => {
    expect(ask(input)).toMatchObject({ kind: 'empty', matches: [], sameCode: [] });
  });

  it.each([
    ['450', '450', null],
    ['4.7.1', null, '4.7.1'],
    ['450471', '450', '4.7.1'],
    ['４５０ ４．７．１', '450', '4.7.1'],
  ])('%s alone is never an answer, only neighbours', (input, basic, enhanced) => {
    const given = ask(input);
    expect(given.kind).toBe('code');
    expect([given.basic?.value ?? null, given.enhanced?.value ?? null]).toEqual([basic, enhanced]);
    expect(given.matches).toEqual([]);
    expect(given.sameCode.length).toBeGreaterThan(0);
    for (const { entry } of given.sameCode) {
      if (basic) expect(entry.code).toBe(basic);
      if (enhanced) expect(entry.enhanced).toBe(enhanced);
    }
  });

  it('does not offer a match again among those of the same code', () => {
    const { matches, sameCode } = ask(issueExample);
    const matched = new Set(matches.map(({ entry }) => entry.id));
    expect(sameCode.filter(({ entry }) => matched.has(entry.id))).toEqual([]);
    expect(sameCode.length).toBeLessThanOrEqual(8);
  });
});
