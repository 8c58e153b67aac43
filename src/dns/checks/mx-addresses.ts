import { addressScope, parseAddress } from '../address.ts';
import { isUnanswered, type Answer } from '../answer.ts';
import type { Check } from '../check.ts';
import { findingsOf, unansweredFinding, type Finding, type FindingKinds } from '../finding.ts';
import { readMailPath, type MailHost } from '../mail-path.ts';
import { faultOfMxHost } from '../records/mx.ts';

export const mxAddressesKinds = {
  'mx-addresses-ok': { grade: 'ok', rfc: 'RFC 5321 §5.1' },
  'mx-without-address': { grade: 'error', rfc: 'RFC 5321 §5.1', codes: ['4.4.4', '5.4.4'] },
  'mx-host-missing': { grade: 'error', rfc: 'RFC 5321 §5.1', codes: ['4.4.4', '5.4.4'] },
  'mx-is-alias': { grade: 'warning', rfc: 'RFC 2181 §10.3', codes: ['5.4.6'] },
  'mx-ipv6-only': { grade: 'warning', rfc: 'RFC 5321 §5.2', codes: ['4.4.1'] },
  'mx-host-ipv6-only': { grade: 'info', rfc: 'RFC 5321 §5.2' },
  'mx-private-address': { grade: 'error', rfc: 'RFC 6890 §2.2', codes: ['4.4.1', '5.4.4', '5.4.6'] },
  'mx-loopback-address': { grade: 'error', rfc: 'RFC 6890 §2.2', codes: ['5.4.4', '5.4.6'] },
  'mx-special-address': { grade: 'error', rfc: 'RFC 6890 §2.2', codes: ['5.4.4'] },
  'mx-example-address': { grade: 'info', rfc: 'RFC 5737 §3' },
} as const satisfies FindingKinds;

const write = findingsOf('mx-addresses', mxAddressesKinds);

const codeOfScope = {
  private: 'mx-private-address',
  loopback: 'mx-loopback-address',
  special: 'mx-special-address',
  documentation: 'mx-example-address',
} as const;

/** A and AAAA of every MX host: there, reachable from the Internet, and not by way of an alias. */
export const mxAddressesCheck: Check = {
  id: 'mx-addresses',
  kinds: mxAddressesKinds,
  needs: ['domain'],
  run: async ({ ask, subject }) => {
    const { hosts, kind, mx } = await readMailPath(ask, subject.domain);
    // What the MX question itself came to is the mx check's to say.
    if (isUnanswered(mx) || kind === 'null' || kind === 'none') return [];
    // An IP literal or localhost is named there, too; its missing address would only hide that.
    const real = hosts.filter((host) => host.host !== '.' && !isHopeless(host.host));
    const findings = real.flatMap((host) => judgeHost(host, kind === 'implicit'));
    const withAddress = real.filter((host) => host.addresses.length > 0);
    if (withAddress.length > 0 && withAddress.every(isIpv6Only)) {
      findings.push(write('mx-ipv6-only', { hosts: withAddress.map((host) => host.host) }));
    }
    return findings;
  },
};

function isHopeless(host: string): boolean {
  const fault = faultOfMxHost(host);
  return fault === 'ip-literal' || fault === 'localhost';
}

function isIpv6Only(host: MailHost): boolean {
  return (
    host.addresses.length > 0 &&
    host.four !== null &&
    !isUnanswered(host.four) &&
    host.four.kind !== 'records'
  );
}

function judgeHost(host: MailHost, isImplicit: boolean): Finding[] {
  const answers = [host.four, host.six].filter((answer): answer is Answer => answer !== null);
  const findings: Finding[] = answers
    .filter(isUnanswered)
    .map((answer) => unansweredFinding('mx-addresses', answer));
  const alias = answers.flatMap((answer) => (isUnanswered(answer) ? [] : answer.aliases)).at(-1);
  // For an implicit MX the alias is the domain's own, which RFC 5321 §5.1 allows.
  if (alias !== undefined && !isImplicit) {
    findings.push(
      write('mx-is-alias', { host: host.host, target: alias }, { record: `${host.host}. CNAME ${alias}.` }),
    );
  }
  if (host.addresses.length === 0) {
    if (findings.some((finding) => finding.code === 'could-not-ask' || finding.code === 'server-failed'))
      return findings;
    const isMissing = answers.some((answer) => answer.kind === 'nxdomain');
    const publish = { name: host.host, type: 'A', value: '192.0.2.1' } as const;
    const code = isMissing ? 'mx-host-missing' : 'mx-without-address';
    return [...findings, write(code, { host: host.host }, { publish })];
  }
  findings.push(...judgeAddresses(host));
  if (isIpv6Only(host)) findings.push(write('mx-host-ipv6-only', { host: host.host }));
  const isFine = !findings.some((finding) => finding.grade === 'error' || finding.grade === 'could-not-ask');
  if (isFine) findings.push(write('mx-addresses-ok', { host: host.host, addresses: host.addresses }));
  return findings;
}

function judgeAddresses(host: MailHost): Finding[] {
  return host.addresses.flatMap((text) => {
    const address = parseAddress(text);
    const scope = address ? addressScope(address) : 'special';
    if (scope === 'public') return [];
    const record = `${host.host}. ${text.includes(':') ? 'AAAA' : 'A'} ${text}`;
    return [write(codeOfScope[scope], { host: host.host, address: text }, { record })];
  });
}
