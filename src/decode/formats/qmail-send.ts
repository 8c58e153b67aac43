import { foldSpace, readDiagnostic } from '../diagnostic.ts';
import { factOf, type Fact, type Outcome } from '../fact.ts';
import type { TextFormat } from './format.ts';

const begun = /\bstarting delivery (\d+): msg \d+ to (?:local|remote) (\S+)/;
const ended = /\bdelivery (\d+): (success|failure|deferral): (\S*)/;
const outcomes: Readonly<Record<string, Outcome>> = {
  success: 'delivered',
  failure: 'failed',
  deferral: 'delayed',
};

/** qmail-send's log. The line that tells how a delivery ended names only its number: the line that began it, the address. */
export const qmailSend: TextFormat = {
  id: 'qmail-send',
  recognise: (text) => ended.test(text.slice(0, 65_536)),
  read(text) {
    const facts: Fact[] = [];
    const open = new Map<string, string>();
    for (const found of text.matchAll(/[^\r\n]+/g)) {
      const [, nth = '', recipient = ''] = begun.exec(found[0]) ?? [];
      if (nth) open.set(nth, recipient);
      const [, number = '', word = '', report = ''] = ended.exec(found[0]) ?? [];
      const outcome = outcomes[word];
      if (!outcome) continue;
      // Spaces are written as `_`, line ends as `/`.
      const said = foldSpace(report.replace(/_/g, ' ').replace(/\/(?=[A-Z]|$)/g, ' '));
      facts.push(
        factOf({
          outcome,
          recipient: open.get(number) ?? null,
          ...(outcome === 'delivered' ? {} : { text: said, ...readDiagnostic(said) }),
          lastTried: /^\w{3} [ \d]\d \d\d:\d\d:\d\d|^@[0-9a-f]{24}/.exec(found[0])?.[0] ?? null,
          span: [found.index, found.index + found[0].length],
        }),
      );
      open.delete(number);
    }
    return facts;
  },
};
