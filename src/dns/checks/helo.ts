import { isSameAddress, parseAddress } from '../address.ts';
import { addressesOf, isUnanswered } from '../answer.ts';
import type { Check, CheckContext } from '../check.ts';
import { findingsOf, unansweredFinding, type Finding, type FindingKinds } from '../finding.ts';
import { isHostname } from '../records/mx.ts';

const unresolved = 'communication/postfix-450-helo-host-not-found';

export const heloKinds = {
  'helo-ok': { grade: 'ok', rfc: 'RFC 5321 §4.1.4' },
  'helo-not-fqdn': {
    grade: 'error',
    rfc: 'RFC 5321 §2.3.5',
    entries: [unresolved],
    codes: ['5.5.2', '4.5.2'],
  },
  'helo-not-a-hostname': { grade: 'error', rfc: 'RFC 5321 §4.1.2', codes: ['5.5.2', '5.5.4'] },
  'helo-bare-address': { grade: 'error', rfc: 'RFC 5321 §4.1.3', codes: ['5.5.2'] },
  'helo-literal': { grade: 'warning', rfc: 'RFC 5321 §4.1.3' },
  'helo-literal-mismatch': { grade: 'error', rfc: 'RFC 5321 §4.1.3' },
  'helo-unresolved': {
    grade: 'error',
    rfc: 'RFC 5321 §2.3.5',
    entries: [unresolved],
    codes: ['4.7.1', '5.7.1'],
  },
  'helo-mismatch': { grade: 'warning', rfc: 'RFC 5321 §4.1.4' },
} as const satisfies FindingKinds;

const write = findingsOf('helo', heloKinds);

/** The name a client gives in HELO or EHLO: well formed, known to the DNS, and that of the address that uses it. */
export const heloCheck: Check = {
  id: 'helo',
  kinds: heloKinds,
  needs: ['helo'],
  run: async (context) =>
    context.subject.helo === undefined ? [] : judge(context, context.subject.helo.trim()),
};

async function judge({ ask, subject }: CheckContext, helo: string): Promise<Finding[]> {
  const literal = /^\[(?:IPv6:)?(.*)\]$/i.exec(helo);
  if (literal) {
    const address = parseAddress(literal[1]!);
    const isOther = address === null || (subject.ip !== undefined && address.text !== subject.ip.text);
    return [write(isOther ? 'helo-literal-mismatch' : 'helo-literal', { helo })];
  }
  if (parseAddress(helo)) return [write('helo-bare-address', { helo })];
  const name = helo.replace(/\.$/, '');
  if (!isHostname(name)) return [write('helo-not-a-hostname', { helo })];
  if (!name.includes('.')) return [write('helo-not-fqdn', { helo })];
  const answers = await Promise.all([ask(name, 'A'), ask(name, 'AAAA')]);
  const addresses = answers.flatMap(addressesOf);
  if (addresses.length === 0) {
    const open = answers.filter(isUnanswered);
    if (open.length > 0) return open.map((answer) => unansweredFinding('helo', answer));
    const value = subject.ip?.text ?? '192.0.2.1';
    const publish = { name, type: value.includes(':') ? 'AAAA' : 'A', value } as const;
    return [write('helo-unresolved', { helo }, { publish })];
  }
  const { ip } = subject;
  const isOwn = !ip || addresses.some((text) => isSameAddress(text, ip.text));
  // RFC 5321 §4.1.4 forbids a refusal for this alone; filters still count it.
  return [write(isOwn ? 'helo-ok' : 'helo-mismatch', { helo, addresses })];
}
