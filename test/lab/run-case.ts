import { expectedFor, type Attempt, type Case, type Queued } from './case.ts';
import { runSession } from './client/session.ts';
import type { Connection } from './client/connection.ts';
import type { NamedCase, Ready } from './hosts/driver.ts';
import { Mask } from './mask.ts';
import { pause } from './process.ts';
import type { TranscriptLine, TranscriptSession } from '../../src/dataset/transcript.ts';

export interface CaseResult {
  readonly sessions: readonly TranscriptSession[];
  /** Each attempt's decisive reply. */
  readonly outcomes: readonly string[];
  /** What did not meet its expectation, in words; empty when all did. */
  readonly surprises: readonly string[];
  /** Successful trials and all trials; null when the case is no experiment. */
  readonly trials: { readonly k: number; readonly n: number } | null;
}

/** From this session on an experiment's transcript leaves out greeting and EHLO: they are the same each time. */
const fullSessions = 3;

interface Progress {
  readonly sessions: TranscriptSession[];
  readonly outcomes: string[];
  readonly surprises: string[];
  readonly held: Connection[];
  k: number;
  n: number;
}

/** Goes through a case's steps against a server that is ready. */
export async function runCase(one: NamedCase, ready: Ready, version: string): Promise<CaseResult> {
  const progress: Progress = { sessions: [], outcomes: [], surprises: [], held: [], k: 0, n: 0 };
  const mask = new Mask();
  try {
    for (const step of one.data.steps) {
      if (step.kind === 'wait') await waitStep(step.seconds, progress);
      else if (step.kind === 'attempt') await attemptStep(step, one.data, ready, version, mask, progress);
      else await queuedStep(step, one.data, ready, mask, progress);
    }
  } finally {
    for (const connection of progress.held) connection.close();
  }
  const { sessions, outcomes, surprises, k, n } = progress;
  return { sessions, outcomes, surprises, trials: one.data.experiment ? { k, n } : null };
}

async function waitStep(seconds: number, progress: Progress): Promise<void> {
  await pause(seconds * 1000);
  progress.sessions.push({ title: `pause of ${seconds} s`, lines: [] });
}

async function attemptStep(
  step: Attempt,
  data: Case,
  ready: Ready,
  version: string,
  mask: Mask,
  progress: Progress,
): Promise<void> {
  const result = await runSession(step, ready.port);
  if (result.connection) progress.held.push(result.connection);
  const said = result.lines.map(({ who, text }): TranscriptLine => ({ who, text: mask.apply(text) }));
  const logged = (await ready.logs()).map((text): TranscriptLine => ({ who: 'L', text: mask.apply(text) }));
  const many = data.steps.length > 6 && progress.sessions.length >= fullSessions;
  const from = many
    ? Math.max(
        0,
        said.findIndex(({ who, text }) => who === 'C' && text.startsWith('MAIL')),
      )
    : 0;
  progress.sessions.push({ title: result.title, lines: [...said.slice(from), ...logged] });
  judge(mask.apply(result.decisive), expectedFor(step.expect, version), step.trial, data, progress);
}

async function queuedStep(
  step: Queued,
  data: Case,
  ready: Ready,
  mask: Mask,
  progress: Progress,
): Promise<void> {
  if (!ready.enqueue) throw new Error('this host has no sending queue');
  const { status, lines } = await ready.enqueue(step.from, step.to, step.seconds);
  const shown = [...new Set(lines.map((text) => mask.apply(text)))].map((text): TranscriptLine => ({
    who: 'L',
    text,
  }));
  progress.sessions.push({
    title: `message from ${step.from} to ${step.to} left to a Postfix queue`,
    lines: shown,
  });
  judge(mask.apply(status), step.expect, step.trial, data, progress);
}

function judge(
  outcome: string,
  expected: string,
  trial: true | undefined,
  data: Case,
  progress: Progress,
): void {
  progress.outcomes.push(outcome);
  if (!outcome.startsWith(expected)) progress.surprises.push(`expected «${expected}», got «${outcome}»`);
  if (!trial) return;
  progress.n += 1;
  if (data.experiment && outcome.startsWith(data.experiment.success)) progress.k += 1;
}
