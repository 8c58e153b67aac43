import { describe, expect, it } from 'vitest';
import { codesOf, findingsIn, type Asked } from './check-runner.ts';
import type { FakeZone } from './fake-zone.ts';

describe('the reverse name', () => {
  const ip = '203.0.114.25';
  const six = '2606:4700::25';
  const name = '25.114.0.203.in-addr.arpa';
  const name6 = '5.2.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.7.4.6.0.6.2.ip6.arpa';
  const cases: [string, FakeZone, string, string[]][] = [
    ['confirmed', { [name]: { PTR: ['mx.a.example.'] }, 'mx.a.example': { A: [ip] } }, ip, ['ptr-confirmed']],
    [
      'confirmed on IPv6',
      { [name6]: { PTR: ['mx.a.example'] }, 'mx.a.example': { AAAA: [six] } },
      six,
      ['ptr-confirmed'],
    ],
    [
      'of IPv6 confirmed by A only',
      { [name6]: { PTR: ['mx.a.example'] }, 'mx.a.example': { A: [ip] } },
      six,
      ['ptr-not-confirmed'],
    ],
    ['missing', {}, ip, ['ptr-missing']],
    [
      'leading elsewhere',
      { [name]: { PTR: ['mx.a.example'] }, 'mx.a.example': { A: ['203.0.114.9'] } },
      ip,
      ['ptr-not-confirmed'],
    ],
    ['leading nowhere', { [name]: { PTR: ['mx.a.example'] } }, ip, ['ptr-not-confirmed']],
    [
      'delegated by an alias',
      {
        [name]: { CNAME: ['25.x.a.example'] },
        '25.x.a.example': { PTR: ['mx.a.example'] },
        'mx.a.example': { A: [ip] },
      },
      ip,
      ['ptr-confirmed'],
    ],
    [
      'one of two',
      { [name]: { PTR: ['mx.a.example', 'b.a.example'] }, 'mx.a.example': { A: [ip] } },
      ip,
      ['ptr-several', 'ptr-partly-confirmed'],
    ],
    [
      'that looks like a customer line',
      { [name]: { PTR: ['25-114-0-203.isp.example'] }, '25-114-0-203.isp.example': { A: [ip] } },
      ip,
      ['ptr-generic', 'ptr-confirmed'],
    ],
    [
      'that is no host name',
      { [name]: { PTR: ['a_b.a.example'] }, 'a_b.a.example': { A: [ip] } },
      ip,
      ['ptr-not-a-hostname', 'ptr-confirmed'],
    ],
    ['whose server fails', { [name]: 'SERVFAIL' }, ip, ['server-failed']],
    [
      'whose forward look-up gets no answer',
      { [name]: { PTR: ['mx.a.example'] }, 'mx.a.example': 'TIMEOUT' },
      ip,
      ['could-not-ask'],
    ],
    ['of a private address', {}, '10.0.0.1', ['ptr-address-not-public', 'ptr-missing']],
  ];
  it.each(cases)('%s', async (_, zone, from, codes) => {
    expect(codesOf(await findingsIn(zone, 'a.example', { ip: from }), 'ptr')).toEqual(codes);
  });
});

describe('the HELO name', () => {
  const zone: FakeZone = { 'mx.a.example': { A: ['203.0.114.25'] }, 'slow.a.example': 'TIMEOUT' };
  const cases: [string, string][] = [
    ['mx.a.example', 'helo-ok'],
    ['mail', 'helo-not-fqdn'],
    ['my_host.a.example', 'helo-not-a-hostname'],
    ['203.0.114.25', 'helo-bare-address'],
    ['[203.0.114.25]', 'helo-literal'],
    ['[IPv6:2606::1]', 'helo-literal-mismatch'],
    ['[203.0.114.26]', 'helo-literal-mismatch'],
    ['other.a.example', 'helo-unresolved'],
  ];
  it.each(cases)('%s: %s', async (helo, code) => {
    expect(codesOf(await findingsIn(zone, 'a.example', { helo, ip: '203.0.114.25' }), 'helo')).toEqual([
      code,
    ]);
  });
  it('of another address', async () => {
    expect(
      codesOf(await findingsIn(zone, 'a.example', { helo: 'mx.a.example', ip: '203.0.114.9' }), 'helo'),
    ).toEqual(['helo-mismatch']);
  });
  it('that could not be asked for is not unknown', async () => {
    const codes = codesOf(await findingsIn(zone, 'a.example', { helo: 'slow.a.example' }), 'helo');
    expect(new Set(codes)).toEqual(new Set(['could-not-ask']));
  });
});

