import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { policyOf } from '../../../src/retry/policies/policy-of.ts';
import {
  type Circumstances,
  type Plan,
  type Schedule,
  attemptsWhile,
  plan,
} from '../../../src/retry/policy.ts';

interface Recording {
  mta: string;
  version: string;
  case: string;
  settings: Record<string, string>;
  clockFraction: number | null;
  attempts: number[];
  /** Delay of a real postgrey that decided; null or left out: the host always refused. */
  postgreyDelay?: number | null;
  /** When the process that runs the queue started, in seconds after the message; not in the older recordings. */
  runnerStarted?: number;
  passed?: number | null;
  warned?: number | null;
  bounced?: number | null;
}

const FOLDER = new URL('../../fixtures/retry/', import.meta.url);
const RECORDINGS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Recording);

// Seen in the recordings: a try on loopback takes some 50 to 100 ms, a scan starts some 5 ms late.
const CLOCKS = [0, 0.05, 0.07, 0.1].flatMap((latency) => [{ latency }, { latency, lateness: 0.005 }]);

function attemptsOf(recording: Recording, circumstances: Partial<Circumstances>): number[] {
  return attemptsWhile(scheduleOf(recording, circumstances), (_, i) => i < recording.attempts.length);
}

function scanInterval(recording: Recording): number {
  return policyOf(recording.mta)?.scanInterval?.(recording.settings) ?? 0;
}

/** Largest distance between the n-th recorded and the n-th computed try. */
function deviation(recording: Recording, attempts: readonly number[]): number {
  return Math.max(...recording.attempts.map((at, i) => Math.abs(at - (attempts[i] ?? Infinity))));
}

/** The best of all phases of the scan, which no recording tells and no setting decides. */
function best(recording: Recording): number {
  const interval = scanInterval(recording);
  let least = Infinity;
  for (let phase = 0; phase < interval; phase += interval / 20)
    for (let clockFraction = 0; clockFraction < 1; clockFraction += 0.05)
      for (const clock of CLOCKS)
        least = Math.min(
          least,
          deviation(recording, attemptsOf(recording, { phase, clockFraction, ...clock })),
        );
  return least;
}

/** The model that nothing is left open to: the first queue run is at the runner's start, or a moment after it. */
function derived(recording: Recording, runnerStarted: number): Plan {
  const interval = scanInterval(recording);
  let best: Plan | null = null;
  for (const late of STARTS)
    for (const clock of CLOCKS) {
      const phase = (((runnerStarted + late) % interval) + interval) % interval;
      const clockFraction = recording.clockFraction ?? 0;
      const own = plan(scheduleOf(recording, { phase, clockFraction, ...clock }), 1e6);
      if (best === null || deviation(recording, own.attempts) < deviation(recording, best.attempts))
        best = own;
    }
  if (best === null) throw new Error('no start to try');
  return best;
}

// A daemon reads its configuration before its first run; on a machine with other work that takes up to a second.
const STARTS = [0, 0.1, 0.2, 0.3, 0.5, 0.7, 1];
// Reading and handing over the bounce or warning itself.
const HANDED_OVER = 0.5;

describe('recorded runs of real servers', () => {
  it('come from four versions each of Postfix, Exim and Sendmail', () => {
    for (const mta of ['postfix', 'exim', 'sendmail'])
      expect(
        new Set(RECORDINGS.filter((r) => r.mta === mta).map((r) => r.version)).size,
        mta,
      ).toBeGreaterThanOrEqual(4);
  });

  it('hold at least three tries each, so that a server that never ran cannot pass', () => {
    expect(
      RECORDINGS.filter((r) => r.attempts.length < 3).map((r) => `${r.mta} ${r.version} ${r.case}`),
    ).toEqual([]);
  });

  // An H rule draws lots: no model tells its times.
  it.each(RECORDINGS.filter((r) => !/H,/.test(r.settings['retry'] ?? '')))(
    '$mta $version $case: every try within one scan interval of the model',
    (recording) => {
      expect(best(recording)).toBeLessThanOrEqual(scanInterval(recording));
    },
  );

  it.each(RECORDINGS.filter((r) => r.runnerStarted !== undefined))(
    '$mta $version $case: tries, warning and bounce lie where the start of the queue runner puts them',
    (recording) => {
      const { attempts, warnings, expires } = derived(recording, recording.runnerStarted ?? 0);
      const interval = scanInterval(recording);
      expect(deviation(recording, attempts)).toBeLessThanOrEqual(interval);
      // With queue_only Exim's bounce waits for a queue run of its own.
      if (typeof recording.bounced === 'number')
        expect(Math.abs(recording.bounced - (expires ?? Infinity))).toBeLessThanOrEqual(
          interval + HANDED_OVER,
        );
      if (typeof recording.warned === 'number')
        expect(Math.abs(recording.warned - (warnings[0] ?? Infinity))).toBeLessThanOrEqual(
          interval + HANDED_OVER,
        );
      if (typeof recording.postgreyDelay === 'number') {
        const passed = recording.attempts.findIndex((at) => at >= (recording.postgreyDelay ?? 0));
        expect(passed).toBe(recording.attempts.length - 1);
      }
    },
  );

  it('stay mostly near the model also where the phase is not known', () => {
    const near = RECORDINGS.filter((recording) => {
      const { attempts } = plan(scheduleOf(recording, {}), (recording.attempts.at(-1) ?? 0) + 10);
      const distance = recording.attempts.map((at) => Math.min(...attempts.map((own) => Math.abs(own - at))));
      return Math.max(...distance) <= scanInterval(recording);
    });
    // Measured: 40 of 58 of the older ones, 75 of 80 of those of the lab's retry cases. Over all phases a single answer
    // covers about 66 of 100 for Postfix, 78 for Exim, 88 for Sendmail; the range that simulate gives covers the rest.
    expect(near.length / RECORDINGS.length).toBeGreaterThan(0.6);
  });

  it('keep an H interval between half way and the full growth', () => {
    for (const recording of RECORDINGS.filter((r) => /H,/.test(r.settings['retry'] ?? ''))) {
      const low = attemptsOf(recording, { random: () => 0 });
      const high = attemptsOf(recording, { random: () => 0.999 });
      for (const [i, at] of recording.attempts.entries()) {
        expect(at).toBeGreaterThanOrEqual((low[i] ?? 0) - 2);
        expect(at).toBeLessThanOrEqual((high[i] ?? Infinity) + 2);
      }
    }
  });
});

function scheduleOf(recording: Recording, circumstances: Partial<Circumstances>): Schedule {
  const schedule = policyOf(recording.mta)?.schedule(recording.settings, { until: 1e6, ...circumstances });
  if (!schedule?.ok) throw new Error(JSON.stringify(schedule));
  return schedule.value;
}
