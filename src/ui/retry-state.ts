import type { GreylistProduct } from '../retry/greylist.ts';
import type { Mta } from '../retry/policy.ts';

export type HostChoice = GreylistProduct | 'refuses';

/** Everything that a person set on the Retry page, as typed. Empty: the default. */
export interface RetryState {
  readonly mta: Mta;
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
  /** First try in seconds since 1970; null: now. */
  readonly first: number | null;
  readonly wish: Readonly<Record<'first' | 'tries' | 'giveUp', string>>;
  /** The settings that the present ones are compared with. */
  readonly before: Readonly<{ mta: Mta; settings: Readonly<Record<string, string>> }> | null;
}

export const freshState: RetryState = {
  mta: 'postfix',
  settings: {},
  paste: '',
  host: 'postgrey',
  delay: '',
  window: '',
  bits: '',
  ips: '1',
  oneNetwork: true,
  first: null,
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
