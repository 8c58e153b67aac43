import type { VNode } from 'preact';
import type { CodeRecord } from '../../dataset/compiled.ts';
import type { HostMeaning } from '../../dataset/types.gen.ts';
import type { CodeMessages } from '../../i18n/messages.ts';
import { usePage } from '../page-context.tsx';
import { Citations } from './citations.tsx';
import { Prose } from './prose.tsx';

interface HostMeaningsProps {
  readonly meanings: readonly HostMeaning[];
  readonly record: CodeRecord;
  readonly m: CodeMessages;
}

/** The same code, other meanings: one row a host. */
export function HostMeanings({ meanings, record, m }: HostMeaningsProps): VNode | null {
  const { lang, href } = usePage();
  if (meanings.length === 0) return null;
  return (
    <section aria-labelledby="hosts">
      <h2 id="hosts">{m.hosts}</h2>
      <p class="soft">{m.hostsLead}</p>
      <ul class="host-meanings">
        {meanings.map(({ host, code, cause, meaning, source }, i) => (
          <li key={i}>
            <p>
              <a href={href({ page: 'host', id: host })}>{record.hosts[host]?.[lang] ?? host}</a>{' '}
              {code && <code translate={false}>{code}</code>}{' '}
              {cause && (
                <a href={href({ page: 'cause', id: cause })}>{record.causes[cause]?.[lang] ?? cause}</a>
              )}
            </p>
            <p>
              <Prose text={meaning} />
            </p>
            <Citations citations={[source]} sources={record.sources} />
          </li>
        ))}
      </ul>
    </section>
  );
}
