import type { Answer } from './answer.ts';
import { runChecks } from './all-checks.ts';
import type { CheckContext, Subject } from './check.ts';
import { alignBySpf } from './checks/dmarc-alignment.ts';
import { spfRequestOf } from './checks/spf-result.ts';
import { isAligned } from './dmarc/alignment.ts';
import { discoverDmarc } from './dmarc/policy.ts';
import { reasonOf, type Finding } from './finding.ts';
import { readMailPath } from './mail-path.ts';
import type { Session } from './session.ts';
import { checkHost, mostLookups, mostVoids, type SpfResult } from './spf/check-host.ts';
import { macrosFor, splitSender } from './spf/run.ts';
import { readSpfTree, type SpfNode, type SpfTree } from './spf/tree.ts';

/** All that is known about a subject, in the form that scripts read (issue 5). */
export interface Report {
  readonly mx: readonly {
    readonly host: string;
    readonly preference: number;
    readonly addresses: readonly string[];
  }[];
  readonly spf: {
    /** RFC 7208 §2.6; without an address null, unless the record already decides it (none, an error). */
    readonly result: SpfResult | null;
    /** The cost of the whole tree of includes. */
    readonly lookups: number;
    readonly voids: number;
    /** The domain's own explanation of a fail, or the code of what decided. */
    readonly explanation: string | null;
  };
  readonly dmarc: {
    readonly domain: string | null;
    readonly policy: string | null;
    readonly aligned?: boolean;
  };
  readonly findings: readonly {
    readonly check: string;
    readonly grade: string;
    readonly code: string;
    readonly record?: string;
    readonly explains: readonly string[];
  }[];
  readonly notAsked: readonly { readonly question: string; readonly reason: string }[];
}

/** Runs every check that applies and writes the report. Never rejects. */
export async function writeReport(
  session: Session,
  subject: Subject,
  options: { readonly validates: boolean; readonly now: number },
): Promise<Report> {
  const context: CheckContext = { subject, ask: session.ask, ...options };
  const [findings, path, spf, dmarc] = await Promise.all([
    runChecks(context),
    readMailPath(session.ask, subject.domain),
    reportSpf(context),
    reportDmarc(context),
  ]);
  const isExplicit = path.kind === 'explicit' || path.kind === 'null';
  const hosts = isExplicit ? path.hosts : [];
  return {
    mx: hosts.map(({ host, preference, addresses }) => ({ host, preference, addresses })),
    spf,
    dmarc,
    findings: findings.map(brief),
    notAsked: session.log().flatMap(notAsked),
  };
}

function brief({ check, grade, code, record, explains }: Finding): Report['findings'][number] {
  const written = { check, grade, code };
  return record === undefined
    ? { ...written, explains: explains.entries }
    : { ...written, record, explains: explains.entries };
}

function notAsked(answer: Answer): { question: string; reason: string }[] {
  if (answer.kind !== 'not-answered') return [];
  const { name, type } = answer.question;
  return [{ question: `${type} ${name}`, reason: reasonOf(answer.fault) }];
}

async function reportSpf(context: CheckContext): Promise<Report['spf']> {
  const { ask, subject } = context;
  const request = spfRequestOf(context);
  if (!request) {
    const tree = await readSpfTree(ask, subject.domain);
    const { result, explanation } = resultOfTree(tree);
    return { result, lookups: tree.lookups, voids: tree.voids, explanation };
  }
  // The cost belongs to the record that was evaluated, which is the envelope sender's.
  const { domain } = splitSender(request.mailFrom, request.helo);
  const [tree, outcome] = await Promise.all([
    readSpfTree(ask, domain, macrosFor(ask, request)),
    checkHost(ask, request),
  ]);
  const { cause } = outcome;
  const decided = 'term' in cause ? `${cause.code} ${cause.term}` : cause.code;
  const explanation = outcome.explanation ?? decided;
  return { result: outcome.result, lookups: tree.lookups, voids: tree.voids, explanation };
}

/** What a record comes to whoever sends. */
function resultOfTree(tree: SpfTree): Pick<Report['spf'], 'result' | 'explanation'> {
  const fault = firstFault(tree.root, true);
  if (tree.root.fault === 'no-record') return { result: 'none', explanation: 'no-record' };
  if (fault === 'unanswered') return { result: 'temperror', explanation: fault };
  if (fault) return { result: 'permerror', explanation: fault };
  if (tree.lookups > mostLookups) return { result: 'permerror', explanation: 'lookup-limit' };
  if (tree.voids > mostVoids) return { result: 'permerror', explanation: 'void-limit' };
  return tree.mostMxHosts > 10
    ? { result: 'permerror', explanation: 'mx-limit' }
    : { result: null, explanation: null };
}

function firstFault(node: SpfNode, isRoot = false): string | null {
  if (node.fault && node.fault !== 'needs-sender')
    return node.fault === 'no-record' && !isRoot ? 'no-include-record' : node.fault;
  for (const { node: below } of node.branches) {
    const fault = below ? firstFault(below) : null;
    if (fault) return fault;
  }
  return null;
}

async function reportDmarc(context: CheckContext): Promise<Report['dmarc']> {
  const { ask, subject } = context;
  const found = await discoverDmarc(ask, subject.domain);
  const { domain, policy } = found;
  if (!found.record) return { domain, policy };
  // Without an address only the names can be compared: whether SPF would pass is left out of it.
  const sender =
    subject.mailFrom === undefined ? null : splitSender(subject.mailFrom, subject.helo ?? '').domain;
  let aligned: boolean | null = null;
  if (subject.ip) aligned = (await alignBySpf(context, found)).aligned;
  else if (sender !== null && sender !== '')
    aligned = await isAligned(ask, subject.domain, sender, found.record.aspf);
  return aligned === null ? { domain, policy } : { domain, policy, aligned };
}