describe('the SPF record', () => {
  const txt = (...texts: (string | string[])[]): FakeZone => ({ 'a.example': { TXT: texts } });
  const cases: [string, FakeZone, string[]][] = [
    ['missing', txt('other'), ['spf-missing']],
    ['fine', txt('v=spf1 ip4:203.0.114.1 -all'), ['spf-ok']],
    ['twice', txt('v=spf1 -all', 'v=spf1 ~all'), ['spf-multiple']],
    ['in strings', txt(['v=spf1 ip4:203.0.', '114.1 -all']), ['spf-ok']],
    ['cut between terms', txt(['v=spf1 ip4:203.0.114.1', '-all']), ['spf-syntax', 'spf-join-without-space']],
    ['with a typing error', txt('v=spf1 ipv4:203.0.114.1 -all'), ['spf-syntax']],
    ['open to all', txt('v=spf1 +all'), ['spf-pass-all']],
    ['without all', txt('v=spf1 ip4:203.0.114.1'), ['spf-no-all', 'spf-ok']],
    ['neutral', txt('v=spf1 ?all'), ['spf-neutral-all', 'spf-ok']],
    ['with terms after all', txt('v=spf1 -all mx'), ['spf-terms-after-all', 'spf-ok']],
    ['with an idle redirect', txt('v=spf1 redirect=b.example -all'), ['spf-redirect-ignored', 'spf-ok']],
    ['with ptr', txt('v=spf1 ptr -all'), ['spf-ptr', 'spf-ok']],
    ['with an unknown modifier', txt('v=spf1 x=y -all'), ['spf-unknown-modifier', 'spf-ok']],
    ['including nothing', txt('v=spf1 include:b.example -all'), ['spf-include-without-record', 'spf-void']],
    ['redirected to nothing', txt('v=spf1 redirect=b.example'), ['spf-redirect-without-record', 'spf-void']],
    ['including itself', txt('v=spf1 include:a.example -all'), ['spf-loop']],
    [
      'with eleven look-ups',
      txt(`v=spf1${' exists:x.example'.repeat(11)} -all`),
      ['spf-too-many-lookups', 'spf-too-many-voids'],
    ],
    [
      'with three empty look-ups',
      txt('v=spf1 a:x.example a:y.example a:z.example -all'),
      ['spf-too-many-voids'],
    ],
    ['that depends on the sender', txt('v=spf1 include:%{i}.b.example -all'), ['spf-needs-sender', 'spf-ok']],
    [
      'of type 99',
      { 'a.example': { TXT: ['v=spf1 -all'], SPF: ['v=spf1 -all'] } },
      ['spf-type-99', 'spf-ok'],
    ],
    ['whose server fails', { 'a.example': 'SERVFAIL' }, ['server-failed']],
    ['that could not be asked for', { 'a.example': 'TIMEOUT' }, ['could-not-ask']],
    [
      'including one that could not be asked for',
      { ...txt('v=spf1 include:b.example -all'), 'b.example': 'TIMEOUT' },
      ['spf-include-unanswered', 'spf-ok'],
    ],
    [
      'including a broken one',
      { ...txt('v=spf1 include:b.example -all'), 'b.example': { TXT: ['v=spf1 x:y'] } },
      ['spf-include-broken'],
    ],
  ];
  it.each(cases)('%s', async (_, zone, codes) => {
    expect(codesOf(await findingsIn(zone, 'a.example'), 'spf')).toEqual(codes);
  });

  it('counts mx as one look-up, whatever the number of hosts', async () => {
    const zone: FakeZone = {
      'a.example': { TXT: ['v=spf1 mx -all'], MX: ['10 m1.a.example', '10 m2.a.example', '10 m3.a.example'] },
    };
    const ok = (await findingsIn(zone, 'a.example')).find((finding) => finding.code === 'spf-ok');
    expect(ok?.params).toMatchObject({ lookups: 1, voids: 0 });
  });
  it('counts a repeated include every time', async () => {
    const zone: FakeZone = {
      'a.example': { TXT: ['v=spf1 include:b.example include:b.example -all'] },
      'b.example': { TXT: ['v=spf1 a -all'], A: ['203.0.114.1'] },
    };
    const ok = (await findingsIn(zone, 'a.example')).find((finding) => finding.code === 'spf-ok');
    expect(ok?.params).toMatchObject({ lookups: 4 });
  });
});

