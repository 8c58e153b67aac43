import type { ClientId } from './world/addresses.ts';

/**
 * What the decisive reply must begin with: `450 4.7.1 Client host`, or `closed`, `timeout`, `no connection`.
 * By version where versions differ: the key is the first version it holds for, `{ '0': '502', '3.7': '500' }`.
 */
export type Expectation = string | Readonly<Record<string, string>>;

/** One thing that the client does after the envelope: a command line, bytes in one packet, or waiting for a reply. */
export type Saying =
  string | { readonly packet: string; readonly replies: number } | { readonly listen: true };

/** One SMTP connection of the client. */
export interface Attempt {
  readonly kind: 'attempt';
  /** Said above the dialogue in the transcript. */
  readonly label?: string;
  readonly client?: ClientId;
  /** The server's address, when not the one that the case's server listens on. */
  readonly server?: string;
  /** HELO name; the client's own name unless given. `null`: no EHLO is sent. */
  readonly helo?: string | null;
  readonly verb?: 'EHLO' | 'HELO' | 'LHLO';
  /** Envelope sender; `null`: no envelope, only `say`. */
  readonly from?: string | null;
  readonly to?: readonly string[];
  readonly mailArguments?: string;
  /** The message, lines parted by CRLF; not sent when absent. */
  readonly body?: string;
  /** Commands before the envelope (AUTH). */
  readonly first?: readonly Saying[];
  /** Commands after the envelope. */
  readonly say?: readonly Saying[];
  /** Sends at once, without waiting for the greeting. */
  readonly early?: true;
  /** Keeps the connection open until the case ends. */
  readonly hold?: true;
  readonly expect: Expectation;
  /** Counts for the case's experiment. */
  readonly trial?: true;
}

/** A pause between two connections. */
export interface Wait {
  readonly kind: 'wait';
  readonly seconds: number;
}

/** A message handed to a sending MTA of the lab, which then tries as its queue says. */
export interface Queued {
  readonly kind: 'queued';
  readonly label?: string;
  readonly from: string;
  readonly to: string;
  /** How long the queue is watched at most. */
  readonly seconds: number;
  /** The log must say this of the last attempt: `status=sent`. */
  readonly expect: string;
  readonly trial?: true;
}

export type Step = Attempt | Wait | Queued;

/** n trials with a criterion; k and n go into the transcript's header. */
export interface Experiment {
  /** What a successful trial shows, in one sentence. */
  readonly claim: string;
  /** A trial succeeds when its decisive reply begins so. */
  readonly success: string;
  /** Said instead of a percentage when the outcome follows from a rule. */
  readonly deterministic?: string;
}

/** A case: data only. `Config` is what the host's driver understands. */
export interface Case<Config = unknown> {
  /** What it provokes, in one sentence. */
  readonly provokes: string;
  /**
   * What the decoder must find in the case's refusals (ids of data/causes.json, `?` for undetermined), alone, in their
   * dialogue and in the log. Left out where nothing is refused.
   */
  readonly causes?: readonly string[];
  readonly config?: Config;
  readonly steps: readonly Step[];
  readonly experiment?: Experiment;
  /** Log lines worth keeping besides refusals and warnings. */
  readonly logs?: string;
  /** Suites that cannot show this case, each with the reason. */
  readonly except?: Readonly<Record<string, string>>;
  /** It waits for more than some seconds: no part of the fast run. */
  readonly slow?: true;
}

/** An attempt to send to `to`, which ends with the reply `expect`. */
export const attempt = (fields: Omit<Attempt, 'kind'>): Attempt => ({ kind: 'attempt', ...fields });
/** A pause. */
export const wait = (seconds: number): Wait => ({ kind: 'wait', seconds });
/** A message left to a real queue. */
export const queued = (fields: Omit<Queued, 'kind'>): Queued => ({ kind: 'queued', ...fields });
/** The steps that `make` gives for 0 to n - 1, one after another. */
export const times = <S extends Step>(n: number, make: (index: number) => S | readonly S[]): S[] =>
  Array.from({ length: n }, (_, index) => make(index)).flat() as S[];

/** The expectation that holds for a version. */
export function expectedFor(expectation: Expectation, version: string): string {
  if (typeof expectation === 'string') return expectation;
  let best = '';
  for (const [from, text] of Object.entries(expectation))
    if (compareVersions(from, version) <= 0) best = text;
  return best;
}

/** Orders dotted versions by their numbers: `3.10.13` after `3.7.11`. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.split(/[^0-9]+/).map(Number)) as [number[], number[]];
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference) return difference;
  }
  return 0;
}
