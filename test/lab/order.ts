import type { Suite } from './roots/suites.ts';

/** What is recorded: dialogues of receiving servers, times of a queue's tries, or bounces with their log lines. */
export type Recording = 'dialogues' | 'retries' | 'bounces';

/** What a worker is told, as JSON in its argument. */
export interface WorkerOrder {
  readonly recording: Recording;
  readonly host: string;
  readonly suite: Suite;
  /** Names of cases; all of the host's when absent. */
  readonly only?: readonly string[];
  readonly fast: boolean;
  /** Folder that takes the recordings. */
  readonly output: string;
  /** An empty folder of the worker's own, for mounts. */
  readonly scratch: string;
  readonly day: string;
}

/** What a worker prints for each case. */
export interface WorkerReport {
  readonly case: string;
  readonly version: string;
  readonly surprises: readonly string[];
  readonly trials: { readonly k: number; readonly n: number } | null;
  readonly ms: number;
}