describe('SPF and DMARC of one message', () => {
  const zone: FakeZone = {
    'a.example': { TXT: ['v=spf1 ip4:203.0.114.25 include:b.example -all'] },
    'b.example': { TXT: ['v=spf1 ip4:203.0.114.26 -all'] },
    'c.example': { TXT: ['v=spf1 ip4:203.0.114.25 -all'] },
    '_dmarc.a.example': { TXT: ['v=DMARC1; p=reject'] },
  };
  const cases: [Asked, string, string][] = [
    [{ ip: '203.0.114.25' }, 'spf-result-pass', 'dmarc-aligned'],
    [{ ip: '203.0.114.26', mailFrom: 'x@a.example' }, 'spf-result-pass', 'dmarc-aligned'],
    [{ ip: '203.0.114.27' }, 'spf-result-fail', 'dmarc-not-aligned'],
    [{ ip: '203.0.114.25', mailFrom: 'x@c.example' }, 'spf-result-pass', 'dmarc-not-aligned'],
    [{ ip: '203.0.114.25', mailFrom: 'x@mail.a.example' }, 'spf-result-none', 'dmarc-not-aligned'],
    [{ ip: '203.0.114.25', mailFrom: '', helo: 'a.example' }, 'spf-result-pass', 'dmarc-aligned'],
  ];
  it.each(cases)('%j: %s, %s', async (asked, spf, dmarc) => {
    const findings = await findingsIn(zone, 'a.example', asked);
    expect(codesOf(findings, 'spf-result')).toEqual([spf]);
    expect(codesOf(findings, 'dmarc-alignment')).toEqual([dmarc]);
  });
  it('stays open when a question fails', async () => {
    const findings = await findingsIn({ ...zone, 'b.example': 'TIMEOUT' }, 'a.example', {
      ip: '203.0.114.26',
    });
    expect(codesOf(findings, 'spf-result')).toEqual(['spf-result-temperror']);
    expect(codesOf(findings, 'dmarc-alignment')).toEqual(['dmarc-alignment-unknown']);
  });
});

