import { parseDuration } from '../duration.ts';
import { readWrittenTime } from '../written-time.ts';
import { CONFIG_LIMIT } from './logical-line.ts';

/** A message in a pasted queue listing. */
export interface QueuedMessage {
  id: string;
  /** Seconds since it arrived; as coarse as the program prints it. */
  age: number;
  line: number;
}

const EXIM = /^\s*(\d+[mhdw])\s+\S+\s+([0-9A-Za-z]{6,}-[0-9A-Za-z]{6,}-[0-9A-Za-z]{2,4})\s/;
const MAILQ =
  /^\s*([0-9A-Za-z]{6,})[*!#X-]?\s+(?:\(no control file\)|-?\d+)\s+(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\s+([A-Z][a-z]{2}\s+\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?)(?:\s|$)/;

/**
 * The messages of `exim -bp`, `postqueue -p` or Sendmail's `mailq`, in their order; other lines are passed over. `now`
 * is the wall clock where the listing was printed, in seconds as if it were UTC: listings carry no zone and no year.
 */
export function readQueueListing(text: string, now: number): QueuedMessage[] {
  const found: QueuedMessage[] = [];
  for (const [i, raw] of text
    .slice(0, CONFIG_LIMIT)
    .split(/\r\n|\r|\n/)
    .entries()) {
    const exim = EXIM.exec(raw);
    const span = exim ? parseDuration(exim[1] ?? '', 'exim') : null;
    if (exim && span?.ok) found.push({ id: exim[2] ?? '', age: span.seconds, line: i + 1 });
    const mailq = MAILQ.exec(raw);
    const arrived = mailq ? readWrittenTime(mailq[2] ?? '', now) : null;
    if (mailq && arrived !== null)
      found.push({ id: mailq[1] ?? '', age: Math.max(0, now - arrived.at), line: i + 1 });
  }
  return found;
}
