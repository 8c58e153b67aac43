import type { VNode } from 'preact';
import type { CheckRun } from '../../../dns/check-run.ts';
import type { DnsMessages } from '../../../i18n/dns-messages.ts';
import { usePage } from '../../page-context.tsx';
import { GradeCounts } from './check-list.tsx';
import { formatAge, formatTime } from './run-age.ts';

interface KeptResultsProps {
  readonly kept: readonly CheckRun[];
  readonly failed: boolean;
  readonly now: number;
  readonly zone: string;
  readonly show: (run: CheckRun) => void;
  readonly remove: (run: CheckRun) => void;
  readonly clear: () => void;
  readonly m: DnsMessages;
}

/** What was found before, with its age: to be read again without a network, and taken away by the person. */
export function KeptResults({ kept, failed, now, zone, show, remove, clear, m }: KeptResultsProps): VNode {
  const { lang } = usePage();
  return (
    <section aria-labelledby="dns-kept" class="dns-kept">
      <h2 id="dns-kept">{m.kept.heading}</h2>
      <p class="soft">{failed ? m.kept.failed : kept.length === 0 ? m.kept.none : m.kept.lead}</p>
      <ul class="findings">
        {kept.map((run) => {
          const id = `dns-kept-${run.at}`;
          return (
            <li key={run.at}>
              <p id={id}>
                <strong translate={false}>{run.fields.input.trim()}</strong>, {run.resolver.operator},{' '}
                {formatTime(run.at, zone, lang)} ({formatAge(now - run.at, m)}){' '}
                <GradeCounts findings={run.checks.flatMap(({ findings }) => findings)} m={m} />
              </p>
              <div class="tools">
                <button type="button" aria-describedby={id} onClick={() => show(run)}>
                  {m.kept.show}
                </button>
                <button type="button" aria-describedby={id} onClick={() => remove(run)}>
                  {m.kept.remove}
                </button>
              </div>
            </li>
          );
        })}
      </ul>
      {kept.length > 1 && (
        <div class="tools">
          <button type="button" onClick={clear}>
            {m.kept.clear}
          </button>
        </div>
      )}
    </section>
  );
}
