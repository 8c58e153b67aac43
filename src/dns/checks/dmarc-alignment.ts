import type { Check, CheckContext } from '../check.ts';
import { isAligned } from '../dmarc/alignment.ts';
import { discoverDmarc, type DmarcDiscovery } from '../dmarc/policy.ts';
import { findingsOf, type FindingKinds } from '../finding.ts';
import { splitSender } from '../spf/run.ts';
import { evaluateSpf } from './spf-result.ts';

const rejected = 'communication/gmail-550-5-7-26-dmarc-policy';
const required = 'communication/outlook-550-5-7-515-auth-level';
const codes = ['5.7.26', '5.7.509', '5.7.1'];

export const dmarcAlignmentKinds = {
  'dmarc-aligned': { grade: 'ok', rfc: 'RFC 9989' },
  'dmarc-not-aligned': { grade: 'error', rfc: 'RFC 9989', entries: [rejected, required], codes },
  'dmarc-not-aligned-monitoring': {
    grade: 'warning',
    rfc: 'RFC 9989',
    entries: [required],
    codes: ['5.7.515'],
  },
  'dmarc-alignment-unknown': { grade: 'could-not-ask', rfc: 'RFC 9989 §4.10' },
} as const satisfies FindingKinds;

const write = findingsOf('dmarc-alignment', dmarcAlignmentKinds);

/**
 * Whether SPF alone gives DMARC a pass for this address and sender. A DKIM signature may still do so: only the message
 * can show that, so the finding speaks of SPF.
 */
export const dmarcAlignmentCheck: Check = {
  id: 'dmarc-alignment',
  kinds: dmarcAlignmentKinds,
  needs: ['domain', 'ip'],
  run: async (context) => {
    const found = await discoverDmarc(context.ask, context.subject.domain);
    if (!context.subject.ip || !found.record) return [];
    const { aligned, spf, authenticated } = await alignBySpf(context, found);
    const { policy } = found;
    const mode = found.record.aspf;
    const params = { domain: context.subject.domain, authenticated, spf, mode, policy: policy ?? '' };
    if (aligned === null) return [write('dmarc-alignment-unknown', params)];
    if (aligned) return [write('dmarc-aligned', params)];
    const isEnforced = policy === 'reject' || policy === 'quarantine';
    return [write(isEnforced ? 'dmarc-not-aligned' : 'dmarc-not-aligned-monitoring', params)];
  },
};

export interface SpfAlignment {
  /** Null when a question failed and the answer would depend on it. */
  readonly aligned: boolean | null;
  readonly spf: string;
  readonly authenticated: string;
}

/** SPF's contribution to DMARC: a pass for a domain that is aligned with the Author Domain (RFC 9989). */
export async function alignBySpf(context: CheckContext, found: DmarcDiscovery): Promise<SpfAlignment> {
  const { ask, subject } = context;
  const sender = subject.mailFrom ?? subject.domain;
  const authenticated = splitSender(sender, subject.helo ?? subject.domain).domain;
  const outcome = await evaluateSpf(context);
  const spf = outcome?.result ?? 'none';
  if (spf === 'temperror') return { aligned: null, spf, authenticated };
  if (spf !== 'pass') return { aligned: false, spf, authenticated };
  const aligned = await isAligned(ask, subject.domain, authenticated, found.record?.aspf ?? 'r');
  return { aligned, spf, authenticated };
}
