import type { VNode } from 'preact';
import type { CheckId } from '../../../dns/check.ts';
import type { DnsMessages } from '../../../i18n/dns-messages.ts';
import type { FindingMessages } from '../../../i18n/finding-messages.ts';

interface ChosenChecksProps {
  readonly only: readonly string[];
  readonly all: () => void;
  readonly m: DnsMessages;
  readonly words: FindingMessages;
}

/** Says when only some checks will run, because they are those that can explain a reply. */
export function ChosenChecks({ only, all, m, words }: ChosenChecksProps): VNode | null {
  const known = only.filter((id): id is CheckId => id in words.check);
  if (known.length === 0) return null;
  return (
    <div class="dns-chosen">
      <p>{m.form.onlySome}</p>
      <ul>
        {known.map((id) => (
          <li key={id}>{words.check[id]}</li>
        ))}
      </ul>
      <div class="tools">
        <button type="button" onClick={all}>
          {m.form.all}
        </button>
      </div>
    </div>
  );
}
