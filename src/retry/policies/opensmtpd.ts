import { parseDuration } from '../duration.ts';
import {
  type Circumstances,
  type Note,
  type Policy,
  type Result,
  type RetryEvent,
  readDuration,
  withDefaults,
} from '../policy.ts';

// scheduler_ramqueue.c: 400 s times the square of the step for mail to other hosts; no setting changes it.
const BACKOFF = 400;
const WARNINGS = 4;

/**
 * OpenSMTPD's scheduler for one message to another host: settings are smtpd.conf's `queue ttl` and `bounce
 * warn-interval` (scheduler_ramqueue.c, scheduler.c, parse.y). Not modelled: routes that mta.c disables for a while.
 */
export const opensmtpd: Policy = {
  mta: 'opensmtpd',
  defaults: () => ({ 'queue ttl': '4d', 'bounce warn-interval': '4h' }),
  schedule(settings, circumstances) {
    const all = withDefaults(opensmtpd.defaults(), settings);
    if (!all.ok) return all;
    const ttl = readDuration(all.value, 'queue ttl', { style: 'opensmtpd', least: 1 });
    if (!ttl.ok) return ttl;
    const warnings = readWarnings(all.value['bounce warn-interval'] ?? '');
    if (!warnings.ok) return warnings;
    const notes: Note[] = circumstances.stage === 'connect' ? ['destination-throttle'] : [];
    if (warnings.value.length === 0) notes.push('warning-disabled');
    return { ok: true, value: { events: events(ttl.value, warnings.value, circumstances), notes } };
  },
};

function readWarnings(text: string): Result<number[]> {
  const times: number[] = [];
  for (const item of text.split(',').map((part) => part.trim())) {
    if (item === '') continue;
    const time = parseDuration(item, 'opensmtpd');
    const setting = 'bounce warn-interval';
    if (!time.ok)
      return { ok: false, problem: { code: time.code, setting, column: text.indexOf(item) + time.column } };
    times.push(time.seconds);
  }
  if (times.length > WARNINGS)
    return {
      ok: false,
      problem: { code: 'value-unknown', setting: 'bounce warn-interval', expected: `<= ${WARNINGS}` },
    };
  return { ok: true, value: times };
}

function* events(
  ttl: number,
  warnings: readonly number[],
  circumstances: Circumstances,
): Generator<RetryEvent> {
  let left = circumstances.bounce ? [] : warnings.toSorted((a, b) => a - b);
  for (let step = 0, at = 0; at < ttl; at = BACKOFF * step * step) {
    yield { kind: 'attempt', at };
    step += 1;
    const next = BACKOFF * step * step;
    // Told right after the failure before the point is reached; one warning a failure, and what lies before a
    // warning that went out is not told any more.
    const due = left.find((warning) => next >= warning);
    if (due === undefined) continue;
    left = left.filter((warning) => warning > at && warning !== due);
    yield { kind: 'warning', at };
  }
  // An envelope past its time is returned without another try.
  yield { kind: 'expiry', at: ttl };
}
