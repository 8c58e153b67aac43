import type { ComponentChildren } from 'preact';
import type { Text } from '../../dataset/types.gen.ts';
import { usePage } from '../page-context.tsx';

/** One statement in the page's language. `Backticks` mark what machines say: never translated, set in monospace. */
export function Prose({ text }: { text: Text }): ComponentChildren {
  return <Marked text={text[usePage().lang]} />;
}

/** The same for one language's text. */
export function Marked({ text }: { text: string }): ComponentChildren {
  return text.split('`').map((part, i) =>
    i % 2 === 0 ? (
      part
    ) : (
      <code key={i} lang="en" translate={false}>
        {part}
      </code>
    ),
  );
}
