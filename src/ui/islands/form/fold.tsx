import type { ComponentChildren, VNode } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

interface FoldProps {
  readonly summary: ComponentChildren;
  /** Something in it must be seen. It opens then, and never closes by itself: somebody may be typing in it. */
  readonly wanted: boolean;
  readonly children: ComponentChildren;
}

export function Fold({ summary, wanted, children }: FoldProps): VNode {
  const [open, setOpen] = useState(wanted);
  useLayoutEffect(() => {
    if (wanted) setOpen(true);
  }, [wanted]);
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
