import { langTag, type Lang } from '../../../i18n/lang.ts';
import type { RetryMessages } from '../../../i18n/retry-messages.ts';
import type { Range } from '../../../retry/spread.ts';

/** The time of the first try and of now, in seconds since 1970, and the zone to tell times in. */
export interface Clock {
  readonly first: number;
  readonly now: number;
  readonly zone: string;
}

const parts = [
  ['d', 86400],
  ['h', 3600],
  ['m', 60],
  ['s', 1],
] as const;

/** What one rounds to: nobody needs the seconds of an hour. */
function grain(seconds: number): number {
  if (seconds < 120) return 1;
  return seconds < 2 * 86400 ? 60 : 3600;
}

/** A span in words of its two largest units, rounded down or up so that a range never promises too much. */
export function formatSpan(
  seconds: number,
  m: RetryMessages,
  round: 'down' | 'up' | 'near' = 'near',
): string {
  const step = grain(seconds);
  const how = { down: Math.floor, up: Math.ceil, near: Math.round }[round];
  let left = Math.max(0, how(seconds / step) * step);
  const words: string[] = [];
  for (const [unit, size] of parts) {
    const count = Math.floor(left / size);
    if (count > 0) words.push(m.span[unit](count));
    left -= count * size;
    if (words.length === 2) break;
  }
  return words.length === 0 ? m.span.s(0) : words.join(' ');
}

export function formatSpans({ earliest, latest }: Range, m: RetryMessages): string {
  const [least, most] = [formatSpan(earliest, m, 'down'), formatSpan(latest, m, 'up')];
  // A time that is known to the second has no two ends.
  if (earliest === latest) return formatSpan(earliest, m);
  return least === most ? least : m.fromTo(least, most);
}

/** Local times, to the minute outwards; the day is said when it is another than today. */
export function formatClock(range: Range, clock: Clock, lang: Lang, m: RetryMessages): string {
  const [from, to] = clockEnds(range, clock, lang);
  return from === to ? m.at(from) : m.between(from, to);
}

/** The same without the words of a sentence around it. */
export function formatTimes(range: Range, clock: Clock, lang: Lang, m: RetryMessages): string {
  const [from, to] = clockEnds(range, clock, lang);
  return from === to ? from : m.fromTo(from, to);
}

function clockEnds(range: Range, clock: Clock, lang: Lang): [from: string, to: string] {
  const exact = range.earliest === range.latest;
  const from = Math.floor((clock.first + range.earliest) / 60) * 60;
  const to = exact ? from : Math.ceil((clock.first + range.latest) / 60) * 60;
  const sameDay = day(from, clock, lang) === day(to, clock, lang);
  const start = time(from, clock, lang, clock.now);
  return [start, from === to ? start : time(to, clock, lang, sameDay ? from : clock.now)];
}

/** Between when and when after the first try; with a clock also the local time. */
export function formatWhen(range: Range, clock: Clock | null, lang: Lang, m: RetryMessages): string {
  const after = m.afterFirst(formatSpans(range, m));
  return clock ? m.clockAnd(formatClock(range, clock, lang, m), after) : after;
}

function day(at: number, { zone }: Clock, lang: Lang): string {
  return format(at, lang, { timeZone: zone, dateStyle: 'short' });
}

function time(at: number, clock: Clock, lang: Lang, known: number): string {
  const clockOnly = { timeZone: clock.zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  if (day(at, clock, lang) === day(known, clock, lang)) return format(at, lang, clockOnly);
  return format(at, lang, { ...clockOnly, month: 'short', day: 'numeric', weekday: 'short' });
}

function format(at: number, lang: Lang, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(langTag[lang], options).format(new Date(at * 1000));
}
