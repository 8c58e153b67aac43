import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBimi } from '../../../src/dns/records/bimi.ts';
import { isDkim, parseDkim } from '../../../src/dns/records/dkim.ts';
import { isDmarc, parseDmarc } from '../../../src/dns/records/dmarc.ts';
import { coversMx, isStsRecord, parseStsPolicy, parseStsRecord } from '../../../src/dns/records/mta-sts.ts';
import { faultOfMxHost } from '../../../src/dns/records/mx.ts';
import { isSpf, parseSpf, reachableTerms } from '../../../src/dns/records/spf.ts';
import { isTlsRpt, parseTlsRpt } from '../../../src/dns/records/tls-rpt.ts';
import { faultsOfTlsa } from '../../../src/dns/records/tlsa.ts';

/** A DER element with its length in the long form where it needs one. */
function der(tag: number, ...contents: readonly (readonly number[])[]): number[] {
  const data = contents.flat();
  const length = data.length < 0x80 ? [data.length] : [0x82, data.length >> 8, data.length & 255];
  return [tag, ...length, ...data];
}

/** A public key with a modulus of so many bits, bare (RFC 8017) or in SubjectPublicKeyInfo as openssl writes it. */
function rsa(bits: number, form: 'spki' | 'pkcs1'): string {
  const modulus = [0, ...Array.from({ length: bits / 8 }, () => 0xa5)];
  const key = der(0x30, der(0x02, modulus), der(0x02, [1, 0, 1]));
  const algorithm = der(0x30, der(0x06, [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1]), der(0x05));
  return Buffer.from(form === 'pkcs1' ? key : der(0x30, algorithm, der(0x03, [0], key))).toString('base64');
}

describe('a DKIM key', () => {
  it.each([512, 1024, 2048] as const)('of RSA is %i bits long, wrapped or bare', (bits) => {
    expect(parseDkim(`v=DKIM1; k=rsa; p=${rsa(bits, 'spki')}`)).toMatchObject({
      type: 'rsa',
      bits,
      faults: [],
    });
    expect(parseDkim(`p=${rsa(bits, 'pkcs1')}`)).toMatchObject({ type: 'rsa', bits, faults: [] });
  });
  it('of Ed25519 has 32 octets', () => {
    const p = '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=';
    expect(parseDkim(`v=DKIM1; k=ed25519; p=${p}`)).toMatchObject({ type: 'ed25519', bits: 256, faults: [] });
    expect(parseDkim('k=ed25519; p=AAAA')).toMatchObject({ bits: null, faults: ['key-structure'] });
  });
  it('without data is revoked', () => {
    expect(parseDkim('v=DKIM1; p=')).toMatchObject({ isRevoked: true, faults: [] });
  });
  it('has flags', () => {
    expect(parseDkim(`p=${rsa(1024, 'spki')}; t=y:s`)).toMatchObject({ isTest: true, isStrict: true });
  });
  it.each([
    ['v=DKIM2; p=', 'version'],
    ['p=; v=DKIM1', 'version'],
    ['v=DKIM1', 'missing-key'],
    ['p=!!!', 'key-encoding'],
    ['p=AAAA', 'key-structure'],
    ['k=dsa; p=AAAA', 'key-type'],
    ['h=sha1; p=', 'hash'],
    ['s=other; p=', 'service'],
    ['p=; p=', 'repeated-tag'],
    ['p=; rubbish', 'malformed-tag'],
  ])('%s: %s', (text, fault) => {
    expect(parseDkim(text).faults).toContain(fault);
  });
  it('with a length cut off is not read', () => {
    const whole = Buffer.from(rsa(1024, 'spki'), 'base64');
    expect(parseDkim(`p=${whole.subarray(0, 80).toString('base64')}`).faults).toContain('key-structure');
  });
});

