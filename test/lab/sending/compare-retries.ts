import { existsSync, readFileSync, readdirSync } from 'node:fs';
import type { RetryRecording } from './retry-case.ts';

/** Seconds by which a busy machine may be late. */
const patience = 1;

/** Seconds between two scans of the queue. */
function scanInterval({ settings }: RetryRecording): number {
  return Number.parseFloat(
    settings['queue_run_delay'] ?? settings['queue_interval'] ?? settings['-q'] ?? '0',
  );
}

const read = (path: string): RetryRecording => JSON.parse(readFileSync(path, 'utf8')) as RetryRecording;

/**
 * Compares recorded retries with those of a second run: the same phase, so each try must come within a scan of the
 * recorded one. Prints what differs and answers the cases as `host/case version`.
 */
export function compareRetries(recorded: string, again: string): string[] {
  if (!existsSync(again)) return [];
  const differing: string[] = [];
  for (const name of readdirSync(again)) {
    if (!existsSync(`${recorded}/${name}`)) {
      process.stdout.write(`new ${name}: nothing recorded for this version\n`);
      continue;
    }
    const [before, after] = [read(`${recorded}/${name}`), read(`${again}/${name}`)];
    if (isAlike(before, after)) continue;
    differing.push(`${before.mta}/${before.case} ${before.version}`);
    process.stdout.write(`DIFFERS ${name}\n  - ${timesOf(before)}\n  + ${timesOf(after)}\n`);
  }
  return differing;
}

function isAlike(before: RetryRecording, after: RetryRecording): boolean {
  const tolerance = scanInterval(before) + patience;
  const near = (a: number | null | undefined, b: number | null | undefined): boolean =>
    a == null || b == null ? a == b : Math.abs(a - b) <= tolerance;
  const shared = Math.min(before.attempts.length, after.attempts.length);
  return (
    // A scan that just misses the end of the queue's lifetime is one try more or less.
    Math.max(before.attempts.length, after.attempts.length) - shared <= 1 &&
    before.attempts.slice(0, shared).every((at, index) => near(at, after.attempts[index])) &&
    near(before.passed, after.passed) &&
    (before.bounced === null) === (after.bounced === null)
  );
}

const timesOf = ({ attempts, passed, bounced }: RetryRecording): string =>
  `${attempts.join(' ')}${passed === null ? '' : `, passed ${passed}`}${bounced === null ? '' : `, bounced ${bounced}`}`;
