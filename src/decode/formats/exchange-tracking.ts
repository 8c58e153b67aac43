import { findCodes, foldSpace, readDiagnostic } from '../diagnostic.ts';
import { factOf, type Fact, type Outcome } from '../fact.ts';
import { splitCsv } from './csv.ts';
import type { TextFormat } from './format.ts';

const outcomes: Readonly<Record<string, Outcome>> = {
  FAIL: 'failed',
  BADMAIL: 'failed',
  DSN: 'failed',
  DEFER: 'delayed',
  HAREDIRECTFAIL: 'failed',
  SEND: 'delivered',
  DELIVER: 'delivered',
  SENDEXTERNAL: 'delivered',
};
const ledField = /\{LED=([^}]*)\}/;
const fqdnField = /\{FQDN=([^}]*)\}/;
const ipField = /\{IP=([^}]*)\}/;

/** Exchange message tracking: the log's own CSV with its `#Fields:` line, or a CSV export with a header row. */
export const exchangeTracking: TextFormat = {
  id: 'exchange-tracking',
  recognise: (text) => columnsOf(text) !== null,
  read(text) {
    const columns = columnsOf(text);
    if (!columns) return [];
    const facts: Fact[] = [];
    for (const found of text.matchAll(/[^\r\n]+/g)) {
      if (found[0].startsWith('#')) continue;
      const cells = splitCsv(found[0]);
      const cell = (...names: string[]): string => {
        const at = columns.findIndex((name) => names.includes(name));
        return at < 0 ? '' : (cells[at] ?? '');
      };
      const outcome = outcomes[cell('event-id', 'eventid', 'event').toUpperCase()];
      const recipients = cell('recipient-address', 'recipients', 'recipientaddress')
        .split(/[;|]/)
        .filter(Boolean);
      if (!outcome) continue;
      const status = cell('recipient-status', 'recipientstatus');
      const said = foldSpace(ledField.exec(status)?.[1] || status || cell('source-context', 'sourcecontext'));
      for (const recipient of recipients) {
        facts.push(
          factOf({
            outcome,
            recipient,
            text: said,
            ...readDiagnostic(said),
            ...findCodes(said),
            host: fqdnField.exec(status)?.[1] || null,
            address: ipField.exec(status)?.[1] || null,
            lastTried: cell('date-time', 'timestamp', 'datetime') || null,
            span: [found.index, found.index + found[0].length],
          }),
        );
      }
    }
    return facts;
  },
};

function columnsOf(text: string): string[] | null {
  const head = text.slice(0, 4096);
  const fields =
    /^#Fields:\s*(.*)$/m.exec(head)?.[1] ??
    /^(?:.*\b(?:EventId|event-id)\b.*\b(?:Recipients?|recipient-address)\b.*|.*\bRecipients\b.*\bEventId\b.*)$/m.exec(
      head,
    )?.[0];
  if (!fields) return null;
  const columns = splitCsv(fields).map((name) => name.trim().toLowerCase());
  return columns.some((name) => /^event-?id$/.test(name)) ? columns : null;
}
