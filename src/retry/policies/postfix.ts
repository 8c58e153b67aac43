import {
  type Circumstances,
  type DurationSetting,
  type Note,
  type Policy,
  type RetryEvent,
  CLOCK_FRACTION,
  nextRun,
  readDurations,
  wholeSeconds,
  withDefaults,
} from '../policy.ts';

const SETTINGS = {
  queue_run_delay: { style: 'postfix', unit: 's', least: 1 },
  minimal_backoff_time: { style: 'postfix', unit: 's', least: 1 },
  maximal_backoff_time: { style: 'postfix', unit: 's', least: 1 },
  maximal_queue_lifetime: { style: 'postfix', unit: 'd' },
  bounce_queue_lifetime: { style: 'postfix', unit: 'd' },
  delay_warning_time: { style: 'postfix', unit: 'h' },
} satisfies Record<string, DurationSetting>;

type Times = Record<keyof typeof SETTINGS, number>;

/**
 * Postfix's queue manager for one message: settings are main.cf parameters (qmgr_active.c, qmgr.c, mail_params.h).
 * Not modelled: a destination that qmgr holds as dead after connection failures, and a full active queue.
 */
export const postfix: Policy = {
  mta: 'postfix',
  defaults(version) {
    const old = version !== undefined && isBefore(version, 2, 4);
    return {
      queue_run_delay: old ? '1000s' : '300s',
      minimal_backoff_time: old ? '1000s' : '300s',
      maximal_backoff_time: '4000s',
      maximal_queue_lifetime: '5d',
      bounce_queue_lifetime: '5d',
      delay_warning_time: '0h',
    };
  },
  defaultsSince: ['2.4'],
  scanInterval(settings) {
    const read = readDurations({ ...postfix.defaults(), ...settings }, SETTINGS);
    return read.ok ? read.value.queue_run_delay : 0;
  },
  schedule(settings, circumstances) {
    const all = withDefaults(postfix.defaults(), settings);
    if (!all.ok) return all;
    const read = readDurations(all.value, SETTINGS);
    if (!read.ok) return read;
    const notes: Note[] = ['scan-phase', 'destination-concurrency'];
    if (circumstances.stage === 'connect') notes.push('destination-throttle');
    if (read.value.delay_warning_time === 0) notes.push('warning-disabled');
    if (read.value.bounce_queue_lifetime > read.value.maximal_queue_lifetime) notes.push('lifetime-capped');
    return { ok: true, value: { events: events(read.value, circumstances), notes } };
  },
};

function isBefore(version: string, major: number, minor: number): boolean {
  const [a = 0, b = 0] = version.split('.').map(Number);
  return a < major || (a === major && b < minor);
}

function* events(times: Times, circumstances: Circumstances): Generator<RetryEvent> {
  const { clockFraction = CLOCK_FRACTION, latency = 0, lateness = 0, bounce = false } = circumstances;
  const run = times.queue_run_delay;
  let { phase = run * PHASE } = circumstances;
  // qmgr lowers the bounce lifetime to the other one at start-up.
  const lifetime = bounce
    ? Math.min(times.bounce_queue_lifetime, times.maximal_queue_lifetime)
    : times.maximal_queue_lifetime;
  let warned = times.delay_warning_time === 0 || bounce;
  for (let at = 0; ;) {
    yield { kind: 'attempt', at };
    const age = wholeSeconds(at + latency, clockFraction);
    if (age >= lifetime) {
      yield { kind: 'expiry', at };
      return;
    }
    // The same second early as the scan below; a message that warns is warned about once.
    if (!warned && age >= times.delay_warning_time - 1) {
      warned = true;
      yield { kind: 'warning', at };
    }
    // The lower bound is applied last, so it wins over a smaller maximum.
    const delay = Math.max(times.minimal_backoff_time, Math.min(times.maximal_backoff_time, age));
    // events.c waits in whole seconds from the last thing that happened, here the end of this try. So a try moves the
    // scans after it: to its own fraction of a second, or a second earlier if the second turned meanwhile.
    const due = at > 0 ? wholeSeconds(at, clockFraction) + run : wholeSeconds(phase, clockFraction);
    phase = at + latency + Math.max(0, due - age);
    // A scan takes a file whose time stamp lies up to one second in the future.
    at = nextRun(phase, run + lateness, age + delay - 1 - clockFraction, at);
  }
}

// Nobody knows when the last scan was. Late in the interval the times lie within one interval of the most other phases.
// A scan right at the first try is no good guess: then each wait ends exactly at a scan, which hardly ever happens.
const PHASE = 0.9;
