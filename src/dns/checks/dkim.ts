import { isUnanswered, textsOf, type Ask } from '../answer.ts';
import type { Check, CheckContext } from '../check.ts';
import { findingsOf, unansweredFinding, type Finding, type FindingKinds } from '../finding.ts';
import { isQueryable } from '../name.ts';
import { isDkim, parseDkim, type DkimKey } from '../records/dkim.ts';

const unauthenticated = 'communication/gmail-550-5-7-26-unauthenticated';
const required = 'communication/outlook-550-5-7-515-auth-level';
const entries = [unauthenticated, required];
const codes = ['5.7.20', '5.7.21', '5.7.22', '5.7.26'];

export const dkimKinds = {
  'dkim-ok': { grade: 'ok', rfc: 'RFC 6376 §3.6.1' },
  'dkim-missing': { grade: 'error', rfc: 'RFC 6376 §6.1.2', entries, codes },
  'dkim-selector-invalid': { grade: 'error', rfc: 'RFC 6376 §3.1' },
  'dkim-not-a-key': { grade: 'error', rfc: 'RFC 6376 §3.6.1', entries, codes },
  'dkim-several': { grade: 'error', rfc: 'RFC 6376 §3.6.2.2', entries, codes },
  'dkim-revoked': { grade: 'error', rfc: 'RFC 6376 §3.6.1', entries, codes },
  'dkim-invalid': { grade: 'error', rfc: 'RFC 6376 §3.6.1', entries, codes },
  'dkim-key-too-short': { grade: 'error', rfc: 'RFC 8301 §3.2', entries, codes: ['5.7.26', '5.7.30'] },
  'dkim-key-short': { grade: 'warning', rfc: 'RFC 8301 §3.2' },
  'dkim-ed25519': { grade: 'info', rfc: 'RFC 8463 §3' },
  'dkim-test': { grade: 'warning', rfc: 'RFC 6376 §3.6.1' },
  'dkim-strict': { grade: 'info', rfc: 'RFC 6376 §3.6.1' },
} as const satisfies FindingKinds;

const write = findingsOf('dkim', dkimKinds);

/** The public key that a selector names. */
export const dkimCheck: Check = {
  id: 'dkim',
  kinds: dkimKinds,
  needs: ['domain', 'selector'],
  run: async (context) =>
    context.subject.selector === undefined ? [] : judge(context, context.subject.selector),
};

async function judge({ ask, subject }: CheckContext, selector: string): Promise<Finding[]> {
  const name = `${selector}._domainkey.${subject.domain}`;
  if (!isQueryable(name)) return [write('dkim-selector-invalid', { selector })];
  const answer = await ask(name, 'TXT');
  if (isUnanswered(answer)) return [unansweredFinding('dkim', answer)];
  const texts = textsOf(answer);
  if (texts.length === 0) return [write('dkim-missing', { selector, name })];
  const keys = texts.filter(isDkim);
  if (keys.length === 0) return [write('dkim-not-a-key', { name }, { record: texts.join('\n') })];
  // RFC 6376 §3.6.2.2: with several the result is undefined; receivers take any.
  if (keys.length > 1)
    return [write('dkim-several', { name, count: keys.length }, { record: keys.join('\n') })];
  return judgeKey(name, parseDkim(keys[0]!));
}

function judgeKey(name: string, key: DkimKey): Finding[] {
  const extras = { record: key.text };
  if (key.isRevoked) return [write('dkim-revoked', { name }, extras)];
  const findings: Finding[] = key.faults.map((fault) => write('dkim-invalid', { name, fault }, extras));
  const bits = key.bits ?? 0;
  if (key.type === 'rsa' && key.bits !== null) {
    if (bits < 1024) findings.push(write('dkim-key-too-short', { name, bits }, extras));
    else if (bits < 2048) findings.push(write('dkim-key-short', { name, bits }, extras));
  }
  if (key.type === 'ed25519') findings.push(write('dkim-ed25519', { name }, extras));
  if (key.isTest) findings.push(write('dkim-test', { name }, extras));
  if (key.isStrict) findings.push(write('dkim-strict', { name }, extras));
  if (!findings.some((finding) => finding.grade === 'error')) {
    findings.push(write('dkim-ok', { name, type: key.type, bits }, extras));
  }
  return findings;
}

/** Selectors that common senders use; the DNS offers no list of those that exist. */
export const commonSelectors: readonly string[] = [
  'default',
  'dkim',
  'mail',
  'google',
  'selector1',
  'selector2',
  's1',
  's2',
  'k1',
  'k2',
  'k3',
  'mxvault',
  'zoho',
  'fm1',
  'fm2',
  'fm3',
  'protonmail',
  'protonmail2',
  'protonmail3',
  'sig1',
  'pm',
  'mandrill',
  'smtp',
  'key1',
];

/** Which of the common selectors hold a key. Silence about the others proves nothing: a selector can be any name. */
export async function probeSelectors(ask: Ask, domain: string): Promise<string[]> {
  const probe = async (selector: string): Promise<string | null> => {
    const answer = await ask(`${selector}._domainkey.${domain}`, 'TXT');
    return textsOf(answer).some(isDkim) ? selector : null;
  };
  const found = await Promise.all(commonSelectors.map(probe));
  return found.filter((selector) => selector !== null);
}
