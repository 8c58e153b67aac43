import type { VNode } from 'preact';
import type { EntryRecord } from '../../dataset/compiled.ts';
import type { EntryMessages } from '../../i18n/messages.ts';
import { EvidenceMarks } from './evidence.tsx';
import { Prose } from './prose.tsx';

/** What an imported page said, what is true, and why. */
export function Corrections({ entry, m }: { entry: EntryRecord['entry']; m: EntryMessages }): VNode | null {
  const { corrections = [] } = entry;
  if (corrections.length === 0) return null;
  return (
    <section aria-labelledby="corrections">
      <h2 id="corrections">{m.corrections}</h2>
      <p class="soft">{m.correctionsLead}</p>
      <ul class="corrections">
        {corrections.map(({ claim, truth, evidence }, i) => (
          <li key={i}>
            <p class="claim">
              <b>{m.claimed}</b> <Prose text={claim} />
            </p>
            <p>
              <b>{m.truth}</b> <Prose text={truth} />{' '}
              <EvidenceMarks refs={evidence} evidence={entry.evidence} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
