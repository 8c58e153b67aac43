import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/dns/answer.ts';
import { resolvers } from '../../../src/dns/resolvers.ts';
import { cached, openSession, replay } from '../../../src/dns/session.ts';
import { probeSelectors } from '../../../src/dns/checks/dkim.ts';
import { readReverse } from '../../../src/dns/mail-path.ts';
import { openFakeZone } from './fake-zone.ts';

/** A server that, as an authoritative one does, leaves out what a CNAME points at in another zone. */
function aliasServer(aliases: Readonly<Record<string, string>>) {
  return cached(async (question): Promise<Answer> => {
    const target = aliases[question.name];
    const answered = { question, authentic: false };
    if (target !== undefined) return { kind: 'nodata', ...answered, aliases: [target] };
    const data = { type: 'A', address: '203.0.114.1' } as const;
    return { kind: 'records', ...answered, aliases: [], records: [{ name: question.name, ttl: 60, data }] };
  });
}

describe('a session', () => {
  it('puts a question once, whatever its case and however often it is needed', async () => {
    const zone = openFakeZone({ 'a.example': { A: ['203.0.114.1'] } });
    await Promise.all([zone.ask('a.example', 'A'), zone.ask('A.example.', 'A'), zone.ask('a.example', 'A')]);
    expect(zone.asked()).toEqual(['A a.example']);
  });
  it('keeps a question with checking disabled apart', async () => {
    const zone = openFakeZone({ 'a.example': 'BOGUS' });
    expect(await zone.ask('a.example', 'A')).toMatchObject({ kind: 'servfail' });
    expect(await zone.ask('a.example', 'A', { checkingDisabled: true })).toMatchObject({ kind: 'records' });
  });
  it('follows an alias whose target the server left out', async () => {
    const answer = await aliasServer({ 'a.example': 'b.example', 'b.example': 'c.example' }).ask(
      'a.example',
      'A',
    );
    expect(answer).toMatchObject({
      kind: 'records',
      question: { name: 'a.example' },
      aliases: ['b.example', 'c.example'],
    });
  });
  it('ends in a circle of aliases', async () => {
    const { ask } = aliasServer({ 'a.example': 'b.example', 'b.example': 'a.example' });
    expect(await ask('a.example', 'A')).toMatchObject({
      kind: 'not-answered',
      fault: { kind: 'alias-loop' },
    });
  });
  it('ends after eight aliases', async () => {
    const chain = Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [`n${at}.example`, `n${at + 1}.example`]),
    );
    expect(await aliasServer(chain).ask('n0.example', 'A')).toMatchObject({ fault: { kind: 'alias-loop' } });
  });
  it('has at most twelve questions under way', async () => {
    let [underWay, most] = [0, 0];
    const send = async (): Promise<never> => {
      most = Math.max(most, (underWay += 1));
      await new Promise((resolve) => setTimeout(resolve, 1));
      underWay -= 1;
      throw Object.assign(new TypeError('failed'), { cause: { code: 'ECONNREFUSED' } });
    };
    const network = { send, signalAfter: () => ({ aborted: false }), now: 0, isSecurePage: false };
    const { ask } = openSession(resolvers[0]!, network);
    const answers = await Promise.all(Array.from({ length: 40 }, (_, at) => ask(`n${at}.example`, 'A')));
    expect(most).toBe(12);
    expect(answers.every((answer) => answer.kind === 'not-answered')).toBe(true);
  });
  it('keeps a log', async () => {
    const { ask, log } = openFakeZone({ 'a.example': 'TIMEOUT' });
    await ask('a.example', 'MX');
    expect(log()).toMatchObject([{ kind: 'not-answered', question: { name: 'a.example', type: 'MX' } }]);
  });
});

describe('a kept log', () => {
  it('answers what was asked, the newest first, and nothing else', async () => {
    const zone = openFakeZone({
      'a.example': { MX: ['10 mx.a.example'] },
      'mx.a.example': { A: ['192.0.2.1'] },
    });
    await Promise.all([zone.ask('a.example', 'MX'), zone.ask('mx.a.example', 'A')]);
    const newer = openFakeZone({ 'mx.a.example': { A: ['192.0.2.2'] } });
    await newer.ask('mx.a.example', 'A');
    const { ask } = replay([...newer.log(), ...zone.log()]);
    expect(await ask('A.example', 'MX')).toMatchObject({ kind: 'records' });
    expect(await ask('mx.a.example', 'A')).toMatchObject({ records: [{ data: { address: '192.0.2.2' } }] });
    expect(await ask('mx.a.example', 'AAAA')).toMatchObject({
      kind: 'not-answered',
      fault: { kind: 'offline' },
    });
  });
});

describe('look-ups on demand', () => {
  it('probe common selectors', async () => {
    const { ask } = openFakeZone({
      's1._domainkey.a.example': { TXT: ['p='] },
      'mail._domainkey.a.example': { TXT: ['x'] },
    });
    expect(await probeSelectors(ask, 'a.example')).toEqual(['s1']);
  });
  it('find the reverse names at the end of the mail path', async () => {
    const { ask } = openFakeZone({ '1.114.0.203.in-addr.arpa': { PTR: ['mx.a.example'] } });
    expect(await readReverse(ask, '203.0.114.1')).toEqual(['mx.a.example']);
    expect(await readReverse(ask, '203.0.114.2')).toEqual([]);
    const silent = openFakeZone({ '3.114.0.203.in-addr.arpa': 'TIMEOUT' });
    expect(await readReverse(silent.ask, '203.0.114.3')).toBeNull();
  });
});
