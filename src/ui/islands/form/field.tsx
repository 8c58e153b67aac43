import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { machineText } from './machine-text.ts';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  /** A name or value of a program: never translated. */
  readonly machine?: boolean;
  readonly wrong?: boolean;
  /** Id of the words that say what is wrong. */
  readonly describedBy?: string;
  readonly numeric?: boolean;
  readonly change: (value: string) => void;
}

/** A line of text with its label; what is wrong with it is said in the answer, and marked here. */
export function Field({
  label,
  value,
  placeholder,
  machine,
  wrong,
  describedBy,
  numeric,
  change,
}: FieldProps): VNode {
  const id = useId();
  return (
    <div class="form-field">
      <label for={id} {...(machine && { lang: 'en', translate: false })}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        {...machineText}
        inputMode={numeric ? 'numeric' : 'text'}
        placeholder={placeholder}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={wrong ? (describedBy ?? 'retry-obstacle') : undefined}
        value={value}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
    </div>
  );
}
