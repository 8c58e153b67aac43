import { type DurationFault, type DurationStyle, type DurationUnit, parseDuration } from './duration.ts';

export type Mta = 'postfix' | 'exim' | 'sendmail' | 'opensmtpd' | 'qmail' | 'exchange' | 'kumomta' | 'haraka';

/** Native parameter names to native values, as they stand in the program's own configuration. */
export type Settings = Readonly<Record<string, string>>;

export type ProblemCode =
  | DurationFault
  | 'setting-unknown'
  | 'value-expected'
  | 'value-too-small'
  | 'value-unknown'
  | 'equals-expected'
  | 'rule-letter-unknown'
  | 'comma-expected'
  | 'separator-expected'
  | 'factor-expected'
  | 'parameter-too-small'
  | 'pattern-expected'
  | 'error-name-expected'
  | 'error-name-unknown'
  | 'pattern-malformed'
  | 'quote-unclosed'
  | 'parenthesis-unclosed'
  | 'section-missing'
  | 'too-large'
  | 'reference-circular';

/** What is wrong and where; `line` and `column` count from 1. The words are made by i18n. */
export interface Problem {
  code: ProblemCode;
  setting?: string;
  line?: number;
  column?: number;
  value?: string;
  expected?: string;
}

export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** Effects that are true of the program but lie outside a model of one message. */
export type Note =
  | 'destination-throttle'
  | 'destination-concurrency'
  | 'scan-phase'
  | 'random-interval'
  | 'jitter-not-modelled'
  | 'host-record-shared'
  | 'host-status-shared'
  | 'lifetime-capped'
  | 'interval-capped'
  | 'pattern-not-evaluated'
  | 'no-retry-rule'
  | 'no-queue-run'
  | 'warning-disabled'
  | 'rule-chain-not-increasing'
  | 'seen-try-not-explained';

/** Where the other side fails. A reply to MAIL, RCPT or DATA is about the message, `connect` about the host. */
export type FailureStage = 'connect' | 'mail' | 'rcpt' | 'data';

/** Exim's hints about a host, in seconds relative to the message's arrival (negative: before it). */
export interface HostRecord {
  firstFailed: number;
  lastTry: number;
  nextTry: number;
  expired: boolean;
}

export interface Circumstances {
  /** Horizon in seconds after arrival. */
  until: number;
  stage?: FailureStage;
  /** The reply's basic code; 451 if left out. */
  replyCode?: number;
  sender?: string;
  recipient?: string;
  /** Name of the receiving host (the MX). */
  host?: string;
  /** What Exim already knows of that host from other messages; used when it is the host that fails. */
  hostRecord?: HostRecord;
  /** When, after arrival, a queue run starts (they repeat from there): the phase nobody configures. */
  phase?: number;
  /** Seconds after arrival at which a later try was seen: only phases under which there is one are possible. */
  seen?: number;
  /** Fraction of a second at which the message arrived: the programs compare whole seconds. */
  clockFraction?: number;
  /** Seconds that one try takes; 0 if left out. It moves Postfix's scans. */
  latency?: number;
  /** Seconds by which each scan of Postfix starts after its time, so that scans drift; 0 if left out. */
  lateness?: number;
  /** Sendmail's `Priority:` class or Postfix's mail from `<>`. */
  urgency?: 'normal' | 'urgent' | 'non-urgent';
  bounce?: boolean;
  /** Numbers in [0, 1) for the programs that draw lots; without it the middle is taken. */
  random?: () => number;
}

export type RetryEvent = { kind: 'attempt' | 'warning' | 'expiry'; at: number };

export interface Schedule {
  /** In order of time; ends with `expiry`. May be very long: read it lazily. */
  events: Iterable<RetryEvent>;
  notes: readonly Note[];
}

export interface Policy {
  mta: Mta;
  /** Names and default values of the newest release (or of `version` where defaults changed). */
  defaults(version?: string): Settings;
  /** Versions from which on the defaults are others, oldest first; left out: they never changed. */
  defaultsSince?: readonly string[];
  schedule(settings: Settings, circumstances: Circumstances): Result<Schedule>;
  /** Seconds between two runs of the queue, which decide the phase; left out by programs with a timer a message. */
  scanInterval?(settings: Settings): number;
}

