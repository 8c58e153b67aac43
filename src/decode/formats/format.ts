import type { Span } from '../../smtp/span.ts';
import { factOf, type Fact } from '../fact.ts';

/** One line of a log, its transport's prefix taken off. */
export interface LogLine {
  /** As written: `Mar  3 10:11:12`, ISO 8601; null without one. */
  readonly time: string | null;
  readonly host: string | null;
  /** `postfix/smtp`, `sm-mta`, `exim`; '' when the line names none. */
  readonly program: string;
  readonly text: string;
  /** Where the whole line stands in the input. */
  readonly span: Span;
}

/** What one log line tells, beyond the fact, to join the lines of one message. */
export interface LogFact extends Fact {
  readonly queueId: string | null;
  /** Our own server refused a command of a client: the mail never stood in our queue. */
  readonly rejected?: true;
}

/** A log's fact with the fields that a format did not find left empty. */
export function logFactOf(found: Parameters<typeof factOf>[0], queueId: string | null): LogFact {
  return { ...factOf(found), queueId };
}

/** A log format reads line by line, so that a gigabyte needs the memory of a line. */
export interface LogFormat {
  readonly id: string;
  /** True when the line is surely this program's, whatever it tells. */
  owns(line: LogLine): boolean;
  /** What the line tells, one fact a recipient; empty when it tells of no delivery. Asked of owned lines only. */
  read(line: LogLine): readonly LogFact[];
}

/** A format that needs to see the whole text: a queue listing, a dialogue, a notice. */
export interface TextFormat {
  readonly id: string;
  /** True when the text is surely of this format: formats are asked in the registry's order, the first one reads. */
  recognise(text: string): boolean;
  /** Facts in the order of the text; spans point into it. Never throws. */
  read(text: string): Fact[];
}
