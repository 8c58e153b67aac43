import type { Check, CheckContext } from '../check.ts';
import { findingsOf, type Finding, type FindingKinds } from '../finding.ts';
import { checkHost, type SpfOutcome } from '../spf/check-host.ts';
import type { SpfRequest } from '../spf/run.ts';

const unauthenticated = 'communication/gmail-550-5-7-26-unauthenticated';
const required = 'communication/outlook-550-5-7-515-auth-level';
const entries = [unauthenticated, required];

export const spfResultKinds = {
  'spf-result-pass': { grade: 'ok', rfc: 'RFC 7208 §8.3' },
  'spf-result-fail': { grade: 'error', rfc: 'RFC 7208 §8.4', entries, codes: ['5.7.23', '5.7.26'] },
  'spf-result-softfail': { grade: 'warning', rfc: 'RFC 7208 §8.5', entries, codes: ['5.7.26'] },
  'spf-result-neutral': { grade: 'warning', rfc: 'RFC 7208 §8.2', entries, codes: ['5.7.26'] },
  'spf-result-none': { grade: 'warning', rfc: 'RFC 7208 §8.1', entries, codes: ['5.7.26', '5.7.515'] },
  'spf-result-permerror': { grade: 'error', rfc: 'RFC 7208 §8.7', entries, codes: ['5.7.24', '5.7.26'] },
  'spf-result-temperror': { grade: 'could-not-ask', rfc: 'RFC 7208 §8.6', codes: ['4.7.24', '4.4.3'] },
} as const satisfies FindingKinds;

const write = findingsOf('spf-result', spfResultKinds);

/** What SPF says of one address and one sender (RFC 7208 check_host). */
export const spfResultCheck: Check = {
  id: 'spf-result',
  kinds: spfResultKinds,
  needs: ['domain', 'ip'],
  run: async (context) => {
    const outcome = await evaluateSpf(context);
    return outcome ? [judge(context, outcome)] : [];
  },
};

/** The subject as SPF sees it: without a MAIL FROM it stands for `postmaster` at the domain. Null without an address. */
export function spfRequestOf({ subject, now }: CheckContext): SpfRequest | null {
  const { ip, domain } = subject;
  return ip ? { ip, mailFrom: subject.mailFrom ?? domain, helo: subject.helo ?? domain, now } : null;
}

/** Evaluates SPF for the subject; null without an address. */
export async function evaluateSpf(context: CheckContext): Promise<SpfOutcome | null> {
  const request = spfRequestOf(context);
  return request ? checkHost(context.ask, request) : null;
}

function judge({ subject }: CheckContext, { result, cause, explanation }: SpfOutcome): Finding {
  const params = { ip: subject.ip!.text, mailFrom: subject.mailFrom ?? subject.domain, cause: cause.code };
  const where = 'domain' in cause ? { domain: cause.domain } : {};
  const by = 'term' in cause ? { term: cause.term } : {};
  const said = explanation === undefined ? {} : { explanation };
  return write(`spf-result-${result}`, { ...params, ...where, ...by, ...said });
}
