import type { ComponentChildren, VNode } from 'preact';
import { usePage } from '../page-context.tsx';

interface CommandBlockProps {
  readonly run: string;
  readonly label: ComponentChildren;
  /** In an island that is alive there is a script. */
  readonly live?: boolean;
}

/** Lines to copy as they are. The button appears when there is a script to serve it (`app/copy.ts`). */
export function CommandBlock({ run, label, live = false }: CommandBlockProps): VNode {
  const { common } = usePage();
  return (
    <figure class="command">
      <figcaption>
        <span>{label}</span>
        <button
          type="button"
          class="copy"
          hidden={!live}
          data-copied={common.copied}
          data-failed={common.copyFailed}
        >
          {common.copy}
        </button>
      </figcaption>
      <pre lang="en" translate={false} tabIndex={0}>
        {run}
      </pre>
    </figure>
  );
}
