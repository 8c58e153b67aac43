import { factOf, type Fact } from '../fact.ts';
import type { TextFormat } from './format.ts';
import { linesOf } from './lines.ts';

const entry =
  /^\s*\d+[smhdw]\s+[\d.]+[KMG]?\s+[0-9A-Za-z]{6}-[0-9A-Za-z]{6,11}-[0-9A-Za-z]{2,4} <[^>]*>(.*)$/;

/** `exim -bp` (mailq): who waits. The reasons stand in Exim's log, not here. */
export const eximQueue: TextFormat = {
  id: 'exim-queue',
  recognise: (text) =>
    text
      .slice(0, 4096)
      .split(/\r\n?|\n/)
      .some((line) => entry.test(line)),
  read(text) {
    const facts: Fact[] = [];
    let frozen = false;
    for (const { line, start } of linesOf(text)) {
      const begins = entry.exec(line);
      if (begins) frozen = /\*\*\* frozen \*\*\*/.test(begins[1] ?? '');
      const waiting = begins ? null : /^\s+(D )?\s*(\S+@\S+)\s*$/.exec(line);
      if (!waiting?.[2]) continue;
      facts.push(
        factOf({
          // `D` marks a recipient that has got the message.
          outcome: waiting[1] ? 'delivered' : 'delayed',
          recipient: waiting[2],
          text: frozen ? '*** frozen ***' : '',
          span: [start, start + line.length],
        }),
      );
    }
    return facts;
  },
};
