import { isUnanswered, textsOf, type Ask } from '../answer.ts';
import { canonicalName, isQueryable, isSameName } from '../name.ts';
import { isDmarc, parseDmarc, type DmarcRecord } from '../records/dmarc.ts';

/** What `_dmarc.<domain>` holds. */
export interface DmarcStep {
  readonly domain: string;
  /** The one valid record; null when there is none, when there are several, or when the question failed. */
  readonly record: DmarcRecord | null;
  /** Every text that claims to be DMARC; several are all discarded (RFC 9989 §4.10). */
  readonly texts: readonly string[];
  readonly isUnanswered: boolean;
}

export interface DmarcWalk {
  readonly start: string;
  readonly steps: readonly DmarcStep[];
  /** The Organizational Domain (RFC 9989); null when a failed question left it open. */
  readonly organizational: string | null;
}

/** RFC 9989 §4.10: after the first query of a long name at most seven labels are left, so eight queries are the most. */
const longestWalk = 7;

/** The names whose `_dmarc` is asked for, in order (RFC 9989 §4.10, steps 3, 4 and 7). */
export function walkNames(domain: string): string[] {
  const labels = canonicalName(domain).split('.');
  const names = [labels.join('.')];
  const rest = labels.length > longestWalk ? labels.slice(-longestWalk) : labels.slice(1);
  for (let at = 0; at < rest.length; at += 1) names.push(rest.slice(at).join('.'));
  return names;
}

/** Walks up from a domain until a `psd` tag or the top (RFC 9989 §4.10). A failed question ends it: what lies above is open. */
export async function walkTree(ask: Ask, domain: string): Promise<DmarcWalk> {
  const steps: DmarcStep[] = [];
  for (const name of walkNames(domain)) {
    const step = await readStep(ask, name);
    steps.push(step);
    if (step.isUnanswered || step.record?.psd === 'y' || step.record?.psd === 'n') break;
  }
  const start = canonicalName(domain);
  return {
    start,
    steps,
    organizational: steps.at(-1)?.isUnanswered ? null : organizationalDomain(start, steps),
  };
}

async function readStep(ask: Ask, domain: string): Promise<DmarcStep> {
  const name = `_dmarc.${domain}`;
  if (!isQueryable(name)) return { domain, record: null, texts: [], isUnanswered: false };
  const answer = await ask(name, 'TXT');
  const texts = textsOf(answer).filter(isDmarc);
  const record = texts.length === 1 ? parseDmarc(texts[0]!) : null;
  return { domain, record, texts, isUnanswered: isUnanswered(answer) };
}

function organizationalDomain(start: string, steps: readonly DmarcStep[]): string {
  const found = steps.filter((step) => step.record !== null);
  for (const { domain, record } of found) {
    if (record?.psd === 'n') return domain;
    if (record?.psd === 'y' && !isSameName(domain, start)) {
      // The name one label below the public suffix.
      return start
        .split('.')
        .slice(-(domain.split('.').length + 1))
        .join('.');
    }
  }
  return found.at(-1)?.domain ?? start;
}
