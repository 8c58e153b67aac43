import {
  type DurationSetting,
  type Policy,
  type RetryEvent,
  readDuration,
  readDurations,
  withDefaults,
} from '../policy.ts';

const SETTINGS = {
  retry_interval: { style: 'kumomta', unit: 's', least: 1 },
  max_age: { style: 'kumomta', unit: 's', least: 1 },
} satisfies Record<string, DurationSetting>;

/**
 * KumoMTA's scheduled queue: settings are make_queue_config fields, as its manual describes them (doubling intervals,
 * age limit). Its jitter is not documented as a formula, so the times are the unjittered ones. It sends no warnings.
 */
export const kumomta: Policy = {
  mta: 'kumomta',
  defaults: () => ({ retry_interval: '20 minutes', max_retry_interval: '', max_age: '7 days' }),
  schedule(settings) {
    const all = withDefaults(kumomta.defaults(), settings);
    if (!all.ok) return all;
    const read = readDurations(all.value, SETTINGS);
    if (!read.ok) return read;
    let longest = Infinity;
    if (all.value['max_retry_interval'] !== '') {
      const cap = readDuration(all.value, 'max_retry_interval', { style: 'kumomta', unit: 's', least: 1 });
      if (!cap.ok) return cap;
      longest = cap.value;
    }
    const { retry_interval: first, max_age: age } = read.value;
    return {
      ok: true,
      value: { events: events(first, longest, age), notes: ['jitter-not-modelled', 'warning-disabled'] },
    };
  },
};

function* events(first: number, longest: number, age: number): Generator<RetryEvent> {
  for (let at = 0, gap = first; at < age; gap *= 2) {
    yield { kind: 'attempt', at };
    at += Math.min(gap, longest);
  }
  yield { kind: 'expiry', at: age };
}
