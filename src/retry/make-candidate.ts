import { formatDuration } from './duration.ts';
import { type Mta, type Settings } from './policy.ts';

/** What the program cannot do, whatever is configured. */
export type Cannot = 'no-retry-count' | 'first-retry-fixed' | 'too-many-tries' | 'no-lifetime';

/** How a program can come near a wish: settings from the most tries to the fewest, and what stays impossible. */
export interface Recipe {
  cannot: readonly Cannot[];
  candidates(first: number, giveUp: number, tries: number | null): Settings[];
  /** The file or shell that takes the settings. */
  target: string;
  /** The lines to paste there. */
  text(settings: Settings): string;
  /** Makes the running program take them up; empty where pasting already does. */
  reload: string;
}

// From an even pace to ever longer waits; the last leaves just a try or two before the end.
const STEEPNESS = [1, 1.5, 2, 3, 4, 8, 16, 64];

function caps(first: number, giveUp: number): number[] {
  const steps = STEEPNESS.map((factor) => Math.round(first * factor ** 2)).filter((cap) => cap < giveUp);
  return [...new Set([...steps, Math.max(first, giveUp)])];
}

const assignments = (settings: Settings): string =>
  Object.entries(settings)
    .map(([name, value]) => `${name} = ${value}`)
    .join('\n');

const M4: Readonly<Record<string, string>> = {
  MinQueueAge: 'confMIN_QUEUE_AGE',
  MaxQueueAge: 'confMAX_QUEUE_AGE',
  'Timeout.queuereturn': 'confTO_QUEUERETURN',
};

const postfix: Recipe = {
  cannot: ['no-retry-count'],
  candidates: (first, giveUp) => {
    const time = (seconds: number): string => formatDuration(seconds, 'postfix');
    return caps(first, giveUp).map((cap) => ({
      queue_run_delay: time(Math.min(first, 300)),
      minimal_backoff_time: time(first),
      maximal_backoff_time: time(cap),
      maximal_queue_lifetime: time(giveUp),
      bounce_queue_lifetime: time(giveUp),
    }));
  },
  target: '/etc/postfix/main.cf',
  text: assignments,
  reload: 'postfix reload',
};

const exim: Recipe = {
  cannot: ['no-retry-count'],
  candidates: (first, giveUp) => {
    const time = (seconds: number): string => formatDuration(seconds, 'exim');
    return STEEPNESS.map((factor) => ({
      retry: factor === 1 ? `F,${time(giveUp)},${time(first)}` : `G,${time(giveUp)},${time(first)},${factor}`,
      queue_interval: time(Math.min(first, 1800)),
    }));
  },
  target: 'begin retry',
  text: (settings) => `*  *  ${settings['retry']}\n# exim -bd -q${settings['queue_interval']}`,
  reload: 'systemctl restart exim4',
};

const sendmail: Recipe = {
  cannot: ['no-retry-count'],
  candidates: (first, giveUp) => {
    const time = (seconds: number): string => formatDuration(seconds, 'sendmail');
    const even = {
      '-q': time(Math.min(first, 600)),
      MinQueueAge: time(first),
      'Timeout.queuereturn': time(giveUp),
    };
    const growing = caps(first, giveUp).map((cap) => Object.assign({ MaxQueueAge: time(cap) }, even));
    return [even, ...growing];
  },
  target: '/etc/mail/sendmail.mc',
  text: (settings) =>
    Object.entries(settings)
      .map(([name, value]) =>
        name === '-q' ? `dnl sendmail -bd -q${value}` : `define(\`${M4[name] ?? name}', \`${value}')dnl`,
      )
      .join('\n'),
  reload: 'make -C /etc/mail && systemctl restart sendmail',
};

const opensmtpd: Recipe = {
  cannot: ['no-retry-count', 'first-retry-fixed'],
  candidates: (_, giveUp) => [{ 'queue ttl': formatDuration(giveUp, 'opensmtpd') }],
  target: '/etc/smtpd.conf',
  text: (settings) => `queue ttl ${settings['queue ttl']}`,
  reload: 'rcctl restart smtpd',
};

const qmail: Recipe = {
  cannot: ['no-retry-count', 'first-retry-fixed'],
  candidates: (_, giveUp) => [{ queuelifetime: String(giveUp) }],
  target: '/var/qmail/control/queuelifetime',
  text: (settings) => settings['queuelifetime'] ?? '',
  reload: 'svc -t /service/qmail-send',
};

const exchange: Recipe = {
  cannot: ['no-retry-count'],
  candidates: (first, giveUp) =>
    // Exchange takes at most a day.
    caps(first, giveUp).map((gap) => ({
      MessageRetryInterval: formatDuration(Math.min(gap, 86400), 'exchange'),
      MessageExpirationTimeout: formatDuration(giveUp, 'exchange'),
    })),
  target: 'Exchange Management Shell',
  text: (settings) =>
    `Set-TransportService $env:COMPUTERNAME ${Object.entries(settings)
      .map(([name, value]) => `-${name} ${value}`)
      .join(' ')}`,
  reload: '',
};

const kumomta: Recipe = {
  cannot: ['no-retry-count'],
  candidates: (first, giveUp) =>
    caps(first, giveUp).map((cap) => ({
      retry_interval: formatDuration(first, 'kumomta'),
      max_retry_interval: formatDuration(cap, 'kumomta'),
      max_age: formatDuration(giveUp, 'kumomta'),
    })),
  target: 'kumo.make_queue_config',
  text: (settings) =>
    Object.entries(settings)
      .map(([name, value]) => `${name} = '${value}',`)
      .join('\n'),
  reload: 'kcli bump-config-epoch',
};

const haraka: Recipe = {
  cannot: ['no-lifetime'],
  candidates: (first, giveUp, tries) => {
    const gaps: number[] = [];
    let left = giveUp;
    // The failure after the last interval bounces, so the last wait is what is left of the time.
    for (let gap = first; left > 0 && gaps.length < (tries ?? 100) - 1; gap = Math.min(gap * 2, 14400)) {
      const last = gaps.length === (tries ?? 100) - 2 || left <= gap;
      gaps.push(last ? left : gap);
      left -= gaps.at(-1) ?? left;
    }
    const list = gaps.map((gap) => formatDuration(gap, 'haraka')).join(', ');
    return [{ temp_fail_intervals: list === '' ? 'none' : list }];
  },
  target: 'config/outbound.ini',
  text: assignments,
  reload: 'systemctl restart haraka',
};

export const RECIPES: Readonly<Record<Mta, Recipe>> = {
  postfix,
  exim,
  sendmail,
  opensmtpd,
  qmail,
  exchange,
  kumomta,
  haraka,
};
