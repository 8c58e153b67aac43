import { describe, expect, it } from 'vitest';
import { codesOf, findingsIn } from './check-runner.ts';
import type { FakeZone } from './fake-zone.ts';

const host = { 'mx.a.example': { A: ['203.0.114.25'] } };

describe('the mx check', () => {
  const cases: [string, FakeZone, string[]][] = [
    ['NXDOMAIN', {}, ['mx-domain-missing']],
    ['no MX and no address', { 'a.example': { TXT: ['x'] } }, ['mx-none']],
    ['only names below', { 'www.a.example': { A: ['203.0.114.1'] } }, ['mx-none']],
    ['an implicit MX', { 'a.example': { A: ['203.0.114.1'] } }, ['mx-implicit']],
    ['an implicit MX on IPv6', { 'a.example': { AAAA: ['2606::1'] } }, ['mx-implicit']],
    ['a null MX', { 'a.example': { MX: ['0 .'], A: ['203.0.114.1'] } }, ['mx-null']],
    ['a null MX with a preference', { 'a.example': { MX: ['10 .'] } }, ['mx-null', 'mx-null-preference']],
    [
      'a null MX with others',
      { 'a.example': { MX: ['0 .', '10 mx.a.example'] }, ...host },
      ['mx-null-with-others', 'mx-single'],
    ],
    ['one MX', { 'a.example': { MX: ['10 mx.a.example.'] }, ...host }, ['mx-single', 'mx-ok']],
    [
      'equal preferences',
      { 'a.example': { MX: ['10 mx.a.example', '10 mx2.a.example'] }, ...host },
      ['mx-equal-preference', 'mx-ok'],
    ],
    ['an IP literal', { 'a.example': { MX: ['10 192.0.2.1'] } }, ['mx-ip-literal', 'mx-single']],
    ['localhost', { 'a.example': { MX: ['10 localhost'] } }, ['mx-localhost', 'mx-single']],
    ['one label', { 'a.example': { MX: ['10 mail'] } }, ['mx-not-fqdn', 'mx-single']],
    [
      'an alias',
      { 'a.example': { CNAME: ['b.example'] }, 'b.example': { MX: ['0 .'] } },
      ['mx-domain-is-alias', 'mx-null'],
    ],
    ['an alias into nothing', { 'a.example': { CNAME: ['b.example'] } }, ['mx-alias-missing']],
    ['SERVFAIL', { 'a.example': 'SERVFAIL' }, ['server-failed']],
    ['REFUSED', { 'a.example': 'REFUSED' }, ['server-failed']],
    ['a time-out', { 'a.example': 'TIMEOUT' }, ['could-not-ask']],
  ];
  it.each(cases)('of %s', async (_, zone, codes) => {
    expect(codesOf(await findingsIn(zone, 'a.example'), 'mx')).toEqual(codes);
  });

  it('lists hosts in the order in which senders try them', async () => {
    const zone = { 'a.example': { MX: ['20 b.a.example', '10 c.a.example', '10 A.a.example'] } };
    const findings = await findingsIn(zone, 'a.example');
    expect(findings.find((finding) => finding.code === 'mx-ok')?.params['hosts']).toEqual([
      'A.a.example',
      'c.a.example',
      'b.a.example',
    ]);
  });

  it('says what to publish', async () => {
    const [finding] = await findingsIn({ 'a.example': { TXT: ['x'] } }, 'a.example');
    expect(finding).toMatchObject({
      grade: 'error',
      publish: { name: 'a.example', type: 'MX', value: '10 mail.a.example.' },
    });
  });
});

