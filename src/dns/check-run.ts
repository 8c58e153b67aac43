import type { Answer } from './answer.ts';
import { allChecks, isApplicable } from './all-checks.ts';
import type { Check, CheckId, Subject } from './check.ts';
import { compareRuns, type Changes } from './compare.ts';
import type { Finding } from './finding.ts';
import { readMailPath, readReverse } from './mail-path.ts';
import type { Resolver } from './resolvers.ts';
import type { Session } from './session.ts';
import type { SubjectFields } from './subject.ts';

/** One run of checks as it is shown, kept and exported: plain data, times in milliseconds since 1970. */
export interface CheckRun {
  readonly at: number;
  readonly fields: SubjectFields;
  readonly resolver: Resolver;
  /** In the order in which a person reads them; those that have not ended yet are missing. */
  readonly checks: readonly CheckResult[];
  /** Every question that was put, with its answer: trees and paths are drawn from them, also offline. */
  readonly answers: readonly Answer[];
}

export interface CheckResult {
  readonly id: CheckId;
  readonly at: number;
  readonly findings: readonly Finding[];
}

/** The checks that a subject allows, in order; `only` keeps those it names. Empty `only`: all. */
export function applicableChecks(subject: Subject, only: readonly string[] = []): Check[] {
  return allChecks.filter(
    (check) => (only.length === 0 || only.includes(check.id)) && isApplicable(check, subject),
  );
}

/** Runs checks into a run; `report` hears of it after each. Never rejects. */
export async function runInto(
  start: CheckRun,
  subject: Subject,
  checks: readonly Check[],
  session: Session,
  now: () => number,
  report: (run: CheckRun) => void,
): Promise<CheckRun> {
  const before = start.answers;
  const context = { subject, ask: session.ask, validates: start.resolver.validates, now: start.at };
  let run = start;
  const take = (part: Partial<CheckRun>): void => {
    // The newest answer to a question stands first: `replay` takes the first.
    run = { ...run, ...part, answers: [...session.log(), ...before] };
    report(run);
  };
  const work = checks.map(async (check) => {
    const result = { id: check.id, findings: await check.run(context), at: now() };
    take({ checks: inOrder([...run.checks.filter(({ id }) => id !== check.id), result]) });
  });
  if (checks.some(({ id }) => id === 'mx')) work.push(askReverse(session, subject.domain));
  await Promise.all(work);
  take({});
  return run;
}

/** The last stretch of the mail path: the names of the MX hosts' addresses. */
async function askReverse({ ask }: Session, domain: string): Promise<void> {
  const { hosts } = await readMailPath(ask, domain);
  await Promise.all(hosts.flatMap(({ addresses }) => addresses.map((address) => readReverse(ask, address))));
}

function inOrder(results: readonly CheckResult[]): CheckResult[] {
  const place = (id: CheckId): number => allChecks.findIndex((check) => check.id === id);
  return [...results].sort((one, other) => place(one.id) - place(other.id));
}

/** Whether two runs are about the same: then the later one can be compared with the earlier. */
export function isSameSubject(one: CheckRun, other: CheckRun): boolean {
  const text = ({ fields: { input, ip, helo, mailFrom, selector } }: CheckRun): string =>
    JSON.stringify([input, ip, helo, mailFrom, selector].map((field) => field.trim().toLowerCase()));
  return text(one) === text(other);
}

/** What changed since an earlier run, in the checks that both made. */
export function changesSince(last: CheckRun, now: CheckRun): Changes {
  const before = new Set(last.checks.map(({ id }) => id));
  const both = new Set(now.checks.map(({ id }) => id).filter((id) => before.has(id)));
  const findings = (run: CheckRun): Finding[] =>
    run.checks.flatMap((check) => (both.has(check.id) ? check.findings : []));
  return compareRuns(findings(last), findings(now));
}

/** Whether anything at all was learnt: a run of silence is not worth keeping. */
export function hasAnswers(run: CheckRun): boolean {
  return run.answers.some((answer) => answer.kind !== 'not-answered');
}
