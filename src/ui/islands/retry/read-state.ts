import { GREYLISTS } from '../../../retry/greylist.ts';
import { policyOf } from '../../../retry/policies/policy-of.ts';
import type { FailureStage, Mta } from '../../../retry/policy.ts';
import { isRecord, readRecord } from '../../read-record.ts';
import { freshState, type HostChoice, type LoggedTries, type RetryState } from '../../retry-state.ts';

/** Reads what `writeRetryState` wrote. Addresses are shared and mistyped: whatever does not fit is left out. */
export function readRetryState(text: string | null): RetryState {
  const read = readRecord(text);
  if (!read) return freshState;
  const word = (name: 'version' | 'paste' | 'delay' | 'window' | 'bits' | 'ips' | 'reply'): string => {
    const value = read[name];
    return typeof value === 'string' ? value : freshState[name];
  };
  const { host, stage, log, wish, before } = read;
  const wished = isRecord(wish) ? { ...freshState.wish, ...texts(wish) } : freshState.wish;
  return {
    mta: mtaOf(read['mta']) ?? freshState.mta,
    version: word('version'),
    settings: texts(read['settings']),
    paste: word('paste'),
    host: isHost(host) ? host : freshState.host,
    delay: word('delay'),
    window: word('window'),
    bits: word('bits'),
    ips: word('ips'),
    oneNetwork: read['oneNetwork'] !== false,
    reply: word('reply'),
    stage: isStage(stage) ? stage : freshState.stage,
    first: timeOf(read['first']),
    now: timeOf(read['now']),
    log: isRecord(log) ? loggedOf(log) : null,
    wish: { first: wished.first, tries: wished.tries, giveUp: wished.giveUp },
    before: isRecord(before) ? settingsOf(before) : null,
  };
}

export const stages: readonly FailureStage[] = ['connect', 'mail', 'rcpt', 'data'];

/** Dates end at 8.64e12 seconds; the schedule needs some room behind the first try. */
const latestTime = 8e12;

function timeOf(value: unknown): number | null {
  return typeof value === 'number' && Math.abs(value) < latestTime ? value : null;
}

function loggedOf({ first, last, age, tries }: Record<string, unknown>): LoggedTries {
  return {
    first: typeof first === 'string' ? first : null,
    last: typeof last === 'string' ? last : null,
    age: typeof age === 'number' && age >= 0 ? timeOf(age) : null,
    tries: typeof tries === 'number' && Number.isInteger(tries) && tries > 0 ? tries : 1,
  };
}

function settingsOf(value: Record<string, unknown>): RetryState['before'] {
  const mta = mtaOf(value['mta']);
  return mta && { mta, settings: texts(value['settings']) };
}

export function isHost(value: unknown): value is HostChoice {
  return value === 'refuses' || (typeof value === 'string' && Object.hasOwn(GREYLISTS, value));
}

export function isStage(value: unknown): value is FailureStage {
  return stages.some((stage) => stage === value);
}

export function mtaOf(value: unknown): Mta | null {
  return typeof value === 'string' ? (policyOf(value)?.mta ?? null) : null;
}

function texts(value: unknown): Record<string, string> {
  const entries = isRecord(value) ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