describe('the records around it', () => {
  const codes = async (zone: FakeZone, check: string, asked: Asked = {}) =>
    codesOf(
      await findingsIn({ 'a.example': { MX: ['10 mx.a.example'] }, ...zone }, 'a.example', asked),
      check,
    );
  const at = (name: string, ...texts: string[]): FakeZone => ({ [`${name}.a.example`]: { TXT: texts } });

  const dmarc: [string, FakeZone, string[]][] = [
    ['missing', {}, ['dmarc-missing']],
    ['twice', at('_dmarc', 'v=DMARC1; p=none', 'v=DMARC1; p=reject'), ['dmarc-several']],
    [
      'in the wrong place',
      { 'a.example': { TXT: ['v=DMARC1; p=none'] } },
      ['dmarc-wrong-name', 'dmarc-missing'],
    ],
    ['misspelt', at('_dmarc', 'v=dmarc1; p=none'), ['dmarc-not-a-record', 'dmarc-missing']],
    ['without reports', at('_dmarc', 'v=DMARC1; p=reject'), ['dmarc-no-reports', 'dmarc-enforced']],
    [
      'with pct',
      at('_dmarc', 'v=DMARC1; p=none; pct=5; rua=mailto:d@a.example'),
      ['dmarc-removed-tag', 'dmarc-monitoring'],
    ],
    [
      'in test',
      at('_dmarc', 'v=DMARC1; p=reject; t=y; rua=mailto:d@a.example'),
      ['dmarc-test', 'dmarc-enforced'],
    ],
    [
      'without a policy',
      at('_dmarc', 'v=DMARC1; p=block'),
      ['dmarc-invalid-value', 'dmarc-no-reports', 'dmarc-no-policy'],
    ],
    [
      'inherited',
      { '_dmarc.example': { TXT: ['v=DMARC1; p=reject; psd=y; rua=mailto:d@a.example'] } },
      ['dmarc-inherited', 'dmarc-public-suffix', 'dmarc-enforced'],
    ],
    ['that could not be asked for', { '_dmarc.a.example': 'TIMEOUT' }, ['could-not-ask']],
    ['whose server fails', { '_dmarc.a.example': 'SERVFAIL' }, ['server-failed']],
  ];
  it.each(dmarc)('DMARC %s', async (_, zone, expected) =>
    expect(await codes(zone, 'dmarc')).toEqual(expected),
  );

  const key = 'k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=';
  const dkim: [string, FakeZone, string[]][] = [
    ['missing', {}, ['dkim-missing']],
    ['fine', at('s1._domainkey', key), ['dkim-ed25519', 'dkim-ok']],
    ['revoked', at('s1._domainkey', 'v=DKIM1; p='), ['dkim-revoked']],
    ['twice', at('s1._domainkey', key, key), ['dkim-several']],
    ['that is none', at('s1._domainkey', 'hello'), ['dkim-not-a-key']],
    [
      'by an alias',
      { 's1._domainkey.a.example': { CNAME: ['k.b.example'] }, 'k.b.example': { TXT: [key] } },
      ['dkim-ed25519', 'dkim-ok'],
    ],
    ['that could not be asked for', { 's1._domainkey.a.example': 'TIMEOUT' }, ['could-not-ask']],
  ];
  it.each(dkim)('a DKIM key %s', async (_, zone, expected) =>
    expect(await codes(zone, 'dkim', { selector: 's1' })).toEqual(expected),
  );

  it('MTA-STS', async () => {
    const stsPolicy = 'version: STSv1\nmode: enforce\nmx: mx.a.example\nmax_age: 86400';
    const record = at('_mta-sts', 'v=STSv1; id=1;');
    expect(await codes({}, 'mta-sts')).toEqual(['mta-sts-missing']);
    expect(await codes(record, 'mta-sts')).toEqual(['mta-sts-record-ok', 'mta-sts-policy-not-fetched']);
    expect(await codes(record, 'mta-sts', { stsPolicy })).toEqual(['mta-sts-record-ok', 'mta-sts-policy-ok']);
    const other = stsPolicy.replace('mx.a.example', 'mx.b.example');
    expect(await codes(record, 'mta-sts', { stsPolicy: other })).toEqual([
      'mta-sts-record-ok',
      'mta-sts-mx-not-covered',
    ]);
    expect(await codes(at('_mta-sts', 'v=STSv1; id=1;', 'v=STSv1; id=2;'), 'mta-sts')).toEqual([
      'mta-sts-several',
    ]);
    expect(await codes(at('_mta-sts', 'v=STSv1; id=1-2;'), 'mta-sts')).toEqual([
      'mta-sts-id',
      'mta-sts-policy-not-fetched',
    ]);
  });
  it('TLS-RPT', async () => {
    expect(await codes({}, 'tls-rpt')).toEqual(['tls-rpt-missing']);
    expect(await codes(at('_smtp._tls', 'v=TLSRPTv1; rua=mailto:a@b.example'), 'tls-rpt')).toEqual([
      'tls-rpt-ok',
    ]);
    expect(await codes(at('_smtp._tls', 'v=TLSRPTv1; rua=a@b.example'), 'tls-rpt')).toEqual([
      'tls-rpt-invalid-address',
      'tls-rpt-no-address',
    ]);
  });
  it('BIMI', async () => {
    const logo = at('default._bimi', 'v=BIMI1; l=https://a.example/l.svg');
    expect(await codes({}, 'bimi')).toEqual(['bimi-none']);
    expect(await codes(logo, 'bimi')).toEqual(['bimi-without-enforcement']);
    expect(await codes({ ...logo, ...at('_dmarc', 'v=DMARC1; p=reject') }, 'bimi')).toEqual(['bimi-ok']);
  });
  it('outside report addresses', async () => {
    const record = at('_dmarc', 'v=DMARC1; p=none; rua=mailto:d@b.example');
    expect(await codes(record, 'dmarc-reports')).toEqual(['dmarc-report-refused']);
    const granted = { ...record, 'a.example._report._dmarc.b.example': { TXT: ['v=DMARC1;'] } };
    expect(await codes(granted, 'dmarc-reports')).toEqual(['dmarc-report-authorized']);
  });
});
