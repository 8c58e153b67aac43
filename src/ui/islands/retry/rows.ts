import type { GreylistAnswer } from '../../../retry/greylist.ts';
import type { Range, Spread } from '../../../retry/spread.ts';
import type { Computed } from './question.ts';

/** One thing that happens: the time line draws it, the table says it. */
export interface Row extends Range {
  readonly kind: 'try' | 'warning' | 'bounce';
  /** Counts tries from 1. */
  readonly nth: number | null;
  readonly result: GreylistAnswer | 'refused' | 'maybe' | 'warning' | 'bounce';
}

/** Everything that happens, in order of time: the tries up to the one that passes, or to the bounce. */
export function rowsOf({ spread, refused, greylist }: Computed): Row[] {
  const { outcome, passes, certain } = spread;
  const all = refused.outcome.tries.length > outcome.tries.length ? refused.outcome.tries : outcome.tries;
  const tries = passes && certain ? all.slice(0, passes.most) : all;
  const rows: Row[] = tries.map(({ earliest, latest }, i) => {
    const nth = i + 1;
    const result = greylist === null ? 'refused' : resultOf(spread, nth);
    // The last try that may pass comes only where the one before did not, so never as late as it else could.
    const last = passes && nth === passes.most && result !== 'refused' ? passes.latest : latest;
    return { kind: 'try', nth, earliest, latest: Math.min(latest, last), result };
  });
  const after = (kind: 'warning' | 'bounce', range: Range): Row => ({
    kind,
    nth: null,
    ...range,
    result: kind,
  });
  rows.push(...spread.warnings.map((one) => after('warning', one)));
  if (!(passes && certain) && refused.bounces) rows.push(after('bounce', refused.bounces));
  // A try comes before what follows from it.
  const rank = { try: 0, warning: 1, bounce: 2 };
  return rows.sort((a, b) => a.earliest - b.earliest || rank[a.kind] - rank[b.kind]);
}

/** Where the phase of the scans decides whether a try passes, nothing else can be said. */
function resultOf({ outcome, passes, certain }: Spread, nth: number): Row['result'] {
  const open = passes !== null && nth >= passes.fewest && !(certain && nth === passes.most);
  if (open && nth <= passes.most) return 'maybe';
  if (passes && certain && nth === passes.most)
    return outcome.tries[nth - 1]?.answer === 'known' ? 'known' : 'passed';
  return outcome.tries[nth - 1]?.answer ?? 'refused';
}

export function passesTry({ result }: Row): boolean {
  return result === 'passed' || result === 'known' || result === 'whitelisted';
}
