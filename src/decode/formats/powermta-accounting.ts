import { foldSpace, joinReply, readDiagnostic } from '../diagnostic.ts';
import { factOf, type Fact, type Outcome } from '../fact.ts';
import { splitCsv } from './csv.ts';
import type { TextFormat } from './format.ts';

// The first column is the kind of the record: delivered, bounced, bounced later (by a report), tried without success.
const outcomes: Readonly<Record<string, Outcome>> = {
  d: 'delivered',
  b: 'failed',
  rb: 'failed',
  t: 'delayed',
  f: 'feedback',
};

/** PowerMTA's accounting file: CSV with a header row that names `type`, `rcpt` and the `dsn` columns. */
export const powermtaAccounting: TextFormat = {
  id: 'powermta-accounting',
  recognise: (text) => columnsOf(text) !== null,
  read(text) {
    const columns = columnsOf(text) ?? [];
    const facts: Fact[] = [];
    for (const found of text.matchAll(/[^\r\n]+/g)) {
      const cells = splitCsv(found[0]);
      const cell = (name: string): string => cells[columns.indexOf(name)] ?? '';
      const outcome = outcomes[cell('type')];
      if (!outcome) continue;
      const said = joinReply(foldSpace(cell('dsnDiag').replace(/^[\w-]+;\s*/, '')));
      const told = readDiagnostic(said);
      const mta = /^(\S+)(?: \(([^)]+)\))?/.exec(cell('dsnMta'));
      facts.push(
        factOf({
          outcome,
          recipient: cell('rcpt') || null,
          text: said,
          ...told,
          enhanced: told.enhanced ?? /^[245]\.\d{1,3}\.\d{1,3}/.exec(cell('dsnStatus'))?.[0] ?? null,
          host: mta?.[1] ?? told.host,
          address: mta?.[2] ?? told.address,
          speaker: told.speaker ?? (told.basic ? 'remote' : 'local'),
          firstTried: cell('timeQueued') || null,
          lastTried: cell('timeLogged') || null,
          span: [found.index, found.index + found[0].length],
        }),
      );
    }
    return facts;
  },
};

function columnsOf(text: string): string[] | null {
  const columns = splitCsv(/^[^\r\n]{0,2000}/.exec(text.trimStart())?.[0] ?? '');
  return columns[0] === 'type' && columns.includes('rcpt') ? columns : null;
}
