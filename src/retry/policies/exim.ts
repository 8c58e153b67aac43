import { readRetryLines } from '../config/exim-retry.ts';
import { parseDuration } from '../duration.ts';
import {
  type Circumstances,
  type DurationSetting,
  type HostRecord,
  type Note,
  type Policy,
  type Result,
  type RetryEvent,
  CLOCK_FRACTION,
  RUN_PHASE,
  nextRun,
  readDurations,
  wholeSeconds,
  withDefaults,
} from '../policy.ts';
import { findRetryLine, isEvaluated } from './exim-match.ts';
import { type RetryLine, type RetryRule } from './exim-rule.ts';

const SETTINGS = {
  queue_interval: { style: 'exim' },
  retry_interval_max: { style: 'exim', least: 1 },
  retry_data_expire: { style: 'exim', least: 1 },
} satisfies Record<string, DurationSetting>;

interface Setup {
  rules: readonly RetryRule[] | null;
  interval: number;
  intervalMax: number;
  dataExpire: number;
  queueOnly: boolean;
  warnings: readonly number[];
}

/**
 * Exim's retry rules and hints database for one message: `retry` is a chain, or lines of the retry section; the
 * other names are main options, `queue_interval` is the daemon's -q (retry.c, deliver.c, readconf.c, spec ch. 32).
 * Not modelled: several hosts of one domain, and messages that another message's success pulls along.
 */
export const exim: Policy = {
  mta: 'exim',
  defaults: () => ({
    retry: 'F,2h,15m; G,16h,1h,1.5; F,4d,6h',
    queue_interval: '30m',
    retry_interval_max: '24h',
    retry_data_expire: '7d',
    delay_warning: '24h',
    queue_only: 'false',
  }),
  scanInterval(settings) {
    const read = readDurations({ ...exim.defaults(), ...settings }, SETTINGS);
    return read.ok ? read.value.queue_interval : 0;
  },
  schedule(settings, circumstances) {
    const all = withDefaults(exim.defaults(), settings);
    if (!all.ok) return all;
    const lines = readRetryLines(all.value['retry'] ?? '');
    if (!lines.ok) return lines;
    const times = readDurations(all.value, SETTINGS);
    if (!times.ok) return times;
    const warnings = readWarnings(all.value['delay_warning'] ?? '');
    if (!warnings.ok) return warnings;
    const queueOnly = readBoolean(all.value['queue_only'] ?? '');
    if (!queueOnly.ok) return queueOnly;
    const { stage = 'rcpt', replyCode = 451 } = circumstances;
    const {
      sender = 'sender@example.org',
      recipient = 'user@example.net',
      host = 'mx.example.net',
    } = circumstances;
    const line = findRetryLine(lines.value, { stage, replyCode, sender, recipient, host });
    const setup: Setup = {
      rules: line?.rules ?? null,
      interval: times.value.queue_interval,
      // Exim itself lowers a longer value to a day.
      intervalMax: Math.min(times.value.retry_interval_max, 86400),
      dataExpire: times.value.retry_data_expire,
      queueOnly: queueOnly.value,
      warnings: warnings.value,
    };
    const notes = notesOf(lines.value, line, setup, stage);
    return { ok: true, value: { events: events(setup, circumstances), notes } };
  },
};

function notesOf(lines: readonly RetryLine[], line: RetryLine | null, setup: Setup, stage: string): Note[] {
  const notes: Note[] = ['scan-phase'];
  const rules = line?.rules ?? [];
  if (rules.length === 0) notes.push('no-retry-rule');
  if (rules.some((rule) => rule.letter === 'H')) notes.push('random-interval');
  if (rules.some((rule, i) => i > 0 && rule.cutoff <= (rules[i - 1]?.cutoff ?? 0)))
    notes.push('rule-chain-not-increasing');
  if (rules.some((rule) => rule.interval > setup.intervalMax)) notes.push('interval-capped');
  if (lines.some((l) => !isEvaluated(l.pattern))) notes.push('pattern-not-evaluated');
  if (setup.interval === 0) notes.push('no-queue-run');
  if (setup.warnings.length === 0) notes.push('warning-disabled');
  if (stage !== 'rcpt') notes.push('host-record-shared');
  return notes;
}

function readWarnings(text: string): Result<number[]> {
  const times: number[] = [];
  let column = 1;
  for (const item of text.split(':')) {
    const time = parseDuration(item, 'exim');
    if (!time.ok)
      return {
        ok: false,
        problem: { code: time.code, setting: 'delay_warning', column: column + time.column - 1 },
      };
    times.push(time.seconds);
    column += item.length + 1;
  }
  return { ok: true, value: times[0] === 0 ? [] : times };
}

