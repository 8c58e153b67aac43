import { type Cannot, RECIPES } from './make-candidate.ts';
import { policyOf } from './policies/policy-of.ts';
import { type Mta, type Plan, type Result, type Settings, plan } from './policy.ts';

/** In seconds; `tries` counts the first one too. */
export interface Wish {
  firstRetryAfter: number;
  giveUpAfter: number;
  tries: number | null;
}

/** RFC 5321 §4.5.4.1: retry no sooner than after 30 minutes, and for at least 4 to 5 days. */
export type Rfc5321Warning = 'retry-below-30-minutes' | 'gives-up-below-4-days';

export interface Made {
  settings: Settings;
  /** What these settings really do. */
  plan: Plan;
  cannot: Cannot[];
  rfc5321: Rfc5321Warning[];
  target: string;
  text: string;
  reload: string;
}

const HALF_HOUR = 1800;
const FOUR_DAYS = 4 * 86400;
const LONGEST = 10 * 365 * 86400;

/** Settings that come nearest to a wish, computed by trying the program's own model; what stays open is in `cannot`. */
export function makeSettings(mta: Mta, wish: Wish): Result<Made> {
  for (const name of ['firstRetryAfter', 'giveUpAfter', 'tries'] as const) {
    const value = wish[name];
    if (value !== null && !(Number.isInteger(value) && value >= 1 && value <= LONGEST))
      return { ok: false, problem: { code: 'value-expected', setting: name, expected: `1 .. ${LONGEST}` } };
  }
  const recipe = RECIPES[mta];
  const candidates = recipe.candidates(wish.firstRetryAfter, wish.giveUpAfter, wish.tries);
  const most = wish.tries ?? Infinity;
  let best: { settings: Settings; plan: Plan } | null = null;
  for (const settings of candidates) {
    const schedule = policyOf(mta)?.schedule(settings, { until: Infinity });
    if (schedule === undefined || !schedule.ok) continue;
    const planned = plan(schedule.value, Infinity);
    if (best === null || planned.attempts.length < best.plan.attempts.length)
      best = { settings, plan: planned };
    if (planned.attempts.length <= most) break;
  }
  if (best === null) return { ok: false, problem: { code: 'value-unknown', setting: 'firstRetryAfter' } };
  const cannot = recipe.cannot.filter((code) => code !== 'no-retry-count' || wish.tries !== null);
  if (best.plan.attempts.length > most) cannot.push('too-many-tries');
  const rfc5321: Rfc5321Warning[] = [];
  if ((best.plan.attempts[1] ?? wish.firstRetryAfter) < HALF_HOUR) rfc5321.push('retry-below-30-minutes');
  if ((best.plan.expires ?? Infinity) < FOUR_DAYS) rfc5321.push('gives-up-below-4-days');
  const { target, reload } = recipe;
  return { ok: true, value: { ...best, cannot, rfc5321, target, text: recipe.text(best.settings), reload } };
}