describe('an SPF record', () => {
  it.each(['v=spf1', 'v=spf1 -all', 'V=SPF1 a'])('is %s', (text) => expect(isSpf(text)).toBe(true));
  it.each(['v=spf10', 'v=spf2.0/pra', ' v=spf1', 'v=spf1\t-all', 'spf1'])('is not %j', (text) =>
    expect(isSpf(text)).toBe(false),
  );
  const broken: [string, string][] = [
    ['ip4:192.0.2.1/33', 'prefix-length'],
    ['ip4:192.0.2.01', 'ip4'],
    ['ip4:192.0.2.1/024', 'prefix-length'],
    ['ip4:192.0.2', 'ip4'],
    ['ip6:2001:db8::1/129', 'prefix-length'],
    ['ip6:192.0.2.1', 'ip6'],
    ['include', 'missing-domain'],
    ['include:', 'domain-spec'],
    ['a:localhost', 'domain-spec'],
    ['a:example.org/33', 'prefix-length'],
    ['a/24//129', 'prefix-length'],
    ['exists:%{z}.example.org', 'domain-spec'],
    ['exists:%{d0}.example.org', 'domain-spec'],
    ['all:x', 'unexpected-argument'],
    ['ptr/24', 'unexpected-argument'],
    ['ipv4:192.0.2.1', 'unknown-mechanism'],
    ['redirect=', 'domain-spec'],
    ['x=%', 'macro'],
    ['\u00fcber', 'character'],
    ['redirect=a.example redirect=b.example', 'repeated-modifier'],
  ];
  it.each(broken)('%s: %s', (term, fault) => {
    expect(parseSpf(`v=spf1 ${term}`).errors).toContainEqual(expect.objectContaining({ fault }));
  });
  it('counts only what a receiver can reach', () => {
    const texts = (text: string) => reachableTerms(parseSpf(text)).map((term) => term.text);
    expect(texts('v=spf1 a -all mx redirect=b.example exp=c.example')).toEqual([
      'a',
      '-all',
      'exp=c.example',
    ]);
    expect(texts('v=spf1 a redirect=b.example')).toEqual(['a', 'redirect=b.example']);
  });
});

describe('MTA-STS', () => {
  it('has a record with an id', () => {
    expect(isStsRecord('v=STSv1; id=20261123;')).toBe(true);
    expect(isStsRecord('v=STSv10; id=1')).toBe(false);
    expect(parseStsRecord('v=STSv1; id=20261123T000000;').id).toBe('20261123T000000');
    expect(parseStsRecord('v=STSv1; id=2026-11-23').id).toBeNull();
    expect(parseStsRecord(`v=STSv1; id=${'a'.repeat(33)}`).id).toBeNull();
  });
  it('has a policy', () => {
    const text =
      'version: STSv1\r\nmode: enforce\r\nmx: mx1.example.org\r\nmx: *.example.net\r\nmax_age: 604800\r\n';
    const policy = { mode: 'enforce', mx: ['mx1.example.org', '*.example.net'], maxAge: 604800, faults: [] };
    expect(parseStsPolicy(text)).toEqual(policy);
  });
  it.each([
    ['<html>', 'html'],
    ['mode: enforce', 'version'],
    ['version: STSv1\nmode: strict', 'mode'],
    ['version: STSv1\nmode: enforce\nmax_age: 1', 'mx'],
    ['version: STSv1\nmode: none\nmax_age: 31557601', 'max-age'],
    ['version: STSv1\nmode: enforce\nmx: mx.*.example\nmax_age: 1', 'mx-pattern'],
  ] as const)('%j: %s', (text, fault) => {
    expect(parseStsPolicy(text).faults).toContain(fault);
  });
  it('covers exactly one label by a star', () => {
    expect(coversMx(['*.example.org'], 'MX.example.org')).toBe(true);
    expect(coversMx(['*.example.org'], 'a.mx.example.org')).toBe(false);
    expect(coversMx(['*.example.org'], 'example.org')).toBe(false);
    expect(coversMx(['mx.example.org'], 'mx.example.org.')).toBe(true);
  });
});

