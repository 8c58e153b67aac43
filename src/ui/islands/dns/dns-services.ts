import type { CheckRun } from '../../../dns/check-run.ts';
import type { Network } from '../../../dns/doh.ts';
import type { FindingMessages } from '../../../i18n/finding-messages.ts';
import type { Titles } from './explains.tsx';
import type { ResolverChoice } from './resolver-choice.ts';

/** What the tool needs of the browser. */
export interface DnsServices {
  readonly words: FindingMessages;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly zone: string;
  /** What the address brought along. */
  readonly initialText: string | null;
  readonly keepText: (text: string) => void;
  readonly choice: ResolverChoice | null;
  readonly keepChoice: (choice: ResolverChoice) => void;
  /** A way to the network that ends when `signal` does; `isFresh`: past the HTTP cache. */
  readonly connect: (signal: AbortSignal, isFresh: boolean) => Network;
  readonly isOnline: () => boolean;
  /** Tells of a network that comes or goes; the result ends that. */
  readonly onOnline: (listener: () => void) => () => void;
  readonly runs: KeptRuns;
  readonly saveFile: (name: string, type: string, content: string) => void;
  readonly titles: () => Promise<Titles>;
}

/** Results kept on the device. Where the browser forbids storage, nothing is kept and nothing fails. */
export interface KeptRuns {
  /** Newest first. */
  readonly list: () => Promise<readonly CheckRun[]>;
  /** False when it could not be kept. */
  readonly keep: (run: CheckRun) => Promise<boolean>;
  readonly remove: (run: CheckRun) => Promise<void>;
  readonly clear: () => Promise<void>;
}
