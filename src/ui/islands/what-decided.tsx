import type { ComponentChildren, VNode } from 'preact';
import type { Reason } from '../../decode/entry-match.ts';
import type { AnswerMessages } from '../../i18n/messages.ts';
import { MarkedInput } from '../parts/marked-input.tsx';
import type { Explained } from './explain.ts';

interface WhatDecidedProps {
  readonly explained: Explained;
  /** Their spans point into the words of `explained`. */
  readonly reasons: readonly Reason[];
  readonly m: AnswerMessages;
  readonly children?: ComponentChildren;
}

/** What the server said, with the very words that decided marked. */
export function WhatDecided({ explained, reasons, m, children }: WhatDecidedProps): VNode {
  const { words, delivery, cause, entry } = explained;
  // The answer's spans point into the server's text, the cause's into the notice around it.
  const around = !entry && cause?.telling && cause.in === 'context';
  const own = around ? reasons.filter(({ by }) => by === 'text') : reasons;
  return (
    <section>
      <h2>{m.matched}</h2>
      {around && delivery?.text && <MarkedInput input={delivery.text} reasons={[]} labels={m.matchedBy} />}
      <MarkedInput input={words} reasons={own} labels={m.matchedBy} />
      {children}
    </section>
  );
}
