import { checksExplaining, readClaims, type Claims } from '../../../dns/claims.ts';
import type { CheckId } from '../../../dns/check.ts';
import { applicableChecks } from '../../../dns/check-run.ts';
import { parseName } from '../../../dns/name.ts';
import { parseSubject } from '../../../dns/subject.ts';
import { freshDnsState, type DnsState } from '../../dns-state.ts';

/** A reply as it was decoded. */
export interface ClaimedReply {
  readonly pasted: string;
  readonly enhanced: string | null;
  readonly recipient: string | null;
  /** Ids of the entries whose wording it has; empty: only the code is known. */
  readonly entries: readonly string[];
}

/** Checks of the way to the recipient; all others are about who sends. */
const aboutRecipient: ReadonlySet<CheckId> = new Set([
  'mx',
  'mx-addresses',
  'dnssec',
  'mta-sts',
  'tls-rpt',
  'tlsa',
]);

/** RFC 3463 §3.2 and RFC 7505 §4.2: the address that is bad is the sender's. */
const aboutSenderAddress = /^[245]\.(?:1\.[78]|7\.27)$/;

/**
 * What the DNS page must hold to check a reply: values from the text, and just the checks whose findings cause such a
 * reply. Null when there is nothing to ask about, or no check explains it.
 */
export function claimsState({ pasted, enhanced, recipient, entries }: ClaimedReply): DnsState | null {
  const worded = checksExplaining(null, entries);
  const checks = worded.length > 0 ? worded : checksExplaining(enhanced, entries);
  const claims = readClaims(pasted);
  const isAboutRecipient =
    checks.every(({ id }) => aboutRecipient.has(id)) && !aboutSenderAddress.test(enhanced ?? '');
  const domain = isAboutRecipient ? (claims.recipientDomain ?? domainOf(recipient)) : claims.senderDomain;
  const input = domain ?? claims.ip?.text ?? '';
  const state = { ...freshDnsState, input, ...(isAboutRecipient ? {} : senderFields(claims, input)) };
  const parsed = parseSubject(state);
  if (!parsed.ok) return null;
  const only = applicableChecks(
    parsed.subject,
    checks.map(({ id }) => id),
  );
  return checks.length === 0 || only.length === 0 ? null : { ...state, only: only.map(({ id }) => id) };
}

function senderFields(claims: Claims, input: string): Partial<DnsState> {
  const ip = claims.ip?.text ?? '';
  return {
    // In the one box already.
    ip: ip === input ? '' : ip,
    helo: claims.helo ?? '',
    // A bounce's empty sender is written as in SMTP: an empty field would mean "not given".
    mailFrom: claims.mailFrom === '' ? '<>' : (claims.mailFrom ?? ''),
    selector: claims.selector ?? '',
  };
}

function domainOf(address: string | null): string | null {
  const name = parseName((address ?? '').slice((address ?? '').lastIndexOf('@') + 1));
  return name.ok ? name.ascii : null;
}
