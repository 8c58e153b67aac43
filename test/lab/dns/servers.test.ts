import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAddress, reverseName } from '../../../src/dns/address.ts';
import type { Answer } from '../../../src/dns/answer.ts';
import type { Network } from '../../../src/dns/doh.ts';
import { parseResolver, type Resolver } from '../../../src/dns/resolvers.ts';
import { openSession } from '../../../src/dns/session.ts';
import { formatData } from '../../../src/dns/zone-text.ts';
import { dig, freePort, missingPrograms, startDnsLab, type DnsLab } from './servers.ts';

const missing = missingPrograms();
if (missing.length > 0) {
  process.stdout.write(
    `DNS lab skipped: not installed: ${missing.join(', ')} (apt-get install knot dnsdist bind9-dnsutils)\n`,
  );
}

interface Line {
  readonly id: string;
  readonly mx: readonly {
    readonly host: string;
    readonly preference: number;
    readonly addresses: readonly string[];
  }[];
  readonly spf: {
    readonly result: string | null;
    readonly lookups: number;
    readonly explanation: string | null;
  };
  readonly dmarc: {
    readonly domain: string | null;
    readonly policy: string | null;
    readonly aligned?: boolean;
  };
  readonly findings: readonly { readonly check: string; readonly code: string }[];
  readonly notAsked: readonly { readonly question: string; readonly reason: string }[];
  readonly error?: string;
}

