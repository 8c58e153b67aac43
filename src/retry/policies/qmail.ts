import {
  type DurationSetting,
  type Policy,
  type RetryEvent,
  readDurations,
  withDefaults,
} from '../policy.ts';

const SETTINGS = { queuelifetime: { style: 'qmail', unit: 's' } } satisfies Record<string, DurationSetting>;

// qmail-send.c chanskip: 20 for remote mail, so the tries lie at (20 n)^2 seconds.
const SKIP = 20;

/**
 * qmail-send for one remote message: `control/queuelifetime` in seconds is the only setting (qmail-send.c nextretry).
 * qmail sends no delay warnings. Not modelled: qmail-remote's table of hosts that timed out (tcpto).
 */
export const qmail: Policy = {
  mta: 'qmail',
  defaults: () => ({ queuelifetime: '604800' }),
  schedule(settings) {
    const all = withDefaults(qmail.defaults(), settings);
    if (!all.ok) return all;
    const read = readDurations(all.value, SETTINGS);
    if (!read.ok) return read;
    return { ok: true, value: { events: events(read.value.queuelifetime), notes: ['warning-disabled'] } };
  },
};

function* events(lifetime: number): Generator<RetryEvent> {
  for (let at = 0; ; at = (Math.floor(Math.sqrt(at)) + SKIP) ** 2) {
    yield { kind: 'attempt', at };
    // A pass that begins after the lifetime is the last: its temporary failures count as permanent.
    if (at > lifetime) {
      yield { kind: 'expiry', at };
      return;
    }
  }
}
