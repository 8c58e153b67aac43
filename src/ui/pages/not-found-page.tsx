import type { VNode } from 'preact';
import type { NotFoundMessages } from '../../i18n/messages.ts';
import { usePage } from '../page-context.tsx';

/** No such address, or (`unreadable`) an address whose stored data is missing: never one for the other. */
export function NotFoundPage({ unreadable, m }: { unreadable: boolean; m: NotFoundMessages }): VNode {
  const { common, href } = usePage();
  return (
    <article>
      <h1>{unreadable ? m.offlineTitle : m.title}</h1>
      <p>{unreadable ? m.offlineText : m.text}</p>
      <ul class="chips">
        {(['answer', 'browse', 'codes', 'about'] as const).map((page) => (
          <li key={page}>
            <a href={href({ page })}>{common.nav[page]}</a>
          </li>
        ))}
      </ul>
    </article>
  );
}
