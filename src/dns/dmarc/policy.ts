import { isUnanswered, type Ask } from '../answer.ts';
import { isSameName } from '../name.ts';
import { hasReportUri, type DmarcPolicy, type DmarcRecord } from '../records/dmarc.ts';
import { walkTree, type DmarcWalk } from './tree-walk.ts';

/** The policy that a receiver applies to mail from an Author Domain (RFC 9989). */
export interface DmarcDiscovery {
  readonly walk: DmarcWalk;
  /** Where the record was found; null without one. */
  readonly domain: string | null;
  readonly record: DmarcRecord | null;
  /** Null: no DMARC processing, because there is no record or it says nothing valid. */
  readonly policy: DmarcPolicy | null;
  /** The tag that decided; `default` where the record has no valid one. */
  readonly by: 'p' | 'sp' | 'np' | 'default' | null;
  /** Whether the Author Domain exists; asked only where `np` would decide otherwise than `sp`. */
  readonly isNonExistent: boolean;
  /** A question that failed left the policy open. */
  readonly isUnanswered: boolean;
}

/** Finds the record and the policy for a domain: its own, its Organizational Domain's, or the public suffix's. */
export async function discoverDmarc(ask: Ask, domain: string): Promise<DmarcDiscovery> {
  const walk = await walkTree(ask, domain);
  const nothing = { walk, domain: null, record: null, policy: null, by: null, isNonExistent: false };
  const own = walk.steps[0];
  if (own?.record) return { ...applied(walk, own.domain, own.record, 'p'), isNonExistent: false };
  if (walk.steps.some((step) => step.isUnanswered)) return { ...nothing, isUnanswered: true };
  const above = walk.steps.filter((step) => step.record !== null);
  const inherited =
    above.find((step) => walk.organizational !== null && isSameName(step.domain, walk.organizational)) ??
    above.find((step) => step.record?.psd === 'y');
  if (!inherited?.record) return { ...nothing, isUnanswered: false };
  const { record } = inherited;
  const existence = record.np === undefined ? 'exists' : await doesExist(ask, walk.start);
  if (existence === 'unknown') {
    return { ...nothing, domain: inherited.domain, record, isUnanswered: true };
  }
  const isNonExistent = existence === 'missing';
  const tag = isNonExistent ? 'np' : record.sp === undefined ? 'p' : 'sp';
  return { ...applied(walk, inherited.domain, record, tag), isNonExistent };
}

/** RFC 9989 §3.2.14: only NXDOMAIN makes a domain non-existent; a name without an A record exists. */
async function doesExist(ask: Ask, domain: string): Promise<'exists' | 'missing' | 'unknown'> {
  const answer = await ask(domain, 'A');
  if (isUnanswered(answer)) return 'unknown';
  return answer.kind === 'nxdomain' && answer.aliases.length === 0 ? 'missing' : 'exists';
}

function applied(
  walk: DmarcWalk,
  domain: string,
  record: DmarcRecord,
  tag: 'p' | 'sp' | 'np',
): Omit<DmarcDiscovery, 'isNonExistent'> {
  const found = { walk, domain, record, isUnanswered: false };
  const isBroken = record.p === null || record.sp === null || record.np === null;
  // RFC 9989: a value that is not valid counts as p=none if reports are wanted, else the record is no use.
  if (isBroken) return { ...found, policy: hasReportUri(record) ? 'none' : null, by: 'default' };
  const policy = record[tag] ?? record.p;
  // RFC 9989 §4.7: a record without p is one with p=none.
  return { ...found, policy: policy ?? 'none', by: policy ? tag : 'default' };
}

/** What a receiver is asked to apply while `t=y`: one level lower (RFC 9989 §4.7, "t"). */
export function policyInTest(policy: DmarcPolicy): DmarcPolicy {
  return policy === 'reject' ? 'quarantine' : 'none';
}
