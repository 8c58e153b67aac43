import type { Transcript, TranscriptLine } from './transcript.ts';

/** A reply that refuses, on the wire or in the log. */
const refusal = /^[45]\d\d[ -]|: [45]\d\d [45]\.\d/;

/**
 * Which lines of a transcript carry its claim: the replies that its header calls outcomes, the log lines that repeat
 * them, and whatever else was refused on the way.
 */
export function decisiveLines(transcript: Transcript): (line: TranscriptLine) => boolean {
  const outcomes = outcomesOf(transcript);
  return ({ who, text }) => {
    if (who === 'C') return false;
    const folded = text.replace(/\s+/g, ' ');
    return (
      refusal.test(text) ||
      outcomes.some((outcome) => (who === 'S' ? folded === outcome : folded.includes(wordsOf(outcome))))
    );
  };
}

/** A refusal without its codes: logs of some servers repeat the words only. */
function wordsOf(outcome: string): string {
  return outcome.replace(/^[45]\d\d[ -](?:[45]\.\d+\.\d+ )?/, '') || outcome;
}

/** The lines of all outcomes; the header folds a reply of several lines into one, and counts equal ones. */
function outcomesOf({ header }: Transcript): string[] {
  return (header.outcome ?? []).flatMap((outcome) =>
    outcome.replace(/^\d+ times: /, '').split(/ (?=[2-5]\d\d[ -])/),
  );
}

/**
 * The sessions that show something new: the first, and each one with a marked line that no earlier session has. The
 * others repeat them.
 */
export function tellingSessions(transcript: Transcript): ReadonlySet<number> {
  const isDecisive = decisiveLines(transcript);
  const seen = new Set<string>();
  const telling = new Set([0]);
  for (const [index, { lines }] of transcript.sessions.entries()) {
    const codes = lines
      .filter((line) => line.who === 'S' && isDecisive(line))
      .map(({ text }) => /^\d{3}(?:[ -]\d\.\d+\.\d+)?/.exec(text)?.[0] ?? '');
    if (codes.some((code) => !seen.has(code))) telling.add(index);
    for (const code of codes) seen.add(code);
  }
  return telling;
}