/** The schedule of one message up to the horizon; `expires` is null if it lies beyond what is worth computing. */
export interface Plan {
  attempts: number[];
  warnings: number[];
  expires: number | null;
  notes: readonly Note[];
}

// A one-second scan over five days is 432,000 attempts; nobody reads more, and a hostile setting must end.
const EVENT_LIMIT = 500_000;

/** Reads a schedule up to `until` seconds, and on to the expiry as long as that stays cheap. */
export function plan(schedule: Schedule, until: number): Plan {
  const attempts: number[] = [];
  const warnings: number[] = [];
  let left = EVENT_LIMIT;
  for (const event of schedule.events) {
    if (event.kind === 'expiry') return { attempts, warnings, expires: event.at, notes: schedule.notes };
    if (event.at <= until) (event.kind === 'attempt' ? attempts : warnings).push(event.at);
    left -= 1;
    if (left === 0) break;
  }
  return { attempts, warnings, expires: null, notes: schedule.notes };
}

/** The attempts as long as they are wanted; `nth` counts from 0. */
export function attemptsWhile(schedule: Schedule, wanted: (at: number, nth: number) => boolean): number[] {
  const attempts: number[] = [];
  for (const event of schedule.events) {
    if (event.kind !== 'attempt') continue;
    if (!wanted(event.at, attempts.length)) break;
    attempts.push(event.at);
  }
  return attempts;
}

// Where nobody says when the last queue run was and in which part of a second the message came, these are taken: of all
// phases, the times under them lie within one interval of the most others (counted over settings of every kind).
export const RUN_PHASE = 0.4;
export const CLOCK_FRACTION = 0.3;

/** The first run of a scan (at `phase`, then every `interval` seconds) not before `from` and after `after`. */
export function nextRun(phase: number, interval: number, from: number, after: number): number {
  // Sums of fractions: a run that is early by less than a microsecond is that run.
  const slack = 1e-6;
  const runs = Math.max(0, Math.ceil((from - phase - slack) / interval));
  const at = phase + runs * interval;
  return at > after + slack
    ? at
    : phase + (Math.max(-1, Math.floor((after - phase + slack) / interval)) + 1) * interval;
}

/** The program's clock: whole seconds since the second in which the message arrived. */
export function wholeSeconds(at: number, clockFraction: number): number {
  return Math.floor(at + clockFraction + 1e-6);
}

export interface DurationSetting {
  style: DurationStyle;
  unit?: DurationUnit;
  least?: number;
}

/** One time-valued setting in seconds, or the problem with its name. */
export function readDuration(settings: Settings, name: string, how: DurationSetting): Result<number> {
  const text = settings[name] ?? '';
  const parsed = parseDuration(text, how.style, how.unit);
  if (!parsed.ok)
    return {
      ok: false,
      problem: { code: parsed.code, setting: name, column: parsed.column, value: text.slice(0, 80) },
    };
  if (parsed.seconds < (how.least ?? 0))
    return {
      ok: false,
      problem: { code: 'value-too-small', setting: name, value: text, expected: String(how.least ?? 0) },
    };
  return { ok: true, value: parsed.seconds };
}

/** All time-valued settings of a program at once; the first problem wins. */
export function readDurations<K extends string>(
  settings: Settings,
  table: Readonly<Record<K, DurationSetting>>,
): Result<Record<K, number>> {
  const value = {} as Record<K, number>;
  for (const name of Object.keys(table) as K[]) {
    const read = readDuration(settings, name, table[name]);
    if (!read.ok) return read;
    value[name] = read.value;
  }
  return { ok: true, value };
}

/** Given settings over the defaults; a name that the program does not have is a problem, not a no-op. */
export function withDefaults(
  defaults: Settings,
  given: Settings,
  also: readonly string[] = [],
): Result<Settings> {
  for (const name of Object.keys(given))
    if (!Object.hasOwn(defaults, name) && !also.includes(name))
      return { ok: false, problem: { code: 'setting-unknown', setting: name.slice(0, 80) } };
  return { ok: true, value: { ...defaults, ...given } };
}