describe('the addresses of MX hosts', () => {
  const mx = { 'a.example': { MX: ['10 mx.a.example'] } };
  const cases: [string, FakeZone, string[]][] = [
    ['that are fine', { ...mx, ...host }, ['mx-addresses-ok']],
    ['that do not exist', mx, ['mx-host-missing']],
    ['without any', { ...mx, 'mx.a.example': { TXT: ['x'] } }, ['mx-without-address']],
    [
      'by an alias',
      { ...mx, 'mx.a.example': { CNAME: ['b.example'] }, 'b.example': { A: ['203.0.114.1'] } },
      ['mx-is-alias', 'mx-addresses-ok'],
    ],
    [
      'by an alias into nothing',
      { ...mx, 'mx.a.example': { CNAME: ['b.example'] } },
      ['mx-is-alias', 'mx-host-missing'],
    ],
    [
      'on IPv6 only',
      { ...mx, 'mx.a.example': { AAAA: ['2606::1'] } },
      ['mx-host-ipv6-only', 'mx-addresses-ok', 'mx-ipv6-only'],
    ],
    ['of a private network', { ...mx, 'mx.a.example': { A: ['10.0.0.1'] } }, ['mx-private-address']],
    ['of the host itself', { ...mx, 'mx.a.example': { A: ['127.0.0.1'] } }, ['mx-loopback-address']],
    ['of nobody', { ...mx, 'mx.a.example': { A: ['0.0.0.0'] } }, ['mx-special-address']],
    [
      'of the books',
      { ...mx, 'mx.a.example': { A: ['192.0.2.1'] } },
      ['mx-example-address', 'mx-addresses-ok'],
    ],
    ['whose server fails', { ...mx, 'mx.a.example': 'SERVFAIL' }, ['server-failed', 'server-failed']],
    ['that could not be asked for', { ...mx, 'mx.a.example': 'TIMEOUT' }, ['could-not-ask', 'could-not-ask']],
    ['of a null MX', { 'a.example': { MX: ['0 .'] } }, []],
    ['of an IP literal', { 'a.example': { MX: ['10 192.0.2.1'] } }, []],
    [
      'of an implicit MX behind an alias',
      { 'a.example': { CNAME: ['b.example'] }, 'b.example': { A: ['203.0.114.1'] } },
      ['mx-addresses-ok'],
    ],
  ];
  it.each(cases)('%s', async (_, zone, codes) => {
    expect(codesOf(await findingsIn(zone, 'a.example'), 'mx-addresses')).toEqual(codes);
  });
});

describe('DNSSEC', () => {
  const zone = { 'a.example': { MX: ['0 .'] } };
  const codes = async (from: FakeZone, options: { authentic?: boolean; validates?: boolean }) =>
    codesOf(await findingsIn(from, 'a.example', {}, options), 'dnssec');

  it('is believed only of a resolver that validates', async () => {
    expect(await codes(zone, { authentic: true })).toEqual(['dnssec-secure']);
    expect(await codes(zone, {})).toEqual(['dnssec-insecure']);
    expect(await codes(zone, { authentic: true, validates: false })).toEqual(['dnssec-not-judged']);
  });
  it('is bogus when only disabled checking gets an answer', async () => {
    expect(await codes({ 'a.example': 'BOGUS' }, {})).toEqual(['dnssec-bogus']);
    expect(await codes({ 'a.example': 'BOGUS' }, { validates: false })).toEqual(['dnssec-probably-bogus']);
  });
  it('has no part in a failure that stays', async () => {
    expect(await codes({ 'a.example': 'SERVFAIL' }, {})).toEqual([]);
    expect(await codes({ 'a.example': 'TIMEOUT' }, {})).toEqual([]);
  });
  it('of an MX host is judged too', async () => {
    const broken: FakeZone = { 'a.example': { MX: ['10 mx.b.example'] }, 'mx.b.example': 'BOGUS' };
    expect(await codes(broken, {})).toEqual(['dnssec-insecure', 'dnssec-bogus']);
  });
});

describe('TLSA', () => {
  const digest = '00'.repeat(32);
  const zone = (tlsa: FakeZone[string]): FakeZone => ({
    'a.example': { MX: ['10 mx.a.example'] },
    ...host,
    '_25._tcp.mx.a.example': tlsa,
  });
  const codes = async (
    tlsa: FakeZone[string],
    options: { authentic?: boolean; validates?: boolean } = { authentic: true },
  ) => codesOf(await findingsIn(zone(tlsa), 'a.example', {}, options), 'tlsa');

  it('is missing', async () => expect(await codes({ TXT: ['x'] })).toEqual(['tlsa-none']));
  it('is fine when signed', async () =>
    expect(await codes({ TLSA: [`3 1 1 ${digest}`] })).toEqual(['tlsa-ok']));
  it('does not count unsigned', async () => {
    expect(await codes({ TLSA: [`3 1 1 ${digest}`] }, {})).toEqual(['tlsa-insecure']);
  });
  it('is not judged by the AD bit of a resolver that does not validate', async () => {
    expect(await codes({ TLSA: [`3 1 1 ${digest}`] }, { authentic: true, validates: false })).toEqual([
      'tlsa-not-judged',
    ]);
  });
  it('of usage 1 is no use', async () =>
    expect(await codes({ TLSA: [`1 1 1 ${digest}`] })).toEqual(['tlsa-unusable']));
  it('delays mail when it cannot be looked up', async () =>
    expect(await codes('SERVFAIL')).toEqual(['tlsa-lookup-failed']));
});
