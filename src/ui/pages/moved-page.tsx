import type { VNode } from 'preact';
import type { EntryMessages } from '../../i18n/messages.ts';
import { usePage } from '../page-context.tsx';

/** An entry's old address: it leads to the new one for ever. */
export function MovedPage({ to, m }: { to: string; m: EntryMessages }): VNode {
  const { href } = usePage();
  return (
    <article>
      <h1>{m.moved}</h1>
      <p>
        <a href={href({ page: 'entry', id: to })}>{to}</a>
      </p>
    </article>
  );
}
