import { langTag, type Lang } from '../../../i18n/lang.ts';
import type { DnsMessages } from '../../../i18n/dns-messages.ts';

/** The local time of a run, in milliseconds since 1970, with the day. */
export function formatTime(at: number, zone: string, lang: Lang): string {
  return new Intl.DateTimeFormat(langTag[lang], {
    timeZone: zone,
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(new Date(at));
}

const minute = 60_000;

/** How old something is, in its largest whole unit. */
export function formatAge(milliseconds: number, m: DnsMessages): string {
  const minutes = Math.floor(milliseconds / minute);
  if (minutes < 1) return m.justNow;
  if (minutes < 60) return m.ago.minutes(minutes);
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? m.ago.hours(hours) : m.ago.days(Math.floor(hours / 24));
}
