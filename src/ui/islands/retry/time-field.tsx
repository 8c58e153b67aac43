import type { VNode } from 'preact';
import { useId } from 'preact/hooks';

interface TimeFieldProps {
  readonly label: string;
  /** What the button does that gives the choice of a time back. */
  readonly release: string;
  /** Seconds since 1970; null while there is no clock. */
  readonly at: number | null;
  /** Seconds that local time is ahead of UTC at a moment. */
  readonly offset: (at: number) => number;
  /** Null: released. */
  readonly change: (at: number | null) => void;
}

/** A moment in local time. */
export function TimeField({ label, release, at, offset, change }: TimeFieldProps): VNode {
  const id = useId();
  return (
    <div class="form-field">
      <label for={id}>{label}</label>
      <div class="retry-first">
        <input
          id={id}
          type="datetime-local"
          value={at === null ? '' : new Date((at + offset(at)) * 1000).toISOString().slice(0, 16)}
          onChange={({ currentTarget }) => {
            // As if it were UTC; the offset of that moment, not of today, makes it the person's own.
            const typed = Date.parse(`${currentTarget.value}Z`) / 1000;
            if (Number.isFinite(typed)) change(typed - offset(typed - offset(typed)));
          }}
        />
        <button type="button" onClick={() => change(null)}>
          {release}
        </button>
      </div>
    </div>
  );
}
