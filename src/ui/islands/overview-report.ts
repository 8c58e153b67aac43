import type { MatchIndex } from '../../dataset/compiled.ts';
import { failureKinds, tableNames, type Overview, type Row, type TableName } from '../../decode/overview.ts';
import { createRedactor } from '../../decode/redact.ts';
import type { Lang } from '../../i18n/lang.ts';
import type { AnswerMessages } from '../../i18n/messages.ts';
import { rowTitle } from './overview-row.ts';

/** Rows of one table that are shown; the log has more, and they matter less. */
const mostShown = 15;

/** The figures in the order in which they are read. */
export const figureNames = [
  'bounced',
  'deferred',
  'recovered',
  'rejected',
  'trouble',
  'delivered',
  'lines',
  'unknown',
] as const;

/** The rows that are shown of a table. Of the hours the latest: whoever opens a log wants to know whether it is over. */
export function shownRows(overview: Overview, table: TableName): readonly Row[] {
  const rows = overview[table];
  return table === 'byHour' ? rows.slice(-mostShown) : rows.slice(0, mostShown);
}

/** The first line of each cause, by the byte at which it begins: what a report quotes. */
export function quotedStarts(overview: Overview): readonly number[] {
  return shownRows(overview, 'byCause').flatMap(({ lines }) => lines.slice(0, 1));
}

interface ReportOptions {
  readonly overview: Overview;
  /** The lines that begin at `quotedStarts`. */
  readonly quoted: readonly string[];
  readonly index: Pick<MatchIndex, 'entries' | 'causes'>;
  readonly lang: Lang;
  readonly m: AnswerMessages;
}

/** The overview as Markdown for others to read: every name in it has a stand-in, the same one throughout. */
export function overviewReport({ overview, quoted, index, lang, m }: ReportOptions): string {
  const redactor = createRedactor();
  const number = (count: number): string => count.toLocaleString(lang);
  const titleOf = (table: TableName, row: Row): string => {
    const { title, isMachine } = rowTitle(table, row, index, lang, m);
    if (!isMachine || table === 'byHour') return cell(title);
    return code(table === 'byText' ? redactor.redact(title) : redactor.host(title));
  };
  const { figures, tables, report } = m.overview;
  const blocks = [
    `# ${m.overview.heading}`,
    report.note,
    figureNames.map((name) => `- ${figures[name]}: ${number(overview[name])}`).join('\n'),
  ];
  for (const table of tableNames) {
    const rows = shownRows(overview, table);
    if (rows.length === 0) continue;
    blocks.push(
      `## ${tables[table]}`,
      markdownTable(
        [report.count, ...failureKinds.map((kind) => figures[kind]), report.what],
        rows.map((row) => {
          const counts = [row.failures, ...failureKinds.map((kind) => row.counts[kind])];
          return counts.map(number).concat(titleOf(table, row));
        }),
      ),
    );
  }
  if (quoted.length > 0) {
    const lines = quoted.map((line) => `    ${readable(redactor.redact(line))}`);
    blocks.push(`## ${report.example}`, lines.join('\n'));
  }
  return `${blocks.join('\n\n')}\n`;
}

/** The last column holds words, the others numbers. */
function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const sides = head.map((_, at) => (at < head.length - 1 ? '--:' : '---'));
  return [head, sides, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Controls and marks that turn the direction of writing are told by a sign, not passed on. */
function readable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\ufffd');
}

function cell(text: string): string {
  return readable(text).replaceAll('|', '\\|');
}

function code(text: string): string {
  return `\`${cell(text).replaceAll('`', "'")}\``;
}
