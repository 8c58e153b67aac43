import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { Fold } from '../form/fold.tsx';
import { ObstacleWords } from './obstacle-words.tsx';
import type { FormProps } from './retry-form.tsx';
import { formatSpan } from './when.ts';
import { machineText } from '../form/machine-text.ts';

interface PasteBoxProps extends FormProps {
  /** Takes a message's age, in seconds, for the time of its first try. */
  readonly chooseAge: (age: number) => void;
}

/** Messages of a long queue that are offered: more than fit on a screen help nobody. */
const mostMessages = 12;

/** Configuration as it stands in the file, or the queue. What cannot be read stays in the box, with the place. */
export function PasteBox({ state, change, pasted, obstacle, chooseAge, m }: PasteBoxProps): VNode {
  const id = useId();
  const wrong = obstacle?.at === 'paste';
  const said = wrong ? 'wrong' : 'read';
  return (
    <Fold summary={m.form.paste} wanted={state.paste !== ''}>
      <label class="visually-hidden" for={id}>
        {m.form.paste}
      </label>
      <textarea
        id={id}
        rows={4}
        {...machineText}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={`${id}-said`}
        value={state.paste}
        onInput={({ currentTarget }) => change({ paste: currentTarget.value })}
      />
      <p class="soft hint">{m.form.pasteHint}</p>
      <p id={`${id}-said`} class={`retry-${said}`} role="status">
        {wrong && <ObstacleWords obstacle={obstacle} m={m} />}
        {pasted.kind === 'unread' && m.form.pasteUnread}
        {pasted.kind === 'settings' &&
          (Object.keys(pasted.settings).length === 0
            ? m.form.pasteNothing
            : m.pasteRead(Object.keys(pasted.settings).join(', ')))}
        {pasted.kind === 'listing' && m.form.listing}
      </p>
      {pasted.kind === 'listing' && (
        <div class="tools">
          {pasted.messages.slice(0, mostMessages).map((message) => (
            <button key={message.line} type="button" onClick={() => chooseAge(message.age)}>
              {m.queued(message.id, formatSpan(message.age, m))}
            </button>
          ))}
        </div>
      )}
    </Fold>
  );
}
