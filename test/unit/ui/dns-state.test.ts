import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosenResolver, firstChoice, readChoice } from '../../../src/ui/islands/dns/resolver-choice.ts';
import { freshDnsState, readDnsState, writeDnsState } from '../../../src/ui/dns-state.ts';
import { anyString } from '../any-string.ts';

const field = fc.string({ maxLength: 500 });

describe('what is set on the DNS page', () => {
  it('comes back from the address', () => {
    const state = fc.record({
      input: field,
      ip: field,
      helo: field,
      mailFrom: field,
      selector: field,
      only: fc.array(field, { maxLength: 20 }),
    });
    fc.assert(fc.property(state, (one) => void expect(readDnsState(writeDnsState(one))).toEqual(one)));
    expect(writeDnsState(freshDnsState)).toBe('');
  });

  it('is fresh after any address that is damaged', () => {
    fc.assert(fc.property(anyString(), (text) => void readDnsState(text)));
    for (const text of [null, '', '[]', 'null', '{"input":7,"only":"x"}', '{"only":[1,null]}'])
      expect(readDnsState(text)).toEqual(freshDnsState);
    expect(readDnsState(JSON.stringify({ input: 'x'.repeat(9000) })).input).toHaveLength(512);
  });
});

describe('the resolver that was chosen', () => {
  it('is a preset, or an address that holds', () => {
    expect(chosenResolver(firstChoice)).toMatchObject({ ok: true, resolver: { operator: 'Cloudflare' } });
    expect(chosenResolver({ id: 'own', url: 'https://dns.example.net/q', validates: true })).toMatchObject({
      ok: true,
      resolver: { operator: 'dns.example.net', validates: true },
    });
    expect(chosenResolver({ id: 'own', url: '', validates: true })).toEqual({
      ok: false,
      fault: 'not-a-url',
    });
  });

  it('is read back, or none', () => {
    expect(readChoice(JSON.stringify(firstChoice))).toEqual(firstChoice);
    for (const text of [null, '', '1', 'null', '{}', '{"id":1}']) expect(readChoice(text)).toBeNull();
  });
});
