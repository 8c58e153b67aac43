import { mostRecipients } from '../mail/limits.ts';
import type { CauseGuess, Classifier } from './classify.ts';
import type { Ranked } from './entry-match.ts';
import type { Fact } from './fact.ts';

/** One recipient's failure, complete: the facts, and what explains them, likeliest first. */
export interface Failure extends Fact {
  /** Id of the product or provider whose wording it is, as recognised by its marks; null when none is. */
  readonly wordedBy: string | null;
  /** Entries whose own wording is in `text`, best first; their spans point into it. */
  readonly entries: readonly Ranked[];
  /** Empty: undetermined. */
  readonly causes: readonly CauseGuess[];
}

/** What an input turned out to be. */
export interface Decoded {
  /** Id of the format that read it; `message` for a whole mail. */
  readonly format: string;
  /** True when a delivery failed or is late; complaints, vacations and deliveries are none. */
  readonly bounce: boolean;
  readonly recipients: readonly Failure[];
}

/** Judges what a format found; of more recipients than anybody reads, the first ones. */
export function judge(format: string, facts: readonly Fact[], classifier: Classifier): Decoded {
  const recipients = facts.slice(0, mostRecipients).map((fact) => explain(fact, classifier));
  return { format, bounce: recipients.some(isFailure), recipients };
}

/** Adds the causes and the entries to a fact. What is no failure has neither. */
export function explain(fact: Fact, classifier: Classifier): Failure {
  if (!isFailure(fact)) return { ...fact, wordedBy: null, entries: [], causes: [] };
  const { text, context, basic, enhanced, stage } = fact;
  const host = classifier.recognise(text)?.id ?? null;
  return {
    ...fact,
    wordedBy: host,
    entries: classifier.entries(text),
    causes: classifier.classify({ text, context, basic, enhanced, stage, host }),
  };
}

/** True for what a sender must care about: it failed, or it is late. */
export function isFailure({ outcome }: Pick<Fact, 'outcome'>): boolean {
  return outcome === 'failed' || outcome === 'delayed';
}
