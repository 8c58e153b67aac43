import type { Stage } from '../dataset/types.gen.ts';
import type { Span } from '../smtp/span.ts';

/** What happened to the recipient. The last three are no failures. */
export type Outcome = 'failed' | 'delayed' | 'delivered' | 'feedback' | 'vacation';

/** Who made the words: our own MTA, the server it spoke to, or a relay in between. */
export type Speaker = 'local' | 'remote' | 'gateway';

/** What one format found out about one recipient, before anything is classified. */
export interface Fact {
  readonly outcome: Outcome;
  readonly recipient: string | null;
  /** The server that spoke last: its name and its address, as far as the text tells. */
  readonly host: string | null;
  readonly address: string | null;
  readonly stage: Stage | null;
  readonly basic: string | null;
  readonly enhanced: string | null;
  /** The words that are classified, white space folded to one space. */
  readonly text: string;
  /** More words about the same failure (notice, subject), looked at only when `text` decides nothing. */
  readonly context: string;
  readonly speaker: Speaker | null;
  /** Dates as written: logs carry no year, and nothing here knows the clock. */
  readonly firstTried: string | null;
  readonly lastTried: string | null;
  /** How old the message was when it was tried last, in seconds, where the log says it. */
  readonly age?: number | null;
  /** Names the message in a log, where the log names it. */
  readonly queueId?: string | null;
  /** Where it stood in the input; null when it was decoded from an encoded part. */
  readonly span: Span | null;
}

/** A fact with the fields that a format did not find left empty. */
export function factOf(found: Partial<Fact> & Pick<Fact, 'outcome'>): Fact {
  return {
    recipient: null,
    host: null,
    address: null,
    stage: null,
    basic: null,
    enhanced: null,
    text: '',
    context: '',
    speaker: null,
    firstTried: null,
    lastTried: null,
    span: null,
    ...found,
  };
}