/** Runs the command line tool as a script would, lines in, lines out. */
async function ask(url: string, lines: readonly string[]): Promise<Line[]> {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/dns.ts', '--resolver', url], {
    cwd: root,
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stdin.end(`${lines.join('\n')}\n`);
  await new Promise((resolve) => child.once('close', resolve));
  return printed
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

describe.skipIf(missing.length > 0)('against knot and dnsdist', () => {
  let lab: DnsLab;
  let resolver: Resolver;
  const network: Network = {
    send: (url, init) => fetch(url, { ...init, signal: init.signal as AbortSignal }),
    signalAfter: (milliseconds) => AbortSignal.timeout(milliseconds),
    now: 0,
    isSecurePage: false,
  };
  const put = (name: string, type: 'A' | 'AAAA' | 'MX' | 'PTR' | 'TXT' | 'TLSA'): Promise<Answer> =>
    openSession(resolver, network).ask(name, type);
  const codesOf = (line: Line | undefined): string[] => line?.findings.map((finding) => finding.code) ?? [];
  const checkAll = (subjects: readonly object[]): Promise<Line[]> =>
    ask(
      lab.url,
      subjects.map((subject) => JSON.stringify({ id: 'x', ...subject })),
    );

  beforeAll(async () => {
    lab = await startDnsLab();
    const parsed = parseResolver(lab.url, false);
    if (parsed.ok) resolver = parsed.resolver;
  }, 30_000);
  afterAll(async () => lab.stop());

  const compared = [
    ...['normal', 'equal', 'nullmx', 'nullplus', 'cnamemx', 'mxip', 'alias', 'xn--bcher-kva', 'onlytxt'].map(
      (name) => [`${name}.test`, 'MX'],
    ),
    ...['mx1.normal', 'alias.cnamemx', 'nohost.missinga', 'mx.mxprivate'].map((name) => [
      `${name}.test`,
      'A',
    ]),
    ...['mx1.normal', 'mx.mxsix'].map((name) => [`${name}.test`, 'AAAA']),
    ...['192.0.2.10', '192.0.2.11', '192.0.2.14', '2001:db8::10'].map((ip) => [
      reverseName(parseAddress(ip)!),
      'PTR',
    ]),
    ...['normal', 'big', 'joined', 'twospf'].map((name) => [`${name}.test`, 'TXT']),
  ] as ['normal.test', 'MX'][];
  it.each(compared)('answers %s %s as dig does', async (name, type) => {
    const answer = await put(name, type);
    const texts = answer.kind === 'records' ? answer.records.map(({ data }) => formatData(data)) : [];
    // dig prints the aliases on the way, too.
    const aliases = 'aliases' in answer ? answer.aliases.map((alias) => `${alias}.`) : [];
    expect([...aliases, ...texts].sort()).toEqual(dig(lab.port, name, type));
  });

  it('tells NODATA, NXDOMAIN, SERVFAIL, REFUSED and no answer apart', async () => {
    expect(await put('implicit.test', 'MX')).toMatchObject({ kind: 'nodata' });
    expect(await put('nxd.test', 'MX')).toMatchObject({ kind: 'nxdomain' });
    expect(await put('a.servfail.test', 'MX')).toMatchObject({ kind: 'servfail', rcode: 'SERVFAIL' });
    expect(await put('a.refused.test', 'A')).toMatchObject({ kind: 'servfail', rcode: 'REFUSED' });
    // dnsdist answers a query that it drops with 403; a page sees a TypeError, for want of a CORS header.
    expect(await put('a.timeout.test', 'A')).toMatchObject({
      kind: 'not-answered',
      fault: { kind: 'http', status: 403 },
    });
  });

  it('sees a resolver that is down', async () => {
    const nobody = { ...resolver, url: `http://127.0.0.1:${await freePort()}/dns-query` };
    const answer = await openSession(nobody, network).ask('normal.test', 'MX');
    expect(answer).toMatchObject({ kind: 'not-answered', fault: { kind: 'down' } });
  });

  it('writes reports line by line, in order, past lines that are wrong', async () => {
    const lines = [
      '{"id":"a","domain":"normal.test"}',
      'rubbish',
      '{"id":"b"}',
      '{"id":"c","domain":"1.2.3"}',
      '{"id":"d","domain":"nullmx.test"}',
    ];
    const reports = await ask(lab.url, lines);
    expect(reports.map(({ id, error }) => [id, error])).toEqual([
      ['a', undefined],
      [null, 'not-json'],
      ['b', 'domain-missing'],
      ['c', 'domain-address'],
      ['d', undefined],
    ]);
    expect(reports[4]!.mx).toEqual([{ host: '.', preference: 0, addresses: [] }]);
  }, 30_000);

  const found: [string, string][] = [
    ['normal', 'mx-ok'],
    ['equal', 'mx-equal-preference'],
    ['nullplus', 'mx-null-with-others'],
    ['implicit', 'mx-implicit'],
    ['onlytxt', 'mx-none'],
    ['nxd', 'mx-domain-missing'],
    ['cnamemx', 'mx-is-alias'],
    ['missinga', 'mx-host-missing'],
    ['mxip', 'mx-ip-literal'],
    ['mxlocal', 'mx-localhost'],
    ['mxprivate', 'mx-private-address'],
    ['mxsix', 'mx-ipv6-only'],
    ['mxservfail', 'server-failed'],
    ['bogus', 'dnssec-probably-bogus'],
    ['twospf', 'spf-multiple'],
    ['cut', 'spf-join-without-space'],
    ['eleven', 'spf-too-many-lookups'],
    ['voids', 'spf-too-many-voids'],
    ['loop', 'spf-loop'],
    ['twodmarc', 'dmarc-several'],
    ['org', 'dmarc-report-authorized'],
    ['sub.org', 'dmarc-inherited'],
  ];
  it('finds in each zone what is wrong with it', async () => {
    const reports = await ask(
      lab.url,
      found.map(([name]) => JSON.stringify({ id: name, domain: `${name}.test` })),
    );
    const missed = found.filter(([, code], at) => !codesOf(reports[at]).includes(code));
    expect(missed).toEqual([]);
  }, 30_000);

  it('evaluates SPF and DMARC of a message', async () => {
    const [pass, fail, allowed, included, loop] = await checkAll([
      { domain: 'normal.test', ip: '192.0.2.27', mailFrom: 'a@normal.test', helo: 'mx2.normal.test' },
      { domain: 'macro.test', ip: '192.0.2.11' },
      { domain: 'macro.test', ip: '192.0.2.10' },
      { domain: 'includes.test', ip: '192.0.2.11' },
      { domain: 'loop.test', ip: '192.0.2.11' },
    ]);
    expect(pass).toMatchObject({
      spf: { result: 'pass' },
      dmarc: { domain: 'normal.test', policy: 'reject', aligned: true },
    });
    expect(fail).toMatchObject({
      notAsked: [],
      spf: { result: 'fail', explanation: '192.0.2.11 may not send for macro.test' },
    });
    expect([allowed, included, loop].map((line) => line?.spf.result)).toEqual([
      'pass',
      'softfail',
      'permerror',
    ]);
  }, 30_000);

  it('walks the tree for DMARC', async () => {
    const names = ['sub.org', 'no.org', 'mail.bank.suffix', 'twodmarc'];
    const lines = await checkAll(names.map((name) => ({ domain: `${name}.test` })));
    expect(lines.map((line) => line.dmarc)).toEqual([
      { domain: 'org.test', policy: 'quarantine' },
      { domain: 'org.test', policy: 'none' },
      { domain: 'suffix.test', policy: 'reject' },
      { domain: null, policy: null },
    ]);
  }, 30_000);

  const reverse: [string, string][] = [
    ['192.0.2.10', 'ptr-confirmed'],
    ['192.0.2.11', 'ptr-missing'],
    ['192.0.2.12', 'ptr-not-confirmed'],
    ['192.0.2.13', 'server-failed'],
    ['192.0.2.14', 'ptr-partly-confirmed'],
    ['192.0.2.15', 'ptr-generic'],
    ['2001:db8::10', 'ptr-confirmed'],
    ['2001:db8::11', 'ptr-missing'],
  ];
  it('confirms reverse names of both families', async () => {
    const reports = await ask(
      lab.url,
      reverse.map(([ip]) => JSON.stringify({ id: ip, domain: 'normal.test', ip })),
    );
    expect(reverse.filter(([, code], at) => !codesOf(reports[at]).includes(code))).toEqual([]);
  }, 30_000);

  it('reads keys, policies and TLSA', async () => {
    const selectors = ['s1', 'gone', 'none'];
    const lines = await checkAll(selectors.map((selector) => ({ domain: 'normal.test', selector })));
    const [good, gone, none] = lines.map(codesOf);
    const codes = ['dkim-ok', 'mta-sts-record-ok', 'tls-rpt-ok', 'tlsa-not-judged', 'bimi-ok'];
    expect(good).toEqual(expect.arrayContaining(codes));
    expect(gone).toContain('dkim-revoked');
    expect(none).toContain('dkim-missing');
  }, 30_000);
});
