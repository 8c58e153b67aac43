import type { ComponentChildren, VNode } from 'preact';
import { usePage } from '../page-context.tsx';

/** Lines to copy as they are. The button appears when there is a script to serve it (`app/copy.ts`). */
export function CommandBlock({ run, label }: { run: string; label: ComponentChildren }): VNode {
  const { common } = usePage();
  return (
    <figure class="command">
      <figcaption>
        <span>{label}</span>
        <button type="button" class="copy" hidden data-copied={common.copied} data-failed={common.copyFailed}>
          {common.copy}
        </button>
      </figcaption>
      <pre lang="en" translate={false} tabIndex={0}>
        {run}
      </pre>
    </figure>
  );
}
