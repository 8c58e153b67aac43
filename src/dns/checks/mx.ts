import { isUnanswered } from '../answer.ts';
import type { Check, CheckContext } from '../check.ts';
import { findingsOf, unansweredFinding, type Finding, type FindingKinds } from '../finding.ts';
import { readMailPath, type MailPath } from '../mail-path.ts';
import { faultOfMxHost, type MxHostFault } from '../records/mx.ts';

export const mxKinds = {
  'mx-ok': { grade: 'ok', rfc: 'RFC 5321 §5.1' },
  'mx-domain-missing': { grade: 'error', rfc: 'RFC 5321 §5.1', codes: ['4.1.2', '5.1.2', '5.4.4'] },
  'mx-alias-missing': { grade: 'error', rfc: 'RFC 5321 §5.1', codes: ['4.1.2', '5.1.2', '5.4.4'] },
  'mx-none': { grade: 'error', rfc: 'RFC 5321 §5.1', codes: ['5.4.4', '4.1.8', '5.1.8'] },
  'mx-implicit': { grade: 'info', rfc: 'RFC 5321 §5.1' },
  'mx-null': { grade: 'info', rfc: 'RFC 7505 §3', codes: ['5.1.10', '5.7.27'] },
  'mx-null-with-others': { grade: 'error', rfc: 'RFC 7505 §3', codes: ['5.1.10', '5.7.27'] },
  'mx-null-preference': { grade: 'warning', rfc: 'RFC 7505 §3' },
  'mx-single': { grade: 'info', rfc: 'RFC 5321 §5.1' },
  'mx-equal-preference': { grade: 'info', rfc: 'RFC 5321 §5.1' },
  'mx-repeated': { grade: 'warning', rfc: 'RFC 5321 §5.1' },
  'mx-domain-is-alias': { grade: 'info', rfc: 'RFC 5321 §5.1' },
  'mx-ip-literal': { grade: 'error', rfc: 'RFC 5321 §5.1', codes: ['5.4.4', '5.4.6'] },
  'mx-localhost': { grade: 'error', rfc: 'RFC 5321 §5.1', codes: ['5.4.4', '5.4.6'] },
  'mx-not-fqdn': { grade: 'error', rfc: 'RFC 5321 §2.3.5', codes: ['5.4.4'] },
  'mx-not-a-hostname': { grade: 'warning', rfc: 'RFC 1123 §2.1', codes: ['5.4.4'] },
} as const satisfies FindingKinds;

const write = findingsOf('mx', mxKinds);

const codeOfFault = {
  'ip-literal': 'mx-ip-literal',
  localhost: 'mx-localhost',
  'not-fqdn': 'mx-not-fqdn',
  'not-a-hostname': 'mx-not-a-hostname',
} as const satisfies Record<MxHostFault, keyof typeof mxKinds>;

/** The MX records themselves: there or not, in which order, and what they point at. */
export const mxCheck: Check = {
  id: 'mx',
  kinds: mxKinds,
  needs: ['domain'],
  run: async ({ ask, subject }: CheckContext) => judge(await readMailPath(ask, subject.domain)),
};

function judge(path: MailPath): Finding[] {
  const { domain, mx } = path;
  if (isUnanswered(mx)) return [unansweredFinding('mx', mx)];
  const findings: Finding[] = [];
  const alias = mx.aliases.at(-1);
  if (mx.kind === 'nxdomain') {
    if (alias !== undefined) return [write('mx-alias-missing', { domain, target: alias })];
    return [write('mx-domain-missing', { domain })];
  }
  if (alias !== undefined) findings.push(write('mx-domain-is-alias', { domain, target: alias }));
  if (path.kind === 'unanswered') {
    const open = path.hosts
      .flatMap((host) => [host.four, host.six])
      .find((answer) => answer && isUnanswered(answer));
    if (open && isUnanswered(open)) findings.push(unansweredFinding('mx', open));
  } else if (path.kind === 'none') {
    const publish = { name: domain, type: 'MX', value: `10 mail.${domain}.` } as const;
    findings.push(write('mx-none', { domain }, { publish }));
  } else if (path.kind === 'implicit') {
    findings.push(write('mx-implicit', { domain, addresses: path.hosts[0]!.addresses }));
  } else {
    findings.push(...judgeHosts(path));
  }
  return findings;
}

function judgeHosts(path: MailPath): Finding[] {
  const findings: Finding[] = [];
  const nulls = path.hosts.filter((host) => host.host === '.');
  const others = path.hosts.filter((host) => host.host !== '.');
  const record = path.hosts.map((host) => `${host.preference} ${dotted(host.host)}`).join('\n');
  const publish = { name: path.domain, type: 'MX', value: '0 .' } as const;
  if (nulls.length > 0 && others.length > 0) {
    findings.push(write('mx-null-with-others', { hosts: others.map((host) => host.host) }, { record }));
  } else if (nulls.length > 0) {
    findings.push(write('mx-null', { domain: path.domain }, { record }));
  }
  if (nulls.some((host) => host.preference !== 0)) {
    findings.push(write('mx-null-preference', { domain: path.domain }, { record, publish }));
  }
  for (const { host, preference } of others) {
    const fault = faultOfMxHost(host);
    const extras = { record: `${preference} ${dotted(host)}` };
    if (fault) findings.push(write(codeOfFault[fault], { host }, extras));
  }
  findings.push(...judgeOrder(others, record));
  if (!findings.some((finding) => finding.grade === 'error') && others.length > 0) {
    findings.push(write('mx-ok', { hosts: others.map((host) => host.host) }, { record }));
  }
  return findings;
}

function judgeOrder(hosts: MailPath['hosts'], record: string): Finding[] {
  const findings: Finding[] = [];
  if (hosts.length === 1) findings.push(write('mx-single', { host: hosts[0]!.host }));
  const names = hosts.map((host) => host.host.toLowerCase());
  const repeated = [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
  for (const host of repeated) findings.push(write('mx-repeated', { host }, { record }));
  const preferences = hosts.map((host) => host.preference);
  const shared = [...new Set(preferences.filter((one, at) => preferences.indexOf(one) !== at))];
  for (const preference of shared) {
    const equal = hosts.filter((host) => host.preference === preference).map((host) => host.host);
    findings.push(write('mx-equal-preference', { preference, hosts: equal }));
  }
  return findings;
}

function dotted(host: string): string {
  return host === '.' ? host : `${host}.`;
}
