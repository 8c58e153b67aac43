import type { VNode } from 'preact';
import type { CheckRun } from '../../../dns/check-run.ts';
import type { DnsMessages } from '../../../i18n/dns-messages.ts';
import { usePage } from '../../page-context.tsx';
import type { DnsServices } from './dns-services.ts';
import { formatTime } from './run-age.ts';
import { runMarkdown } from './run-markdown.ts';
import { treesOf } from './trees-of-run.ts';

interface ExportRunProps {
  readonly run: CheckRun;
  readonly services: DnsServices;
  readonly m: DnsMessages;
}

/** The result as a file. */
export function ExportRun({ run, services, m }: ExportRunProps): VNode {
  const { lang } = usePage();
  const { words, zone, saveFile } = services;
  const name = `dns-${run.fields.input.trim().replace(/[^a-z0-9.-]+/gi, '-')}`;
  const saveMarkdown = async (): Promise<void> => {
    const trees = await treesOf(run, m, words);
    const text = runMarkdown(run, trees, formatTime(run.at, zone, lang), lang, m, words);
    saveFile(`${name}.md`, 'text/markdown', text);
  };
  return (
    <div class="tools">
      <button
        type="button"
        onClick={() => saveFile(`${name}.json`, 'application/json', JSON.stringify(run, null, 1))}
      >
        {m.kept.json}
      </button>
      <button type="button" onClick={() => void saveMarkdown()}>
        {m.kept.markdown}
      </button>
    </div>
  );
}
