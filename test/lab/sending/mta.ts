import type { LogFile } from '../hosts/log-file.ts';
import type { RootKind, Suite } from '../roots/suites.ts';
import type { World } from '../world/world.ts';

/** The name of a sending MTA in the lab. */
export const sendingHost = 'sender.example.net';

/** What one sending MTA is told: native settings, as the retry models name them too. */
export interface Sending {
  /** Names its root; unique in the worker. */
  readonly name: string;
  /** Where it takes mail for the world, from 127.0.0.1 only: an address in 127/8. */
  readonly address: string;
  readonly settings: Readonly<Record<string, string>>;
}

/** A sending MTA that runs. */
export interface Sender {
  readonly version: string;
  /** As `name version`. */
  readonly packages: readonly string[];
  /** The whole configuration; its digest goes into the recording. */
  readonly config: string;
  readonly log: LogFile;
  /** Log lines as the administrator's file has them. */
  readonly logLine: (line: string) => string;
  /** Pid, in the worker, of the process that runs the queue. */
  readonly runner: () => number;
  readonly stop: () => Promise<void>;
}

/** How an MTA is started as the one that sends. */
export interface SendingMta {
  readonly host: 'postfix' | 'exim' | 'sendmail';
  readonly root: RootKind;
  readonly start: (world: World, suite: Suite, sending: Sending) => Promise<Sender>;
}
