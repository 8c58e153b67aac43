import { dataOf, isUnanswered, textsOf, type Ask } from '../answer.ts';
import { canonicalName, isQueryable } from '../name.ts';
import {
  costsLookup,
  isSpf,
  parseSpf,
  reachableTerms,
  type SpfMechanism,
  type SpfModifier,
  type SpfRecord,
  type SpfTerm,
} from '../records/spf.ts';
import { expandDomain, needsSender, type MacroValues } from './macro.ts';

/** Why a node of the tree has no record to show. */
export type SpfNodeFault =
  | 'no-record'
  | 'multiple-records'
  | 'syntax'
  | 'unanswered'
  | 'loop'
  | 'needs-sender'
  | 'too-deep'
  | 'invalid-name';

/** One SPF record in the tree of includes and redirects; `record` is null where `fault` says why. */
export interface SpfNode {
  readonly domain: string;
  readonly record: SpfRecord | null;
  readonly fault: SpfNodeFault | null;
  /** All texts that were found; more than one is a permerror. */
  readonly texts: readonly string[];
  readonly branches: readonly SpfBranch[];
}

/** One term that a receiver can reach. */
export interface SpfBranch {
  readonly term: SpfTerm;
  /** Whether it costs one of the ten look-ups. */
  readonly costs: boolean;
  /** Whether its look-up came back empty. */
  readonly isVoid: boolean;
  /** The record it leads to (include, redirect). */
  readonly node: SpfNode | null;
  /** The MX hosts or addresses that its look-up gave; empty when there is none to show. */
  readonly found: readonly string[];
}

export interface SpfTree {
  readonly root: SpfNode;
  /** What a receiver pays when no term matches: the whole tree (RFC 7208 §4.6.4). */
  readonly lookups: number;
  readonly voids: number;
  /** Look-ups by the mechanism or modifier that causes them. */
  readonly byMechanism: Readonly<Record<string, number>>;
  /** The largest number of hosts that one `mx` names; over ten is a permerror of its own. */
  readonly mostMxHosts: number;
}

/** How far a tree is followed: three times what any receiver would, so that the excess can be shown but not abused. */
const farthest = 30;

interface Walk {
  readonly ask: Ask;
  /** Sender values for macros; null when no sender is known. */
  readonly values: ((domain: string) => MacroValues) | null;
  lookups: number;
  voids: number;
  readonly byMechanism: Record<string, number>;
  mostMxHosts: number;
}

/** Follows an SPF record through every include and redirect, whoever sends. Never rejects. */
export async function readSpfTree(
  ask: Ask,
  domain: string,
  values: ((domain: string) => MacroValues) | null = null,
): Promise<SpfTree> {
  const walk: Walk = { ask, values, lookups: 0, voids: 0, byMechanism: {}, mostMxHosts: 0 };
  const root = await readNode(walk, domain, []);
  return { ...walk, root };
}

async function readNode(walk: Walk, domain: string, above: readonly string[]): Promise<SpfNode> {
  const empty = { domain, record: null, texts: [], branches: [] };
  if (!isQueryable(domain)) return { ...empty, fault: 'invalid-name' };
  if (above.includes(canonicalName(domain))) return { ...empty, fault: 'loop' };
  if (walk.lookups > farthest) return { ...empty, fault: 'too-deep' };
  const answer = await walk.ask(domain, 'TXT');
  if (isUnanswered(answer)) return { ...empty, fault: 'unanswered' };
  const texts = textsOf(answer).filter(isSpf);
  if (texts.length === 0) {
    if (above.length > 0) walk.voids += 1;
    return { ...empty, fault: 'no-record' };
  }
  if (texts.length > 1) return { ...empty, texts, fault: 'multiple-records' };
  const record = parseSpf(texts[0]!);
  if (record.errors.length > 0) return { ...empty, record, texts, fault: 'syntax' };
  const branches: SpfBranch[] = [];
  // The redirect is followed last, wherever it stands (RFC 7208 §6.1).
  const terms = [...reachableTerms(record)].sort((one, other) => rank(one) - rank(other));
  for (const term of terms)
    branches.push(await readBranch(walk, domain, term, [...above, canonicalName(domain)]));
  return { domain, record, texts, fault: null, branches };
}

function rank(term: SpfTerm): number {
  return term.kind === 'modifier' ? 1 : 0;
}

async function readBranch(
  walk: Walk,
  domain: string,
  term: SpfTerm,
  above: readonly string[],
): Promise<SpfBranch> {
  const costs = costsLookup(term);
  const branch = { term, costs, isVoid: false, node: null, found: [] };
  if (!costs) return branch;
  walk.lookups += 1;
  walk.byMechanism[term.name] = (walk.byMechanism[term.name] ?? 0) + 1;
  if (walk.lookups > farthest) return branch;
  const target = await targetOf(walk, domain, term);
  if (term.name === 'include' || term.name === 'redirect') {
    if (target !== null) return { ...branch, node: await readNode(walk, target, above) };
    const spec = term.text.replace(/^[^:=]*[:=]/, '');
    return {
      ...branch,
      node: { domain: spec, record: null, texts: [], branches: [], fault: 'needs-sender' },
    };
  }
  if (target === null || !isQueryable(target) || term.kind === 'modifier') return branch;
  const seen = await lookUp(walk, term, target);
  if (seen.isVoid) walk.voids += 1;
  return { ...branch, ...seen };
}

async function targetOf(walk: Walk, domain: string, term: SpfTerm): Promise<string | null> {
  const spec = term.kind === 'modifier' ? (term as SpfModifier).value : 'domain' in term ? term.domain : null;
  if (!spec) return domain;
  if (walk.values) return expandDomain(spec, walk.values(domain));
  if (needsSender(spec)) return null;
  return expandDomain(spec, { domain } as MacroValues);
}

/** What one term's own look-up gives. `ptr` asks for the client's name, which only the evaluation knows. */
async function lookUp(
  walk: Walk,
  term: SpfMechanism,
  target: string,
): Promise<{ readonly isVoid: boolean; readonly found: readonly string[] }> {
  const nothing = { isVoid: false, found: [] };
  if (term.name === 'mx') {
    const answer = await walk.ask(target, 'MX');
    const found = dataOf(answer, 'MX').map((data) => data.exchange);
    walk.mostMxHosts = Math.max(walk.mostMxHosts, found.length);
    return { isVoid: answer.kind === 'nodata' || answer.kind === 'nxdomain', found };
  }
  if (term.name !== 'a' && term.name !== 'exists') return nothing;
  const four = await walk.ask(target, 'A');
  const six = term.name === 'a' ? await walk.ask(target, 'AAAA') : null;
  const answers = six ? [four, six] : [four];
  const found = answers.flatMap((answer) => [
    ...dataOf(answer, 'A').map((data) => data.address),
    ...dataOf(answer, 'AAAA').map((data) => data.address),
  ]);
  return { isVoid: answers.every((answer) => answer.kind === 'nodata' || answer.kind === 'nxdomain'), found };
}