function readBoolean(text: string): Result<boolean> {
  if (/^(?:true|yes)$/i.test(text)) return { ok: true, value: true };
  if (/^(?:false|no)$/i.test(text)) return { ok: true, value: false };
  return {
    ok: false,
    problem: {
      code: 'value-unknown',
      setting: 'queue_only',
      value: text.slice(0, 40),
      expected: 'true | false',
    },
  };
}

/** When the n-th warning is due: the list, then on in steps of its last gap. */
function warningDue(warnings: readonly number[], sent: number): number {
  const last = warnings.length - 1;
  const gap = (warnings[last] ?? 0) - (warnings[last - 1] ?? 0);
  return warnings[sent] ?? (gap > 0 ? (warnings[last] ?? 0) + gap * (sent - last) : Infinity);
}

function* events(setup: Setup, circumstances: Circumstances): Generator<RetryEvent> {
  const { clockFraction = CLOCK_FRACTION, stage = 'rcpt', random = () => 0.5 } = circumstances;
  const { phase = setup.interval * RUN_PHASE, hostRecord } = circumstances;
  const timeout = setup.rules?.at(-1)?.cutoff ?? 0;
  let record: HostRecord | null = stage === 'connect' && hostRecord !== undefined ? hostRecord : null;
  let warned = 0;
  const runFrom = (from: number, after: number): number =>
    setup.interval === 0 ? Infinity : nextRun(phase, setup.interval, from - clockFraction, after);
  // Past the last cut-off a message is tried even before its time, so that it can be returned.
  const dueAt = (): number =>
    record === null ? 0 : record.expired ? record.nextTry : Math.min(record.nextTry, timeout + 1);
  if (record?.expired && record.nextTry > 0) {
    yield { kind: 'expiry', at: 0 };
    return;
  }
  for (let at = setup.queueOnly || dueAt() > 0 ? runFrom(dueAt(), 0) : 0; at < Infinity;) {
    yield { kind: 'attempt', at };
    const now = wholeSeconds(at, clockFraction);
    const update = updateRecord(record, setup, now, stage, random);
    if (update === null || update.timedOut) {
      yield { kind: 'expiry', at };
      return;
    }
    record = update.record;
    const next = runFrom(dueAt(), at);
    // Every queue run looks at the warnings, also one that does not try the message.
    for (let due = 0; setup.warnings.length > 0;) {
      due = runFrom(warningDue(setup.warnings, warned), -1);
      const when = due <= at && now >= warningDue(setup.warnings, warned) ? at : Math.max(due, at);
      if (when >= next || when === Infinity) break;
      while (warningDue(setup.warnings, warned) <= wholeSeconds(when, clockFraction)) warned += 1;
      yield { kind: 'warning', at: when };
    }
    at = next;
  }
}

function updateRecord(
  old: HostRecord | null,
  setup: Setup,
  now: number,
  stage: string,
  random: () => number,
): { record: HostRecord; timedOut: boolean } | null {
  const rules = setup.rules;
  if (rules === null || rules.length === 0) return null;
  const kept = old !== null && now - old.lastTry <= setup.dataExpire ? old : null;
  const record = kept ?? { firstFailed: now, lastTry: now, nextTry: now, expired: false };
  // An address has failed for at least as long as the message is old; a host only since its first failure.
  const failing = stage === 'rcpt' ? Math.max(now, now - record.firstFailed) : now - record.firstFailed;
  const current = rules.find((rule) => failing <= rule.cutoff);
  const rule = current ?? rules.at(-1)!;
  const tooOld = record.firstFailed >= 0 && current !== undefined && now > (rules.at(-1)?.cutoff ?? 0);
  const gap = tooOld ? 0 : Math.min(intervalOf(rule, record, now, random), setup.intervalMax);
  return {
    record: {
      firstFailed: record.firstFailed,
      lastTry: now,
      nextTry: now + gap,
      expired: current === undefined,
    },
    timedOut: tooOld || current === undefined,
  };
}

function intervalOf(rule: RetryRule, record: HostRecord, now: number, random: () => number): number {
  if (rule.letter === 'F') return rule.interval;
  // The shorter of the gap that was planned and the gap that was: a late queue run does not make it grow faster.
  const lastGap = Math.min(record.nextTry - record.lastTry, now - record.lastTry);
  const nextGap = Math.trunc((lastGap * rule.factor) / 1000);
  if (rule.letter === 'G') return lastGap < rule.interval ? rule.interval : nextGap;
  if (nextGap <= rule.interval) return rule.interval;
  const spread = nextGap - rule.interval;
  return rule.interval + Math.trunc(Math.floor(random() * spread) / 2) + Math.trunc(spread / 2);
}