describe('other records', () => {
  it('TLS-RPT has mailto and https addresses', () => {
    expect(isTlsRpt('v=TLSRPTv1;rua=mailto:a@b.example')).toBe(true);
    expect(isTlsRpt('v=TLSRPTv1')).toBe(false);
    expect(
      parseTlsRpt('v=TLSRPTv1; rua=mailto:a@b.example, https://c.example/x,ftp://d.example'),
    ).toMatchObject({
      rua: ['mailto:a@b.example', 'https://c.example/x'],
      invalid: ['ftp://d.example'],
    });
  });
  it('TLSA is usable for SMTP with usage 2 or 3 and a digest of the right length', () => {
    const tlsa = (usage: number, selector: number, matching: number, octets: number) =>
      faultsOfTlsa({ type: 'TLSA', usage, selector, matching, data: '00'.repeat(octets) });
    expect(tlsa(3, 1, 1, 32)).toEqual([]);
    expect(tlsa(2, 0, 2, 64)).toEqual([]);
    expect(tlsa(1, 1, 1, 32)).toEqual(['usage']);
    expect(tlsa(3, 2, 3, 10)).toEqual(['selector', 'matching']);
    expect(tlsa(3, 1, 1, 31)).toEqual(['length']);
    expect(tlsa(3, 0, 0, 900)).toEqual(['full-certificate']);
  });
  it('BIMI has a logo, or declines', () => {
    expect(parseBimi('v=BIMI1; l=https://a.example/l.svg; a=').logo).toBe('https://a.example/l.svg');
    expect(parseBimi('v=BIMI1; l=; a=;').logo).toBe('');
    expect(parseBimi('v=BIMI1; l=http://a.example/l.svg').logo).toBeNull();
  });
  it.each([
    ['192.0.2.25', 'ip-literal'],
    ['[192.0.2.25]', 'ip-literal'],
    ['192.0.2.25.example.org', 'ip-literal'],
    ['localhost', 'localhost'],
    ['localhost.localdomain', 'localhost'],
    ['mail', 'not-fqdn'],
    ['mx_1.example.org', 'not-a-hostname'],
    ['mx1.example.org', null],
  ])('an MX host %s: %s', (host, fault) => {
    expect(faultOfMxHost(host)).toBe(fault);
  });
});

describe('the parsers', () => {
  const long = 60000;
  it.each([
    `a:${'a'.repeat(long)}!`,
    `a:${'.'.repeat(long)}!`,
    `a:x${'/1'.repeat(long / 2)}!`,
    `exists:${'%{s}'.repeat(long / 4)}`,
    `p=none; ${';'.repeat(long)}x`,
    `p=none;${' '.repeat(long)}x`,
    `rua=mailto:${'@'.repeat(long)}`,
    `rua=mailto:a${'!1'.repeat(long / 2)}x`,
    `p=${'A'.repeat(long)}`,
    `mx: ${' '.repeat(long)}x`,
  ])('read the longest record in bounded time (%#)', (value) => {
    const begun = performance.now();
    for (const prefix of ['v=spf1 ', 'v=DMARC1; ', 'v=STSv1; ', '']) {
      const text = prefix + value;
      for (const parse of [
        parseSpf,
        parseDmarc,
        parseDkim,
        parseStsPolicy,
        parseStsRecord,
        parseTlsRpt,
        parseBimi,
      ])
        parse(text);
      for (const test of [isSpf, isDmarc, isDkim, isStsRecord, isTlsRpt]) test(text);
    }
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  it('never throw', () => {
    const version = fc.constantFrom(
      '',
      'v=spf1 ',
      'v=DMARC1;',
      'v=DKIM1;',
      'v=STSv1;',
      'v=TLSRPTv1;',
      'v=BIMI1;',
    );
    const text = fc
      .tuple(version, fc.string({ unit: 'binary', maxLength: 100 }))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (value) => {
        parseSpf(value);
        parseDmarc(value);
        parseDkim(value);
        parseStsPolicy(value);
        parseStsRecord(value);
        parseTlsRpt(value);
        parseBimi(value);
        return typeof (isDmarc(value) || isDkim(value) || isSpf(value)) === 'boolean';
      }),
      { numRuns: 300 },
    );
  });
});
