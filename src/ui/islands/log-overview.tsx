import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { MatchIndex } from '../../dataset/compiled.ts';
import { failureKinds, tableNames, type Overview, type Row, type TableName } from '../../decode/overview.ts';
import type { AnswerMessages } from '../../i18n/messages.ts';
import { usePage } from '../page-context.tsx';
import { MarkedInput } from '../parts/marked-input.tsx';
import { VerdictTag } from '../parts/verdict-banner.tsx';
import type { FileServices } from './given-file.ts';
import { figureNames, shownRows } from './overview-report.ts';
import { rowTitle, type RowTitle } from './overview-row.ts';
import { ReportTool } from './report-tool.tsx';

interface LogOverviewProps {
  readonly overview: Overview;
  /** Where the rows find their lines again. */
  readonly file: Blob;
  readonly services: FileServices;
  readonly index: Pick<MatchIndex, 'entries' | 'causes'>;
  readonly m: AnswerMessages;
}

/** What a long log tells of failures: how many, why, at whom and when; each row opens its first lines. */
export function LogOverview({ overview, file, services, index, m }: LogOverviewProps): VNode {
  const { lang } = usePage();
  return (
    <>
      <h2 class="answer-title">{m.overview.heading}</h2>
      <dl class="facts">
        {figureNames.map((name) => (
          <div key={name}>
            <dt>{m.overview.figures[name]}</dt>
            <dd>
              <b>{overview[name].toLocaleString(lang)}</b>
            </dd>
          </div>
        ))}
      </dl>
      <ReportTool overview={overview} file={file} services={services} index={index} m={m} />
      {tableNames.map((table) => (
        <Table
          key={table}
          table={table}
          rows={shownRows(overview, table)}
          file={file}
          services={services}
          index={index}
          m={m}
        />
      ))}
    </>
  );
}

interface TableProps extends Omit<LogOverviewProps, 'overview'> {
  readonly table: TableName;
  readonly rows: readonly Row[];
}

function Table({ table, rows, file, services, index, m }: TableProps): VNode | null {
  const { lang } = usePage();
  if (rows.length === 0) return null;
  const most = Math.max(...rows.map(({ failures }) => failures));
  return (
    <section class="deliveries">
      <h3>{m.overview.tables[table]}</h3>
      <ul>
        {rows.map((row) => {
          const titled = rowTitle(table, row, index, lang, m);
          return (
            <li key={row.name}>
              <RowLines row={row} titled={titled} file={file} services={services} m={m}>
                {titled.verdict && <VerdictTag verdict={titled.verdict} />}
                <span class="row-name" translate={!titled.isMachine}>
                  {titled.title}
                </span>
                <span class="soft">{partsOf(row, lang, m)}</span>
                <progress max={most} value={row.failures} aria-hidden="true" />
                <b>{row.failures.toLocaleString(lang)}</b>
              </RowLines>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** How the number of a row divides, where it does. */
function partsOf({ counts }: Row, lang: string, m: AnswerMessages): string {
  const parts = failureKinds.filter((kind) => counts[kind] > 0);
  return parts.map((kind) => m.overview.countOf[kind](counts[kind].toLocaleString(lang))).join(' · ');
}

interface RowLinesProps extends Pick<TableProps, 'file' | 'services' | 'm'> {
  readonly row: Row;
  readonly titled: RowTitle;
  readonly children: ComponentChildren;
}

function RowLines({ row, titled, file, services, m, children }: RowLinesProps): VNode {
  const { href } = usePage();
  const [lines, setLines] = useState<readonly string[] | null>(null);
  const [failed, setFailed] = useState(false);
  const open = (isOpen: boolean): void => {
    if (!isOpen || lines) return;
    setFailed(false);
    services.linesAt(file, row.lines).then(setLines, () => setFailed(true));
  };
  return (
    <details onToggle={(event) => open(event.currentTarget.open)}>
      <summary>{children}</summary>
      {titled.route && (
        <p>
          <a class="more" href={href(titled.route)}>
            {titled.route.page === 'entry' ? m.open : m.openCause}
          </a>
        </p>
      )}
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
