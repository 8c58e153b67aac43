import {
  type DurationSetting,
  type Note,
  type Policy,
  type RetryEvent,
  readDurations,
  withDefaults,
} from '../policy.ts';

const SETTINGS = {
  MessageRetryInterval: { style: 'exchange', least: 1 },
  TransientFailureRetryInterval: { style: 'exchange', least: 1 },
  OutboundConnectionFailureRetryInterval: { style: 'exchange', least: 1 },
  MessageExpirationTimeout: { style: 'exchange', least: 1 },
  DelayNotificationTimeout: { style: 'exchange', least: 1 },
} satisfies Record<string, DurationSetting>;

type Times = Record<keyof typeof SETTINGS, number>;

/**
 * Exchange Server's transport service: settings are Set-TransportService parameters, defaults of 2016 to SE. Exact as
 * far as Microsoft documents it: a reply to the message waits MessageRetryInterval; a host that cannot be reached is
 * tried TransientFailureRetryCount times, then at the outbound interval. Exchange Online's intervals are not published.
 */
export const exchange: Policy = {
  mta: 'exchange',
  defaults: () => ({
    MessageRetryInterval: '00:15:00',
    TransientFailureRetryCount: '6',
    TransientFailureRetryInterval: '00:05:00',
    OutboundConnectionFailureRetryInterval: '00:10:00',
    MessageExpirationTimeout: '2.00:00:00',
    DelayNotificationTimeout: '04:00:00',
  }),
  schedule(settings, circumstances) {
    const all = withDefaults(exchange.defaults(), settings);
    if (!all.ok) return all;
    const read = readDurations(all.value, SETTINGS);
    if (!read.ok) return read;
    const count = /^\d{1,2}$/.exec(all.value['TransientFailureRetryCount'] ?? '')?.[0];
    if (count === undefined || Number(count) > 15)
      return {
        ok: false,
        problem: { code: 'value-unknown', setting: 'TransientFailureRetryCount', expected: '0 .. 15' },
      };
    const transient = circumstances.stage === 'connect' ? Number(count) : 0;
    const interval =
      circumstances.stage === 'connect' ? 'OutboundConnectionFailureRetryInterval' : 'MessageRetryInterval';
    const notes: Note[] = ['online-not-published', 'destination-concurrency'];
    const warns = circumstances.bounce !== true;
    return { ok: true, value: { events: events(read.value, transient, read.value[interval], warns), notes } };
  },
};

function* events(times: Times, transient: number, interval: number, warns: boolean): Generator<RetryEvent> {
  let toWarn = warns && times.DelayNotificationTimeout < times.MessageExpirationTimeout;
  for (let at = 0, tries = 0; at < times.MessageExpirationTimeout; tries += 1) {
    yield { kind: 'attempt', at };
    const next = at + (tries < transient ? times.TransientFailureRetryInterval : interval);
    if (toWarn && next > times.DelayNotificationTimeout) {
      toWarn = false;
      yield { kind: 'warning', at: times.DelayNotificationTimeout };
    }
    at = next;
  }
  yield { kind: 'expiry', at: times.MessageExpirationTimeout };
}
