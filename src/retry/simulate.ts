import { type Greylist, type GreylistAnswer, GreylistMemory } from './greylist.ts';
import { policyOf } from './policies/policy-of.ts';
import {
  type Circumstances,
  type Mta,
  type Note,
  type Result,
  type Schedule,
  type Settings,
  attemptsWhile,
  plan,
} from './policy.ts';

export interface Question {
  mta: Mta;
  settings: Settings;
  circumstances: Circumstances;
  greylist: Greylist;
  /** The addresses that the sending side uses; several are taken in turn, as a pool does. */
  ips: readonly string[];
  helo?: string;
}

export interface Try {
  at: number;
  /** Between these the try happens, whenever the program's scans lie: what an honest answer says. */
  earliest: number;
  latest: number;
  ip: string;
  answer: GreylistAnswer;
}

/** How one message fares: its tries up to the one that passes, what else happens, and when it is over. */
export interface Outcome {
  tries: Try[];
  /** Index of the passing try in `tries`, or null if none passes before the horizon or the expiry. */
  passes: number | null;
  /** Warnings to the sender that go out before it passes. */
  warnings: number[];
  /** The return to the sender; null if it passes or the expiry is too far away. */
  bounces: number | null;
  notes: readonly Note[];
}

// Enough to see every phase of a scan; more changes the range by less than a thirtieth of an interval.
const PHASES = 32;

/** Runs a message from its first try against a greylist that has never seen it. */
export function simulate(question: Question): Result<Outcome> {
  const { circumstances } = question;
  const { phases, explained } = phasesOf(question);
  // A phase that explains what was seen is better than one that stands for all.
  const [nominal] = circumstances.seen !== undefined && explained ? phases.slice(phases.length / 2) : [];
  const schedule = scheduleOf(question, nominal === undefined ? {} : { phase: nominal });
  if (!schedule.ok) return schedule;
  const planned = plan(schedule.value, circumstances.until);
  const { tries, passes } = contacts(question, planned.attempts);
  const spread = phases.map((phase) => attemptsUnder(question, phase, (_, i) => i < tries.length));
  for (const [i, own] of tries.entries())
    for (const at of spread.map((attempts) => attempts[i]))
      if (at !== undefined) {
        own.earliest = Math.min(own.earliest, at);
        own.latest = Math.max(own.latest, at);
      }
  const passed = passes === null ? Infinity : (tries[passes]?.at ?? Infinity);
  return {
    ok: true,
    value: {
      tries,
      passes,
      warnings: planned.warnings.filter((at) => at < passed),
      bounces: passes === null ? planned.expires : null,
      notes: explained ? planned.notes : [...planned.notes, 'seen-try-not-explained'],
    },
  };
}

function contacts(question: Question, attempts: readonly number[]): { tries: Try[]; passes: number | null } {
  const memory = new GreylistMemory(question.greylist);
  const { sender = 'sender@example.org', recipient = 'user@example.net' } = question.circumstances;
  const tries: Try[] = [];
  for (const [i, at] of attempts.entries()) {
    const ip = question.ips[i % question.ips.length] ?? '192.0.2.1';
    const answer = memory.answer({ at, ip, sender, recipient, helo: question.helo ?? ip, message: '1' });
    tries.push({ at, earliest: at, latest: at, ip, answer });
    if (answer === 'passed' || answer === 'known' || answer === 'whitelisted') return { tries, passes: i };
  }
  return { tries, passes: null };
}

function scheduleOf(question: Question, more: Partial<Circumstances>): Result<Schedule> {
  const policy = policyOf(question.mta);
  if (policy === undefined) return { ok: false, problem: { code: 'value-unknown', setting: 'mta' } };
  return policy.schedule(question.settings, { ...question.circumstances, ...more });
}

function attemptsUnder(
  question: Question,
  phase: number,
  wanted: (at: number, nth: number) => boolean,
): number[] {
  const schedule = scheduleOf(question, { phase });
  return schedule.ok ? attemptsWhile(schedule.value, wanted) : [];
}

/**
 * The phases of the scan that are possible, evenly spread; none if the person gave it or the program has none. With a
 * try that was seen, those that have one there; if none has, all of them, and it is not `explained`.
 */
export function phasesOf(question: Question): { phases: number[]; explained: boolean } {
  const interval = policyOf(question.mta)?.scanInterval?.(question.settings) ?? 0;
  const { phase: given, seen } = question.circumstances;
  if (interval === 0 || given !== undefined) return { phases: [], explained: true };
  const phases = Array.from({ length: PHASES }, (_, i) => ((i + 0.5) / PHASES) * interval);
  if (seen === undefined) return { phases, explained: true };
  const slack = seenSlack(interval);
  const possible = phases.filter((phase) =>
    attemptsUnder(question, phase, (at) => at <= seen + slack).some((at) => at > 0 && at >= seen - slack),
  );
  return possible.length > 0 ? { phases: possible, explained: true } : { phases, explained: false };
}

/** How far from the time at which it was seen a try may lie, in seconds, for an interval between scans. */
export function seenSlack(interval: number): number {
  return interval / SEEN_GRAIN + SEEN_SLACK;
}

// Twice the distance of two phases, and the seconds that a try and two clocks take.
const SEEN_GRAIN = PHASES / 2;
const SEEN_SLACK = 5;
