import type { VNode } from 'preact';
import type { Finding } from '../../../dns/finding.ts';
import { formatPublish } from '../../../dns/zone-text.ts';
import type { DnsMessages } from '../../../i18n/dns-messages.ts';
import type { FindingMessages } from '../../../i18n/finding-messages.ts';
import { usePage } from '../../page-context.tsx';
import { CommandBlock } from '../../parts/command-block.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Explains, type Titles } from './explains.tsx';
import { wordFinding } from './finding-text.ts';
import { Pieces } from './pieces.tsx';

interface FindingViewProps {
  readonly finding: Finding;
  /** False where the record has just been shown with another finding of the same check. */
  readonly withRecord: boolean;
  readonly titles: Titles;
  readonly m: DnsMessages;
  readonly words: FindingMessages;
}

/** One finding: its grade, the sentence, what it means, the record as it is, what to publish, and what it explains. */
export function FindingView({ finding, withRecord, titles, m, words }: FindingViewProps): VNode {
  const { lang } = usePage();
  const { grade, record, publish, rfc } = finding;
  const { says, means } = wordFinding(finding, words, lang);
  return (
    <li class={`finding is-${finding.grade}`}>
      <p>
        <span class="grade-mark">
          <Icon name={grade} />
          {m.grade[grade]}
        </span>{' '}
        <Pieces of={says} />
      </p>
      {means && (
        <p>
          <Pieces of={means} />
        </p>
      )}
      {withRecord && record !== undefined && (
        <figure class="finding-record">
          <figcaption>{m.result.record}</figcaption>
          <pre lang="en" translate={false} tabIndex={0}>
            {record}
          </pre>
        </figure>
      )}
      {publish && <CommandBlock run={formatPublish(publish)} label={m.result.publish} live />}
      <p class="finding-more">
        {rfc !== '' && <span lang="en">{rfc}</span>}
        {grade !== 'ok' && <Explains explains={finding.explains} titles={titles} m={m} />}
      </p>
    </li>
  );
}
