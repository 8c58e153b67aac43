import { describe, expect, it } from 'vitest';
import { commandsFor, reverseCommandsFor } from '../../../src/dns/commands.ts';
import { explainDnsblCode } from '../../../src/dns/dnsbl.ts';
import { parseResolver, resolvers } from '../../../src/dns/resolvers.ts';
import { parseInput, parseMailFrom } from '../../../src/dns/subject.ts';
import { formatData, formatText } from '../../../src/dns/zone-text.ts';

describe('the equivalent commands', () => {
  it('ask the same question', () => {
    expect(commandsFor({ name: 'example.org', type: 'MX' })).toEqual({
      dig: 'dig example.org MX',
      host: 'host -t MX example.org',
      nslookup: 'nslookup -type=MX example.org',
      resolveDnsName: 'Resolve-DnsName -Name example.org -Type MX',
    });
  });
  it('name a server', () => {
    expect(commandsFor({ name: 'example.org', type: 'TXT' }, '192.0.2.53')).toEqual({
      dig: 'dig @192.0.2.53 example.org TXT',
      host: 'host -t TXT example.org 192.0.2.53',
      nslookup: 'nslookup -type=TXT example.org 192.0.2.53',
      resolveDnsName: 'Resolve-DnsName -Name example.org -Type TXT -Server 192.0.2.53',
    });
  });
  it('are none in PowerShell for a type that it does not know', () => {
    expect(commandsFor({ name: '_25._tcp.mx.example.org', type: 'TLSA' }).resolveDnsName).toBeNull();
  });
  it('quote what a shell would run, and give up what a tool would take for an option', () => {
    expect(commandsFor({ name: "$(id)'.example.org", type: 'A' }).dig).toBe(`dig '$(id)'\\''.example.org' A`);
    expect(commandsFor({ name: "a'b.example.org", type: 'A' }).resolveDnsName).toContain(
      `'a''b.example.org'`,
    );
    expect(commandsFor({ name: '-f/etc/passwd', type: 'A' }).dig).toBeNull();
    expect(commandsFor({ name: 'example.org', type: 'A' }, '1.1.1.1;id').dig).toBeNull();
  });
  it('look up addresses', () => {
    expect(reverseCommandsFor('192.0.2.1')).toEqual({
      dig: 'dig -x 192.0.2.1',
      host: 'host 192.0.2.1',
      nslookup: 'nslookup 192.0.2.1',
      resolveDnsName: 'Resolve-DnsName -Name 192.0.2.1',
    });
    expect(reverseCommandsFor('example.org').dig).toBeNull();
  });
});

describe("a block list's answer", () => {
  it.each([
    ['zen.spamhaus.org', '127.0.0.2', { kind: 'listed', list: 'SBL' }],
    ['zen.spamhaus.org', '127.0.0.3', { kind: 'listed', list: 'CSS' }],
    ['zen.spamhaus.org', '127.0.0.4', { kind: 'listed', list: 'XBL' }],
    ['zen.spamhaus.org', '127.0.0.11', { kind: 'listed', list: 'PBL' }],
    ['zen.spamhaus.org', '127.255.255.252', { kind: 'refused', because: 'typing-error' }],
    ['zen.spamhaus.org', '127.255.255.254', { kind: 'refused', because: 'public-resolver' }],
    ['zen.spamhaus.org', '127.255.255.255', { kind: 'refused', because: 'too-many-queries' }],
    ['zen.spamhaus.org', '127.0.0.200', { kind: 'unknown' }],
    ['bl.example.org', '127.0.0.9', { kind: 'listed', list: 'bl.example.org' }],
    ['bl.example.org', '127.0.0.1', { kind: 'unknown' }],
    ['bl.example.org', '192.0.2.1', { kind: 'unknown' }],
  ])('of %s, %s', (zone, address, meaning) => {
    expect(explainDnsblCode(zone, address)).toMatchObject(meaning);
  });
});

describe('an input', () => {
  it.each([
    ['Example.org', { kind: 'domain', domain: 'example.org' }],
    ['<User@Example.org>', { kind: 'mailbox', domain: 'example.org', mailFrom: 'User@example.org' }],
    ['[192.0.2.1]', { kind: 'ip', ip: { text: '192.0.2.1' } }],
    ['[IPv6:2001:db8::1]', { kind: 'ip', ip: { text: '2001:db8::1' } }],
    ['1.2.3', { kind: 'fault', fault: 'address' }],
    ['a b', { kind: 'fault', fault: 'character' }],
  ])('%s', (text, parsed) => expect(parseInput(text)).toMatchObject(parsed));
  it('keeps a bounce and what is no address', () => {
    expect(parseMailFrom('<>')).toBe('');
    expect(parseMailFrom('x@bücher.example')).toBe('x@xn--bcher-kva.example');
    expect(parseMailFrom('x@[192.0.2.1]')).toBe('x@[192.0.2.1]');
  });
});

describe('a resolver', () => {
  it('of the person is an http or https address', () => {
    expect(parseResolver('https://dns.example/dns-query{?dns}', true)).toMatchObject({
      ok: true,
      resolver: { id: 'own', operator: 'dns.example', url: 'https://dns.example/dns-query', validates: true },
    });
    expect(parseResolver('dns.example', true)).toEqual({ ok: false, fault: 'not-a-url' });
    expect(parseResolver('ftp://dns.example', true)).toEqual({ ok: false, fault: 'scheme' });
    expect(parseResolver('https://a:b@dns.example/', true)).toEqual({ ok: false, fault: 'credentials' });
    expect(parseResolver('https://dns.example/?x=1', true)).toEqual({ ok: false, fault: 'query' });
  });
  it('of the presets is reached by https and has an id of its own', () => {
    expect(resolvers.every((resolver) => resolver.url.startsWith('https://'))).toBe(true);
    expect(new Set(resolvers.map((resolver) => resolver.id)).size).toBe(resolvers.length);
  });
});

describe('zone text', () => {
  it('is quoted and cut as TXT records must be', () => {
    expect(formatText('v=spf1 -all')).toBe('"v=spf1 -all"');
    expect(formatText('a'.repeat(300))).toBe(`"${'a'.repeat(255)}" "${'a'.repeat(45)}"`);
    expect(formatText('say "no"\\')).toBe('"say \\"no\\"\\\\"');
    expect(formatData({ type: 'TXT', strings: ['\u00fc', 'b'], text: '\u00fcb' })).toBe('"\\252" "b"');
    expect(formatData({ type: 'MX', preference: 0, exchange: '.' })).toBe('0 .');
  });
});
