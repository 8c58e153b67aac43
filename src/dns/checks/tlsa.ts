import { dataOf, isUnanswered } from '../answer.ts';
import type { Check, CheckContext } from '../check.ts';
import { findingsOf, unansweredFinding, type Finding, type FindingKinds } from '../finding.ts';
import { readMailPath, type MailHost, type MailPath } from '../mail-path.ts';
import { faultsOfTlsa, formatTlsa, isUsableTlsa } from '../records/tlsa.ts';

const codes = ['4.7.5', '4.7.323', '5.7.323', '5.7.324'];

export const tlsaKinds = {
  'tlsa-none': { grade: 'info', rfc: 'RFC 7672 §2.2' },
  'tlsa-ok': { grade: 'ok', rfc: 'RFC 7672 §3.1' },
  'tlsa-insecure': { grade: 'warning', rfc: 'RFC 7672 §2.2' },
  'tlsa-mx-insecure': { grade: 'warning', rfc: 'RFC 7672 §2.2.1' },
  'tlsa-not-judged': { grade: 'info', rfc: 'RFC 4035 §3.2.3' },
  'tlsa-unusable': { grade: 'warning', rfc: 'RFC 7672 §3.1', codes },
  'tlsa-full-certificate': { grade: 'info', rfc: 'RFC 7671 §5.1' },
  'tlsa-lookup-failed': { grade: 'error', rfc: 'RFC 7672 §2.1.1', codes: ['4.7.5', '4.4.3'] },
} as const satisfies FindingKinds;

const write = findingsOf('tlsa', tlsaKinds);

/** DANE for SMTP: TLSA at port 25 of each MX host, which counts only when all of it is signed (RFC 7672 §2.2). */
export const tlsaCheck: Check = {
  id: 'tlsa',
  kinds: tlsaKinds,
  needs: ['domain'],
  run: async (context) => {
    const path = await readMailPath(context.ask, context.subject.domain);
    const hosts = path.hosts.filter((host) => host.addresses.length > 0);
    const findings = (await Promise.all(hosts.map((host) => judgeHost(context, path, host)))).flat();
    if (findings.length > 0 || hosts.length === 0) return findings;
    return [write('tlsa-none', { hosts: hosts.map((host) => host.host) })];
  },
};

async function judgeHost(context: CheckContext, path: MailPath, host: MailHost): Promise<Finding[]> {
  const name = `_25._tcp.${host.host}`;
  const answer = await context.ask(name, 'TLSA');
  if (answer.kind === 'not-answered') return [unansweredFinding('tlsa', answer)];
  // A sender that honours DANE delays the mail when this look-up fails: it might be an attack.
  if (answer.kind === 'servfail') return [write('tlsa-lookup-failed', { name, rcode: answer.rcode })];
  const records = dataOf(answer, 'TLSA');
  if (records.length === 0) return [];
  const extras = { record: records.map((record) => `${name}. TLSA ${formatTlsa(record)}`).join('\n') };
  const findings: Finding[] = [];
  for (const record of records) {
    for (const fault of faultsOfTlsa(record)) {
      if (fault === 'full-certificate') findings.push(write('tlsa-full-certificate', { name }, extras));
      else
        findings.push(
          write('tlsa-unusable', { name, fault, usage: record.usage, matching: record.matching }, extras),
        );
    }
  }
  if (!context.validates) return [...findings, write('tlsa-not-judged', { name }, extras)];
  const isMxSecure = !isUnanswered(path.mx) && path.mx.authentic;
  const isHostSecure = [host.four, host.six].some(
    (one) => one !== null && one.kind === 'records' && one.authentic,
  );
  if (!answer.authentic) findings.push(write('tlsa-insecure', { name }, extras));
  else if (!isMxSecure || !isHostSecure)
    findings.push(write('tlsa-mx-insecure', { name, domain: path.domain }, extras));
  else if (records.some(isUsableTlsa))
    findings.push(write('tlsa-ok', { name, count: records.length }, extras));
  return findings;
}
