import type { Case } from '../case.ts';
import type { RootKind, Suite } from '../roots/suites.ts';
import type { World } from '../world/world.ts';

export interface NamedCase<Config = unknown> {
  readonly name: string;
  readonly data: Case<Config>;
}

/** A case's server, ready for connections. */
export interface Ready {
  readonly port: number;
  /** Lines shown in the transcript: the settings that make the failure happen. */
  readonly settings: readonly string[];
  /** Packages that took part, as `name version`. */
  readonly packages: readonly string[];
  /** The whole configuration that ran; its digest goes into the header. */
  readonly config: string;
  /** Log lines since the last call that are worth keeping. Waits for what the last session still logs. */
  readonly logs: () => Promise<string[]>;
  /** Gives a message to a sending MTA and watches its log; answers the last status. Only drivers that have a queue. */
  readonly enqueue?: (
    from: string,
    to: string,
    seconds: number,
  ) => Promise<{ status: string; lines: string[] }>;
  readonly stop: () => Promise<void>;
}

/** One version of a host that has been started. */
export interface Running {
  readonly version: string;
  readonly enter: (one: NamedCase) => Promise<Ready>;
}

/** What the harness knows of a host. */
export interface Driver {
  readonly host: string;
  readonly suites: readonly Suite[];
  /** Roots that must be unpacked before the network is cut off. */
  readonly roots: (suite: Suite) => readonly (readonly [Suite, RootKind])[];
  readonly start: (world: World, suite: Suite, cases: readonly NamedCase[]) => Promise<Running>;
}

/** The upstream part of a Debian version: `3.7.11-0+deb12u1` -> `3.7.11`, `1:6.8.0p2-4` -> `6.8.0p2`. */
export function upstream(version: string): string {
  return version
    .replace(/^\d+:/, '')
    .replace(/-[^-]*$/, '')
    .replace(/[+~].*$/, '');
}
