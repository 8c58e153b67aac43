import { policyOf } from './policies/policy-of.ts';
import { type Plan, type Result, plan } from './policy.ts';
import { type Outcome, type Question, phasesOf, simulate } from './simulate.ts';

/** In seconds after the first try; the two are equal for a program whose timer belongs to the message. */
export interface Range {
  earliest: number;
  latest: number;
}

/** An outcome as it can be promised: nobody configures when a program's scans lie, and the end may depend on it. */
export interface Spread {
  outcome: Outcome;
  /** Of the passing try; `fewest` and `most` count the first try as 1. Null: it passes under no phase. */
  passes: (Range & { fewest: number; most: number }) | null;
  /** It passes whenever the scans lie; false: under some phase it does not. */
  certain: boolean;
  warnings: Range[];
  bounces: Range | null;
  /** How often it is tried before it passes or bounces, the first try included. */
  tries: { fewest: number; most: number };
}

// A scan each second over days: the phase matters by less than that second, and the page must stay quick.
const FINE = 5;
// More tries than anybody reads; the bounce is known all the same.
const MOST_TRIES = 2000;

/** Runs a message under every phase of the program's scans and says between what and what each thing happens. */
export function spread(question: Question): Result<Spread> {
  const asked = withinReason(question);
  if (!asked.ok) return asked;
  const within = asked.value.question;
  const own = simulate(within);
  if (!own.ok) return own;
  const outcomes = [own.value];
  const interval = policyOf(question.mta)?.scanInterval?.(question.settings) ?? 0;
  if (interval > FINE && question.circumstances.phase === undefined)
    for (const phase of phasesOf(within).phases) {
      const other = simulate({ ...within, circumstances: { ...within.circumstances, phase } });
      if (other.ok) outcomes.push(other.value);
    }
  return { ok: true, value: collect(own.value, outcomes, asked.value.attempts) };
}

function collect(outcome: Outcome, outcomes: readonly Outcome[], attempts: number): Spread {
  const passing = outcomes.flatMap(({ tries, passes }) =>
    passes === null ? [] : [{ nth: passes + 1, at: tries[passes]?.at ?? 0 }],
  );
  const counts = passing.map(({ nth }) => nth);
  const times = range(passing.map(({ at }) => at));
  // What is beyond reading was counted by the plan.
  const lengths = outcomes.map(({ tries, passes }) =>
    passes === null && tries.length >= MOST_TRIES ? attempts : tries.length,
  );
  const warnings = outcome.warnings.map((_, i) =>
    range(outcomes.flatMap((other) => other.warnings[i] ?? [])),
  );
  return {
    outcome,
    passes: times && { ...times, fewest: Math.min(...counts), most: Math.max(...counts) },
    certain: passing.length === outcomes.length,
    warnings: warnings.filter((one) => one !== null),
    tries: { fewest: Math.min(...lengths), most: Math.max(...lengths) },
    bounces: range(outcomes.flatMap(({ bounces }) => bounces ?? [])),
  };
}

function range(times: readonly number[]): Range | null {
  return times.length === 0 ? null : { earliest: Math.min(...times), latest: Math.max(...times) };
}

/** The same question with a horizon that holds no more tries than somebody reads. */
function withinReason(question: Question): Result<{ question: Question; attempts: number }> {
  const schedule = policyOf(question.mta)?.schedule(question.settings, question.circumstances);
  if (schedule === undefined) return { ok: false, problem: { code: 'value-unknown', setting: 'mta' } };
  if (!schedule.ok) return schedule;
  const { attempts }: Plan = plan(schedule.value, question.circumstances.until);
  const until = Math.min(question.circumstances.until, attempts[MOST_TRIES - 1] ?? Infinity);
  const circumstances = { ...question.circumstances, until };
  return { ok: true, value: { question: { ...question, circumstances }, attempts: attempts.length } };
}
