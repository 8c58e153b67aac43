import type { NamedCase, Ready, Running } from './hosts/driver.ts';
import type { Suite } from './roots/suites.ts';
import type { CaseResult } from './run-case.ts';
import type { Transcript } from '../../src/dataset/transcript.ts';
import { configDigest } from './transcript-digest.ts';

/** Puts a case's result and where it came from into a transcript. `day` is `YYYY-MM-DD`. */
export function toTranscript(
  host: string,
  suite: Suite,
  one: NamedCase,
  running: Running,
  ready: Ready,
  result: CaseResult,
  day: string,
): Transcript {
  const { experiment } = one.data;
  const { trials } = result;
  return {
    header: {
      host: [host],
      version: [running.version],
      package: ready.packages.map((name) => `${name} (Debian ${suite})`),
      case: [one.name],
      provokes: [one.data.provokes],
      command: [`npm run lab -- --only ${host}/${one.name} --suite ${suite}`],
      setting: [...ready.settings],
      config: [configDigest(ready.config)],
      date: [day],
      outcome: countRuns(result.outcomes),
      ...(experiment ? { experiment: [experiment.claim], success: [experiment.success] } : {}),
      ...(experiment && trials ? { trials: [`${trials.k} of ${trials.n}`] } : {}),
      ...(experiment?.deterministic ? { deterministic: [experiment.deterministic] } : {}),
    },
    sessions: result.sessions,
  };
}

/** `a, a, b` as `2 times: a` and `b`: an experiment's header stays readable. */
function countRuns(outcomes: readonly string[]): string[] {
  const runs: { text: string; count: number }[] = [];
  for (const text of outcomes) {
    const last = runs.at(-1);
    if (last?.text === text) last.count += 1;
    else runs.push({ text, count: 1 });
  }
  return runs.map(({ text, count }) => (count === 1 ? text : `${count} times: ${text}`));
}
