import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { usePage } from '../page-context.tsx';
import type { FileServices } from './given-file.ts';
import { overviewReport, quotedStarts } from './overview-report.ts';

/** What a saved report is called. */
export const reportName = 'tempfail-report.md';

interface ReportToolProps {
  readonly overview: Parameters<typeof overviewReport>[0]['overview'];
  readonly file: Blob;
  readonly services: FileServices;
  readonly index: Parameters<typeof overviewReport>[0]['index'];
  readonly m: Parameters<typeof overviewReport>[0]['m'];
}

/** Gives the overview to others, without names: copied or saved. */
export function ReportTool({ overview, file, services, index, m }: ReportToolProps): VNode {
  const { lang } = usePage();
  const [told, setTold] = useState<'copied' | 'copyFailed' | 'failed' | null>(null);
  const { report } = m.overview;
  const make = async (): Promise<string> => {
    const quoted = await services.linesAt(file, quotedStarts(overview));
    return overviewReport({ overview, quoted, index, lang, m });
  };
  const copy = (): void => {
    make().then(
      (text) =>
        services.copyText(text).then(
          () => setTold('copied'),
          () => setTold('copyFailed'),
        ),
      () => setTold('failed'),
    );
  };
  const save = (): void => {
    make().then(
      (text) => {
        setTold(null);
        services.saveText(text, reportName);
      },
      () => setTold('failed'),
    );
  };
  return (
    <>
      <div class="tools">
        <button type="button" onClick={copy}>
          {report.copy}
        </button>
        <button type="button" onClick={save}>
          {report.save}
        </button>
        <span role="status" class="soft">
          {(told === 'copied' || told === 'copyFailed') && report[told]}
        </span>
      </div>
      <p class="soft">{report.hint}</p>
      {told === 'failed' && (
        <p class="problem" role="alert">
          {report.failed}
        </p>
      )}
    </>
  );
}
