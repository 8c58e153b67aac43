import { isUnanswered, type RecordType } from '../answer.ts';
import type { Check, CheckContext } from '../check.ts';
import { findingsOf, type Finding, type FindingKinds } from '../finding.ts';
import { readMailPath } from '../mail-path.ts';

export const dnssecKinds = {
  'dnssec-secure': { grade: 'ok', rfc: 'RFC 4035 §3.2.3' },
  'dnssec-insecure': { grade: 'info', rfc: 'RFC 4035 §4.3' },
  'dnssec-bogus': { grade: 'error', rfc: 'RFC 4035 §5.5', codes: ['4.4.3', '5.7.324', '4.7.324'] },
  'dnssec-probably-bogus': { grade: 'warning', rfc: 'RFC 4035 §5.5', codes: ['4.4.3'] },
  'dnssec-not-judged': { grade: 'info', rfc: 'RFC 4035 §3.2.3' },
} as const satisfies FindingKinds;

const write = findingsOf('dnssec', dnssecKinds);

/**
 * Whether answers are signed, unsigned or forged. A server failure that goes away when checking is disabled is a failed
 * validation (RFC 4035 §3.2.2); a failure that stays is the server's own, and other checks name it.
 */
export const dnssecCheck: Check = {
  id: 'dnssec',
  kinds: dnssecKinds,
  needs: ['domain'],
  run: async (context) => {
    const { hosts, mx } = await readMailPath(context.ask, context.subject.domain);
    const names = new Map<string, RecordType>([[context.subject.domain, 'MX']]);
    for (const { host } of hosts) if (host !== '.' && host !== context.subject.domain) names.set(host, 'A');
    const asked = await Promise.all([...names].map(([name, type]) => judge(context, name, type)));
    const findings = asked.flat();
    // One remark for the domain is enough where the resolver's word is worth nothing.
    if (!context.validates && !isUnanswered(mx))
      findings.push(write('dnssec-not-judged', { name: context.subject.domain }));
    return findings;
  },
};

async function judge(context: CheckContext, name: string, type: RecordType): Promise<Finding[]> {
  const answer = await context.ask(name, type);
  if (answer.kind === 'not-answered') return [];
  if (answer.kind === 'servfail') {
    if (answer.rcode !== 'SERVFAIL') return [];
    const unchecked = await context.ask(name, type, { checkingDisabled: true });
    if (isUnanswered(unchecked)) return [];
    return [write(context.validates ? 'dnssec-bogus' : 'dnssec-probably-bogus', { name, type })];
  }
  if (!context.validates) return [];
  return [write(answer.authentic ? 'dnssec-secure' : 'dnssec-insecure', { name, type })];
}
