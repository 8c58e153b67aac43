import {
  type Circumstances,
  type DurationSetting,
  type Note,
  type Policy,
  type Result,
  type RetryEvent,
  type Settings,
  CLOCK_FRACTION,
  RUN_PHASE,
  nextRun,
  readDuration,
  readDurations,
  wholeSeconds,
  withDefaults,
} from '../policy.ts';

const SETTINGS = {
  MinQueueAge: { style: 'sendmail', unit: 'm' },
  MaxQueueAge: { style: 'sendmail', unit: 'm' },
  'Timeout.queuereturn': { style: 'sendmail', unit: 'd' },
  'Timeout.queuewarn': { style: 'sendmail', unit: 'h' },
  'Timeout.hoststatus': { style: 'sendmail', unit: 'm' },
} satisfies Record<string, DurationSetting>;

const CLASSES = ['normal', 'urgent', 'non-urgent', 'dsn'] as const;
const BY_CLASS = ['Timeout.queuereturn', 'Timeout.queuewarn'].flatMap((name) =>
  CLASSES.map((c) => `${name}.${c}`),
);

interface Setup {
  interval: number;
  minAge: number;
  maxAge: number;
  returnAfter: number;
  warnAfter: number;
  /** How long a host that could not be reached is left alone; 0 without a host status directory. */
  hostStatus: number;
  queueFirst: boolean;
}

/**
 * Sendmail's queue runs for one message: settings are option names and `-q` (queue.c gatherq and readqf,
 * envelope.c dropenvelope, readcf.c). Not modelled: load (QueueLA), queue groups, Deliver-By.
 */
export const sendmail: Policy = {
  mta: 'sendmail',
  defaults: () => ({
    '-q': '10m',
    MinQueueAge: '0',
    MaxQueueAge: '0',
    'Timeout.queuereturn': '5d',
    'Timeout.queuewarn': '4h',
    'Timeout.hoststatus': '30m',
    HostStatusDirectory: '',
    DeliveryMode: 'background',
  }),
  scanInterval(settings) {
    const read = readQueueFlag(settings['-q'] ?? sendmail.defaults()['-q'] ?? '');
    return read.ok ? read.value : 0;
  },
  schedule(settings, circumstances) {
    const all = withDefaults(sendmail.defaults(), settings, BY_CLASS);
    if (!all.ok) return all;
    const setup = readSetup(all.value, circumstances);
    if (!setup.ok) return setup;
    const notes: Note[] = ['scan-phase'];
    if (setup.value.interval === 0) notes.push('no-queue-run');
    if (setup.value.warnAfter === 0) notes.push('warning-disabled');
    if (setup.value.hostStatus > 0) notes.push('host-status-shared');
    return { ok: true, value: { events: events(setup.value, circumstances), notes } };
  },
};

function readSetup(all: Settings, circumstances: Circumstances): Result<Setup> {
  const interval = readQueueFlag(all['-q'] ?? '');
  if (!interval.ok) return interval;
  const priority = circumstances.bounce ? 'dsn' : (circumstances.urgency ?? 'normal');
  const effective: Record<string, string> = { ...all };
  for (const name of ['Timeout.queuereturn', 'Timeout.queuewarn'] as const) {
    const own = all[`${name}.${priority}`];
    if (own === undefined) continue;
    // Read under its own name, so that a problem names what the person wrote.
    const read = readDuration(all, `${name}.${priority}`, SETTINGS[name]);
    if (!read.ok) return read;
    effective[name] = own;
  }
  const times = readDurations(effective, SETTINGS);
  if (!times.ok) return times;
  const mode = (all['DeliveryMode'] ?? '').charAt(0).toLowerCase();
  if (!'biqd'.includes(mode) || mode === '')
    return {
      ok: false,
      problem: { code: 'value-unknown', setting: 'DeliveryMode', expected: 'b | i | q | d' },
    };
  const status = all['HostStatusDirectory'] !== '' && circumstances.stage === 'connect';
  return {
    ok: true,
    value: {
      interval: interval.value,
      minAge: times.value.MinQueueAge,
      maxAge: times.value.MaxQueueAge,
      returnAfter: times.value['Timeout.queuereturn'],
      warnAfter: times.value['Timeout.queuewarn'],
      hostStatus: status ? times.value['Timeout.hoststatus'] : 0,
      queueFirst: mode === 'q' || mode === 'd',
    },
  };
}

/** `10m`, `-q10m`, or `p10m` for a persistent runner, which sleeps five seconds if no time is given. */
function readQueueFlag(text: string): Result<number> {
  const time = text.trim().replace(/^-q/, '');
  const persistent = time.startsWith('p');
  const span = persistent ? time.slice(1) || '5s' : time;
  return readDuration({ '-q': span }, '-q', { style: 'sendmail', unit: 'm' });
}

function* events(setup: Setup, circumstances: Circumstances): Generator<RetryEvent> {
  const { phase = setup.interval * RUN_PHASE, clockFraction = CLOCK_FRACTION } = circumstances;
  let warned = setup.warnAfter === 0 || circumstances.bounce === true;
  const runFrom = (from: number, after: number): number =>
    setup.interval === 0 ? Infinity : nextRun(phase, setup.interval, from - clockFraction, after);
  for (let at = setup.queueFirst ? runFrom(0, 0) : 0; at < Infinity;) {
    yield { kind: 'attempt', at };
    const age = wholeSeconds(at, clockFraction);
    if (age >= setup.returnAfter) {
      yield { kind: 'expiry', at };
      return;
    }
    if (!warned && age >= setup.warnAfter) {
      warned = true;
      yield { kind: 'warning', at };
    }
    // MaxQueueAge turns on growing waits: as long as the message was old at its last try, up to that age.
    const wait = Math.max(setup.minAge, Math.min(age, setup.maxAge), setup.hostStatus);
    at = runFrom(age + wait, at);
  }
}
