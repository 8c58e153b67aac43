import type { VNode } from 'preact';
import type { CountedCause } from '../../dataset/compiled.ts';
import { usePage } from '../page-context.tsx';
import { VerdictTag } from './verdict-banner.tsx';

/** Causes with their verdict and how many entries each has. */
export function CauseList({ causes }: { causes: readonly CountedCause[] }): VNode {
  const { lang, common, href } = usePage();
  return (
    <ul class="causes">
      {causes.map(({ id, name, verdict, entries }) => (
        <li key={id}>
          <a href={href({ page: 'cause', id })}>
            <VerdictTag verdict={verdict} /> {name[lang]}{' '}
            {entries > 0 && <Count of={entries} label={common.entries(entries)} />}
          </a>
        </li>
      ))}
    </ul>
  );
}

export function Count({ of, label }: { of: number; label: string }): VNode {
  return (
    <span class="count" title={label}>
      {of}
    </span>
  );
}
