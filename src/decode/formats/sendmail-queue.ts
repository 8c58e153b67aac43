import { foldSpace, readDiagnostic } from '../diagnostic.ts';
import { factOf, type Fact } from '../fact.ts';
import type { TextFormat } from './format.ts';
import { linesOf } from './lines.ts';

const heading = /^-+Q-ID-+ --Size-- -+Q-Time-+/m;
const entry = /^[0-9A-Za-z]{8,20}[*X-]?\s+\d+ (\w{3} \w{3} [ \d]?\d \d\d:\d\d)\s+\S+/;

/** `sendmail -bp` (mailq). */
export const sendmailQueue: TextFormat = {
  id: 'sendmail-queue',
  recognise: (text) => heading.test(text.slice(0, 4096)),
  read(text) {
    const facts: Fact[] = [];
    let arrived: string | null = null;
    let reason = '';
    for (const { line, start } of linesOf(text)) {
      const begins = entry.exec(line);
      const said = /^\s+\((.*)\)\s*$/.exec(line);
      const recipient = /^\s+<?([^\s<>]+@[^\s<>]+)>?\s*$/.exec(line)?.[1];
      if (begins) {
        arrived = begins[1] ?? null;
        reason = '';
      } else if (said) reason = foldSpace(said[1] ?? '');
      else if (recipient) {
        const span = [start, start + line.length] as const;
        facts.push(
          factOf({
            outcome: 'delayed',
            recipient,
            text: reason,
            ...readDiagnostic(reason),
            firstTried: arrived,
            span,
          }),
        );
      }
    }
    return facts;
  },
};
