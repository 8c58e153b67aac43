import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Cause } from '../../dataset/types.gen.ts';
import { otherRow, type Overview, type Row } from '../../decode/overview.ts';
import type { AnswerMessages } from '../../i18n/messages.ts';
import { usePage } from '../page-context.tsx';
import { MarkedInput } from '../parts/marked-input.tsx';
import { VerdictTag } from '../parts/verdict-banner.tsx';

/** Rows of one table that are shown; the log has more, and they matter less. */
const mostShown = 15;
/** Bytes read of a line that is opened. */
const lineLength = 2_048;

interface LogOverviewProps {
  readonly overview: Overview;
  /** Where the rows find their lines again. */
  readonly file: Blob;
  readonly causes: Readonly<Record<string, Cause>>;
  readonly m: AnswerMessages;
}

/** What a long log tells of failures: how many, why, at whom and when; each row opens its first lines. */
export function LogOverview({ overview, file, causes, m }: LogOverviewProps): VNode {
  const { lang } = usePage();
  const { byCause, byHost, byDomain, byHour } = overview;
  const figures = (['bounced', 'deferred', 'recovered', 'delivered', 'lines', 'unknown'] as const).map(
    (name) => ({ name, count: overview[name] }),
  );
  const tables = [
    { heading: m.overview.byCause, rows: byCause },
    { heading: m.overview.byHost, rows: byHost },
    { heading: m.overview.byDomain, rows: byDomain },
    // The latest hours: whoever opens a log wants to know whether it is over.
    { heading: m.overview.byHour, rows: byHour.slice(-mostShown) },
  ];
  return (
    <>
      <h2 class="answer-title">{m.overview.heading}</h2>
      <dl class="facts">
        {figures.map(({ name, count }) => (
          <div key={name}>
            <dt>{m.overview.figures[name]}</dt>
            <dd>
              <b>{count.toLocaleString(lang)}</b>
            </dd>
          </div>
        ))}
      </dl>
      {tables.map(({ heading, rows }) => (
        <Table key={heading} heading={heading} rows={rows} file={file} causes={causes} m={m} />
      ))}
    </>
  );
}

interface TableProps extends Omit<LogOverviewProps, 'overview'> {
  readonly heading: string;
  readonly rows: readonly Row[];
}

function Table({ heading, rows, file, causes, m }: TableProps): VNode | null {
  const { lang } = usePage();
  if (rows.length === 0) return null;
  const shown = rows.slice(0, mostShown);
  const most = Math.max(...shown.map(({ failures }) => failures));
  return (
    <section class="deliveries">
      <h3>{heading}</h3>
      <ul>
        {shown.map((row) => (
          <li key={row.name}>
            <RowLines row={row} file={file} m={m}>
              {causes[row.name] && <VerdictTag verdict={causes[row.name]?.verdict ?? 'fix'} />}
              <span class="row-name">{causes[row.name]?.title[lang] ?? nameOf(row.name, m)}</span>
              <progress max={most} value={row.failures} aria-hidden="true" />
              <b>{row.failures.toLocaleString(lang)}</b>
            </RowLines>
          </li>
        ))}
      </ul>
    </section>
  );
}

function nameOf(name: string, m: AnswerMessages): string {
  return name === 'undetermined' ? m.undetermined : name === otherRow ? m.overview.other : name;
}

interface RowLinesProps extends Pick<TableProps, 'file' | 'm'> {
  readonly row: Row;
  readonly children: ComponentChildren;
}

function RowLines({ row, file, m, children }: RowLinesProps): VNode {
  const [lines, setLines] = useState<readonly string[] | null>(null);
  const [failed, setFailed] = useState(false);
  const open = (isOpen: boolean): void => {
    if (!isOpen || lines) return;
    Promise.all(row.lines.map((start) => lineAt(file, start))).then(setLines, () => setFailed(true));
  };
  return (
    <details onToggle={(event) => open(event.currentTarget.open)}>
      <summary>{children}</summary>
      {failed && (
        <p class="problem" role="alert">
          {m.file.failed}
        </p>
      )}
      {lines && (
        <>
          <p class="soft">{m.overview.firstLines(lines.length)}</p>
          <MarkedInput input={lines.join('\n')} reasons={[]} labels={m.matchedBy} />
        </>
      )}
    </details>
  );
}

async function lineAt(file: Blob, start: number): Promise<string> {
  const text = await file.slice(start, start + lineLength).text();
  return text.split(/\r?\n/, 1)[0] ?? '';
}
