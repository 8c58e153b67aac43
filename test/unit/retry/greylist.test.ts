import { describe, expect, it } from 'vitest';
import { GREYLISTS, type Contact, GreylistMemory, network } from '../../../src/retry/greylist.ts';

const mail = (at: number, change: Partial<Contact> = {}): Contact => ({
  at,
  ip: '192.0.2.1',
  sender: 'a@example.org',
  recipient: 'b@example.net',
  helo: 'mx.example.org',
  ...change,
});

function answers(product: keyof typeof GREYLISTS, ...contacts: Contact[]): string[] {
  const memory = new GreylistMemory(GREYLISTS[product]);
  return contacts.map((contact) => memory.answer(contact));
}

describe('GreylistMemory', () => {
  it('refuses inside the delay, counts from the first try, then knows the key', () => {
    expect(answers('postgrey', mail(0), mail(1), mail(299), mail(300), mail(301))).toEqual([
      'first',
      'too-soon',
      'too-soon',
      'passed',
      'known',
    ]);
  });

  it('begins again when the retry comes too late', () => {
    expect(answers('openbsd-spamd', mail(0), mail(4 * 3600 + 1), mail(4 * 3600 + 1501))).toEqual([
      'first',
      'too-late',
      'listed',
    ]);
    expect(answers('rspamd', mail(0), mail(86401))).toEqual(['first', 'too-late']);
  });

  it('makes a new sender or recipient wait anew', () => {
    const other = mail(400, { sender: 'c@other.example' });
    expect(answers('postgrey', mail(0), mail(300), other)).toEqual(['first', 'passed', 'first']);
  });

  it('counts a neighbour in the same network as the same client, where the product does', () => {
    const neighbour = mail(400, { ip: '192.0.2.77' });
    expect(answers('postgrey', mail(0), neighbour)).toEqual(['first', 'passed']);
    expect(answers('milter-greylist', mail(0), { ...neighbour, at: 4000 })).toEqual(['first', 'first']);
  });

  it('lets a client through that passed five times, one an hour', () => {
    const memory = new GreylistMemory(GREYLISTS.postgrey);
    const pass = (at: number, sender: string): string => {
      memory.answer(mail(at, { sender }));
      return memory.answer(mail(at + 300, { sender }));
    };
    expect([0, 600, 1200, 1800, 2400].map((at, i) => pass(at, `a${i}@x.example`))).toEqual(
      Array.from({ length: 5 }, () => 'passed'),
    );
    expect(memory.answer(mail(3000, { sender: 'new@x.example' }))).toBe('first');
    for (let i = 1; i <= 4; i += 1) pass(i * 3600, `b${i}@x.example`);
    expect(memory.answer(mail(20_000, { sender: 'newer@x.example' }))).toBe('whitelisted');
  });

  it('lets spamd only list the client: the try after that passes', () => {
    const other = mail(1600, { ip: '198.51.100.9' });
    expect(answers('openbsd-spamd', mail(0), mail(1500), other, mail(1700))).toEqual([
      'first',
      'listed',
      'first',
      'whitelisted',
    ]);
  });

  it('knows a message again from any address where the text counts', () => {
    const far = { ip: '198.51.100.9', message: 'm' };
    expect(answers('rspamd', mail(0, { message: 'm' }), mail(100, far), mail(300, far))).toEqual([
      'first',
      'too-soon',
      'passed',
    ]);
    expect(answers('postgrey', mail(0, { message: 'm' }), mail(300, far))).toEqual(['first', 'first']);
  });

  it('forgets a key and a client that were not seen for long', () => {
    expect(answers('rspamd', mail(0), mail(300), mail(300 + 86401))).toEqual(['first', 'passed', 'first']);
    const late = mail(1600 + 864 * 3600 + 1);
    expect(answers('openbsd-spamd', mail(0), mail(1500), mail(1600), late)).toEqual([
      'first',
      'listed',
      'whitelisted',
      'first',
    ]);
  });
});

describe('network', () => {
  const key = { v4: 24, v6: 64, sender: true, recipient: true, helo: false };

  it.each([
    ['192.0.2.1', '192.0.2.254', true],
    ['192.0.2.1', '192.0.3.1', false],
    ['2001:db8::1', '2001:db8:0:0:ffff::2', true],
    ['2001:db8::1', '2001:db8:0:1::1', false],
    ['2001:DB8::1', '2001:db8::1', true],
    ['unix', 'unix', true],
  ])('%s and %s count as the same: %s', (a, b, same) => {
    expect(network(a, key) === network(b, key)).toBe(same);
  });
});
