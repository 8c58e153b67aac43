import type { GreylistProduct } from '../retry/greylist.ts';
import type { FailureStage, Mta } from '../retry/policy.ts';

export type HostChoice = GreylistProduct | 'refuses';

/** What a log or a notice told of a message's tries: times as written there, `age` in seconds at the last one. */
export interface LoggedTries {
  readonly first: string | null;
  readonly last: string | null;
  readonly age: number | null;
  readonly tries: number;
}

/** Everything that a person set on the Retry page, as typed. Empty: the default. */
export interface RetryState {
  readonly mta: Mta;
  /** Release of the server whose defaults hold. Empty: the newest. */
  readonly version: string;
  readonly settings: Readonly<Record<string, string>>;
  /** A configuration or a queue listing, as pasted. */
  readonly paste: string;
  readonly host: HostChoice;
  readonly delay: string;
  readonly window: string;
  /** Leading bits of an IPv4 address that the greylist compares. */
  readonly bits: string;
  readonly ips: string;
  readonly oneNetwork: boolean;
  /** What the other side answered, and to which command. */
  readonly reply: string;
  readonly stage: FailureStage;
  /** First try in seconds since 1970; null: what the log says, or now. */
  readonly first: number | null;
  /** The moment to look from, in seconds since 1970; null: the clock. */
  readonly now: number | null;
  readonly log: LoggedTries | null;
  readonly wish: Readonly<Record<'first' | 'tries' | 'giveUp', string>>;
  /** The settings that the present ones are compared with. */
  readonly before: Readonly<{ mta: Mta; settings: Readonly<Record<string, string>> }> | null;
}

export const freshState: RetryState = {
  mta: 'postfix',
  version: '',
  settings: {},
  paste: '',
  host: 'postgrey',
  delay: '',
  window: '',
  bits: '',
  ips: '1',
  oneNetwork: true,
  reply: '',
  stage: 'rcpt',
  first: null,
  now: null,
  log: null,
  wish: { first: '5m', tries: '5', giveUp: '5d' },
  before: null,
};

/** What differs from a fresh page, as JSON; empty for a fresh page. */
export function writeRetryState(state: Partial<RetryState>): string {
  const changed = Object.entries(state).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(freshState[name as keyof RetryState]),
  );
  return changed.length === 0 ? '' : JSON.stringify(Object.fromEntries(changed));
}

/** The fragment that opens the Retry page with these things set. Without the models: entries link with it. */
export function retryFragment(state: Partial<RetryState>): string {
  const text = writeRetryState(state);
  return text === '' ? '' : `#r=${encodeURIComponent(text)}`;
}
