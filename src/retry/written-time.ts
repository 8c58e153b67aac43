/** A time as a log, a queue or a mail wrote it, in seconds since 1970; not `zoned`: wall-clock time as if it were UTC. */
export interface WrittenTime {
  readonly at: number;
  readonly zoned: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY = 86400;

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/i;
const MAIL =
  /^(?:[a-z]{3},\s*)?(\d{1,2})\s+([a-z]{3})\s+(\d{4})\s+(\d{2}):(\d{2})(?::(\d{2}))?\s+([+-]\d{4}|GMT|UTC|UT|Z)(?:\s*\(.*\))?$/i;
// syslog and mailq: no year, and no zone.
const SYSLOG = /^(?:[a-z]{3}\s+)?([a-z]{3})\s+(\d{1,2})\s+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?$/i;

/**
 * Reads a time of RFC 5322 §3.3, RFC 3339, Exim's log or syslog (RFC 3164 §4.1.2); null when it is none of them.
 * `now` is the wall clock as if it were UTC: a time without a year is the last one that is not in the future.
 */
export function readWrittenTime(text: string, now: number): WrittenTime | null {
  const one = text.trim();
  const iso = ISO.exec(one);
  if (iso) return placed(Number(iso[1]), Number(iso[2]) - 1, iso.slice(3, 7), iso[7]);
  const mail = MAIL.exec(one);
  if (mail) return placed(Number(mail[3]), monthOf(mail[2]), [mail[1], ...mail.slice(4, 7)], mail[7]);
  const syslog = SYSLOG.exec(one);
  if (!syslog) return null;
  const year = new Date(now * 1000).getUTCFullYear();
  const inYear = (which: number): WrittenTime | null => placed(which, monthOf(syslog[1]), syslog.slice(2, 6));
  // A day's slack for clocks that disagree.
  const own = inYear(year);
  return own !== null && own.at > now + DAY ? inYear(year - 1) : own;
}

function monthOf(name = ''): number {
  return MONTHS.indexOf(name.toLowerCase());
}

function placed(
  year: number,
  month: number,
  parts: readonly (string | undefined)[],
  zone?: string,
): WrittenTime | null {
  const [day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) => Number(part ?? 0));
  const valid = month >= 0 && month < 12 && day >= 1 && day <= 31 && hour < 24 && minute < 60 && second <= 60;
  if (!valid) return null;
  const at = Date.UTC(year, month, day, hour, minute, second) / 1000;
  return { at: at - offsetOf(zone), zoned: zone !== undefined };
}

/** Seconds east of Greenwich. */
function offsetOf(zone = ''): number {
  const [, sign = '', hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60;
}
