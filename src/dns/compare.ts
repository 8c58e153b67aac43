import { addressScope, parseAddress } from './address.ts';
import { addressesOf, isUnanswered, type Answer } from './answer.ts';
import type { Finding } from './finding.ts';
import type { Resolver } from './resolvers.ts';
import { formatData } from './zone-text.ts';

/** One question put to two resolvers. */
export interface Comparison {
  readonly kind: 'same' | 'records-differ' | 'existence-differs' | 'not-comparable';
  /** Records as zone text that only one of them gave. */
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
  /** What such a difference usually is; null when they agree or one did not answer. */
  readonly likely: 'propagation' | 'filtering' | 'split-horizon' | null;
}

export interface Side {
  readonly resolver: Resolver;
  readonly answer: Answer;
}

/** Sets two resolvers' answers side by side. A side that failed is no answer, so nothing is compared with it. */
export function compareSides(first: Side, second: Side): Comparison {
  const [left, right] = [textsOf(first.answer), textsOf(second.answer)];
  if (isUnanswered(first.answer) || isUnanswered(second.answer)) {
    return { kind: 'not-comparable', onlyFirst: [], onlySecond: [], likely: null };
  }
  const onlyFirst = left.filter((text) => !right.includes(text));
  const onlySecond = right.filter((text) => !left.includes(text));
  const isSame =
    onlyFirst.length === 0 && onlySecond.length === 0 && first.answer.kind === second.answer.kind;
  if (isSame) return { kind: 'same', onlyFirst, onlySecond, likely: null };
  const kind = first.answer.kind === second.answer.kind ? 'records-differ' : 'existence-differs';
  return { kind, onlyFirst, onlySecond, likely: likelyCause(first, second) };
}

function textsOf(answer: Answer): string[] {
  // Order and letter case of names carry no meaning in a set of records (RFC 2181 §5, RFC 4343).
  if (answer.kind !== 'records') return [];
  return answer.records.map(({ data }) =>
    data.type === 'TXT' ? formatData(data) : formatData(data).toLowerCase(),
  );
}

function likelyCause(first: Side, second: Side): 'propagation' | 'filtering' | 'split-horizon' {
  for (const [one, other] of [
    [first, second],
    [second, first],
  ] as const) {
    const scopes = addressesOf(one.answer).map((text) => addressScope(parseAddress(text)!));
    const isInside = scopes.length > 0 && scopes.every((scope) => scope === 'private');
    if (one.resolver.id === 'own' && isInside) return 'split-horizon';
    const isSunk = scopes.some((scope) => scope === 'loopback' || scope === 'special');
    const isGone = one.answer.kind !== 'records' && other.answer.kind === 'records';
    if (one.resolver.filters && (isSunk || isGone)) return 'filtering';
  }
  return 'propagation';
}

/** What has changed between two runs of the checks on one subject. */
export interface Changes {
  readonly appeared: readonly Finding[];
  readonly gone: readonly Finding[];
  /** Checks that could not be asked in one of the runs: their silence is no change. */
  readonly unknown: readonly string[];
}

/** Compares the last run with this one, by code, parameters and record. */
export function compareRuns(last: readonly Finding[], now: readonly Finding[]): Changes {
  const isOpen = (finding: Finding): boolean =>
    finding.grade === 'could-not-ask' || finding.code === 'server-failed';
  const unknown = [...new Set([...last, ...now].filter(isOpen).map((finding) => finding.check))];
  const known = (findings: readonly Finding[]): Finding[] =>
    findings.filter((finding) => !unknown.includes(finding.check));
  const keyOf = ({ check, code, params, record }: Finding): string =>
    JSON.stringify([check, code, params, record]);
  const before = new Set(known(last).map(keyOf));
  const after = new Set(known(now).map(keyOf));
  return {
    appeared: known(now).filter((finding) => !before.has(keyOf(finding))),
    gone: known(last).filter((finding) => !after.has(keyOf(finding))),
    unknown,
  };
}
