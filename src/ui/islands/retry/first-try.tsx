import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { RetryMessages } from '../../../i18n/retry-messages.ts';

interface FirstTryProps {
  /** Seconds since 1970; null while there is no clock. */
  readonly first: number | null;
  /** Seconds that local time is ahead of UTC at a moment. */
  readonly offset: (at: number) => number;
  readonly change: (first: number | null) => void;
  readonly m: RetryMessages;
}

/** When the message was tried first, in local time. */
export function FirstTry({ first, offset, change, m }: FirstTryProps): VNode {
  const id = useId();
  return (
    <div class="retry-field">
      <label for={id}>{m.form.first}</label>
      <div class="retry-first">
        <input
          id={id}
          type="datetime-local"
          value={first === null ? '' : new Date((first + offset(first)) * 1000).toISOString().slice(0, 16)}
          onChange={({ currentTarget }) => {
            // As if it were UTC; the offset of that moment, not of today, makes it the person's own.
            const typed = Date.parse(`${currentTarget.value}Z`) / 1000;
            if (Number.isFinite(typed)) change(typed - offset(typed - offset(typed)));
          }}
        />
        <button type="button" onClick={() => change(null)}>
          {m.form.now}
        </button>
      </div>
    </div>
  );
}
