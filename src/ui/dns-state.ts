import type { SubjectFields } from '../dns/subject.ts';
import { readRecord } from './read-record.ts';

/** Everything that a person set on the DNS page, as typed. */
export interface DnsState extends SubjectFields {
  /** Ids of the checks to run; empty: all that apply. */
  readonly only: readonly string[];
}

export const freshDnsState: DnsState = { input: '', ip: '', helo: '', mailFrom: '', selector: '', only: [] };

/** What is set, as JSON; empty for a fresh page. */
export function writeDnsState(state: Partial<DnsState>): string {
  const given = Object.entries(state).filter(([, value]) => value.length > 0);
  return given.length === 0 ? '' : JSON.stringify(Object.fromEntries(given));
}

/** Longest text of a field that is taken from an address: an address may come from anybody. */
const longestField = 512;

/** Reads what an address brought along; whatever is damaged or of another type is left out. */
export function readDnsState(text: string | null): DnsState {
  const given = readRecord(text);
  if (!given) return freshDnsState;
  const field = (name: keyof SubjectFields): string => {
    const one = given[name];
    return typeof one === 'string' ? one.slice(0, longestField) : '';
  };
  const only = Array.isArray(given['only']) ? given['only'] : [];
  return {
    input: field('input'),
    ip: field('ip'),
    helo: field('helo'),
    mailFrom: field('mailFrom'),
    selector: field('selector'),
    only: only.filter((id): id is string => typeof id === 'string').slice(0, 20),
  };
}
