/** A retry case: one message in a queue, to a host that never takes it or that greylists it. */
export interface RetryCase {
  readonly host: 'postfix' | 'exim' | 'sendmail';
  /** Native names and values, as `npm run -s retry` takes them. */
  readonly settings: Readonly<Record<string, string>>;
  /** Seconds between the start of the program that runs the queue and the message: the phase of its scans. */
  readonly rest: number;
  /** How long the queue is watched, in seconds, when no bounce ends it before. */
  readonly seconds: number;
  /** A real postgrey with this delay in seconds decides; without one the host always answers 451. */
  readonly postgreyDelay?: number;
}

/** A recorded run; times in seconds from the moment before the message was handed over. */
export interface RetryRecording {
  readonly mta: string;
  readonly version: string;
  readonly package: string;
  readonly case: string;
  readonly settings: Readonly<Record<string, string>>;
  /** Seconds of postgrey's delay; null: the host always answers 451. */
  readonly postgreyDelay: number | null;
  /** Fraction of the second at which the message was handed over: the programs count whole seconds. */
  readonly clockFraction: number;
  /** When the process began that runs the queue: qmgr, or Exim's and Sendmail's daemon. Negative: before the message. */
  readonly runnerStarted: number;
  readonly attempts: readonly number[];
  /** Tries that the greylist let pass: the last one, or none. */
  readonly passed: number | null;
  /** When the delay warning and the bounce arrived; null: none while the queue was watched. */
  readonly warned: number | null;
  readonly bounced: number | null;
}
