import type { VNode } from 'preact';
import { changesSince, type CheckRun } from '../../../dns/check-run.ts';
import type { CheckId } from '../../../dns/check.ts';
import type { Finding } from '../../../dns/finding.ts';
import type { DnsMessages } from '../../../i18n/dns-messages.ts';
import type { FindingMessages } from '../../../i18n/finding-messages.ts';
import { usePage } from '../../page-context.tsx';
import { wordFinding } from './finding-text.ts';
import { Pieces } from './pieces.tsx';
import { formatAge, formatTime } from './run-age.ts';

interface RunChangesProps {
  readonly last: CheckRun;
  readonly run: CheckRun;
  readonly now: number;
  readonly zone: string;
  readonly m: DnsMessages;
  readonly words: FindingMessages;
}

/** What is new and what is gone since the last time that the same was asked. */
export function RunChanges({ last, run, now, zone, m, words }: RunChangesProps): VNode {
  const { lang } = usePage();
  const { appeared, gone, unknown } = changesSince(last, run);
  const isSame = appeared.length === 0 && gone.length === 0;
  const list = (heading: string, findings: readonly Finding[]): VNode | null =>
    findings.length === 0 ? null : (
      <>
        <h4>{heading}</h4>
        <ul>
          {findings.map((finding, at) => (
            <li key={at}>
              {words.check[finding.check as CheckId]}: <Pieces of={wordFinding(finding, words, lang).says} />
            </li>
          ))}
        </ul>
      </>
    );
  return (
    <section aria-labelledby="dns-changes">
      <h3 id="dns-changes">{m.kept.changed}</h3>
      <p class="soft">
        {m.since(`${formatTime(last.at, zone, lang)} (${formatAge(now - last.at, m)})`)},{' '}
        {last.resolver.operator}
      </p>
      {isSame && <p>{m.kept.same}</p>}
      {list(m.kept.appeared, appeared)}
      {list(m.kept.gone, gone)}
      {unknown.length > 0 && (
        <p>
          {m.kept.unknown} {unknown.map((id) => words.check[id as CheckId]).join(lang === 'zh' ? '、' : ', ')}
        </p>
      )}
    </section>
  );
}
