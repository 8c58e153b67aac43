import type { VNode } from 'preact';
import type { EntryRecord } from '../../dataset/compiled.ts';
import type { Text } from '../../dataset/types.gen.ts';
import type { EntryMessages } from '../../i18n/messages.ts';
import { usePage } from '../page-context.tsx';
import { EvidenceMarks } from './evidence.tsx';
import { ReplyLine } from './reply-line.tsx';
import { rangeLabel } from './version-range.ts';

interface ExactTextsProps {
  readonly entry: EntryRecord['entry'];
  readonly hosts: Readonly<Record<string, Text>>;
  readonly m: EntryMessages;
}

/** What each host sends, word for word, and in which versions. */
export function ExactTexts({ entry, hosts, m }: ExactTextsProps): VNode {
  const { lang } = usePage();
  return (
    <section aria-labelledby="texts">
      <h2 id="texts">{m.texts}</h2>
      {entry.texts.length === 0 && <p class="soft">{m.textsNone}</p>}
      <ul class="texts">
        {entry.texts.map(({ host, text, versions, evidence }, i) => (
          <li key={i}>
            <p class="texts-host">
              {hosts[host]?.[lang] ?? host} {versions && <span class="soft">{rangeLabel(versions, m)}</span>}{' '}
              <EvidenceMarks refs={evidence} evidence={entry.evidence} />
            </p>
            <ReplyLine reply={text} />
          </li>
        ))}
      </ul>
    </section>
  );
}
