/** How a program writes a span of time. The names are the programs whose parsers were read. */
export type DurationStyle =
  'postfix' | 'exim' | 'sendmail' | 'opensmtpd' | 'haraka' | 'kumomta' | 'exchange' | 'qmail';

export type DurationUnit = 's' | 'm' | 'h' | 'd' | 'w';

export type DurationFault =
  'number-expected' | 'unit-expected' | 'unit-unknown' | 'tail-ignored' | 'time-span-expected' | 'too-long';

/** Seconds, or where the text goes wrong (column counts from 1). */
export type DurationResult =
  { ok: true; seconds: number } | { ok: false; column: number; code: DurationFault };

const SECONDS: Record<DurationUnit, number> = { s: 1, m: 60, h: 3600, d: 86400, w: 604800 };
const UNITS: readonly DurationUnit[] = ['w', 'd', 'h', 'm', 's'];

// The programs keep seconds in a C int; anything longer overflows there.
const LONGEST = 2 ** 31 - 1;

// kumomta's words come from humantime; only those that its manual shows.
const KUMO_UNITS: Record<string, DurationUnit> = {
  s: 's',
  sec: 's',
  secs: 's',
  second: 's',
  seconds: 's',
  m: 'm',
  min: 'm',
  mins: 'm',
  minute: 'm',
  minutes: 'm',
  h: 'h',
  hr: 'h',
  hrs: 'h',
  hour: 'h',
  hours: 'h',
  d: 'd',
  day: 'd',
  days: 'd',
  w: 'w',
  week: 'w',
  weeks: 'w',
};

interface Grammar {
  units: Readonly<Record<string, DurationUnit>>;
  /** `1h30m` is one span. Postfix stops after the first unit and ignores the rest. */
  chain: boolean;
  /** A number without a unit is refused even if the setting has a default unit. */
  unitRequired: boolean;
}

const ALL: Record<string, DurationUnit> = { s: 's', m: 'm', h: 'h', d: 'd', w: 'w' };
const UP_TO_DAYS: Record<string, DurationUnit> = { s: 's', m: 'm', h: 'h', d: 'd' };

const GRAMMARS: Record<Exclude<DurationStyle, 'exchange'>, Grammar> = {
  postfix: { units: ALL, chain: false, unitRequired: false },
  exim: { units: ALL, chain: true, unitRequired: true },
  sendmail: { units: ALL, chain: true, unitRequired: false },
  opensmtpd: { units: UP_TO_DAYS, chain: false, unitRequired: true },
  haraka: { units: UP_TO_DAYS, chain: false, unitRequired: true },
  kumomta: { units: KUMO_UNITS, chain: true, unitRequired: false },
  qmail: { units: {}, chain: false, unitRequired: false },
};

/**
 * Reads a span of time as the named program does and gives whole seconds; `unit` is what a bare number means
 * (Postfix conv_time.c, Exim readconf.c readtime, Sendmail convtime.c, OpenSMTPD parse.y delaytonum).
 */
export function parseDuration(text: string, style: DurationStyle, unit: DurationUnit = 's'): DurationResult {
  if (style === 'exchange') return parseTimeSpan(text);
  // Sendmail's word for "return it at the first failure".
  if (style === 'sendmail' && text.trim().toLowerCase() === 'now') return { ok: true, seconds: 0 };
  const grammar = GRAMMARS[style];
  const part = /(\d*)([ ]*)([A-Za-z]*)/y;
  let at = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  let seconds = 0;
  let first = true;
  while (at < end || first) {
    part.lastIndex = at;
    const [whole = '', digits = '', space = '', word = ''] = part.exec(text) ?? [];
    if (digits === '') return { ok: false, column: at + 1, code: first ? 'number-expected' : 'tail-ignored' };
    if (!first && !grammar.chain) return { ok: false, column: at + 1, code: 'tail-ignored' };
    const known = word === '' ? unit : grammar.units[word];
    const unitAt = at + digits.length + space.length + 1;
    if (word === '' && (grammar.unitRequired || at + whole.length < end))
      return { ok: false, column: unitAt, code: 'unit-expected' };
    if (space !== '' && style !== 'kumomta') return { ok: false, column: unitAt, code: 'unit-expected' };
    if (known === undefined) return { ok: false, column: unitAt, code: 'unit-unknown' };
    seconds += Number(digits) * SECONDS[known];
    if (seconds > LONGEST) return { ok: false, column: at + 1, code: 'too-long' };
    at += whole.length;
    if (style === 'kumomta') at += /^ */.exec(text.slice(at))?.[0].length ?? 0;
    first = false;
  }
  return { ok: true, seconds };
}

function parseTimeSpan(text: string): DurationResult {
  const match = /^\s*(?:(\d+)\.)?(\d{1,2}):(\d{2})(?::(\d{2}))?\s*$/.exec(text);
  if (!match) return { ok: false, column: 1, code: 'time-span-expected' };
  const [, days = '0', hours = '0', minutes = '0', rest = '0'] = match;
  const seconds = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(rest);
  return seconds > LONGEST ? { ok: false, column: 1, code: 'too-long' } : { ok: true, seconds };
}

/** Writes whole seconds so that `parseDuration` of the same style reads them back unchanged. */
export function formatDuration(seconds: number, style: DurationStyle): string {
  if (style === 'qmail') return String(seconds);
  if (style === 'exchange') {
    const two = (n: number): string => String(Math.floor(n)).padStart(2, '0');
    const days = Math.floor(seconds / 86400);
    const clock = `${two((seconds % 86400) / 3600)}:${two((seconds % 3600) / 60)}:${two(seconds % 60)}`;
    return days > 0 ? `${days}.${clock}` : clock;
  }
  const { units } = GRAMMARS[style];
  const unit = UNITS.find((u) => u in units && seconds >= SECONDS[u] && seconds % SECONDS[u] === 0) ?? 's';
  return `${seconds / SECONDS[unit]}${unit}`;
}
