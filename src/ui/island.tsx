import type { ComponentChildren, VNode } from 'preact';

export type IslandName = 'answer' | 'search' | 'dns' | 'retry' | 'about';

/**
 * A stretch of a page that comes alive in the browser (`main.tsx` hydrates it by name). Everything else is plain
 * HTML for good: an entry's page needs no component code at all.
 */
export function Island({ name, children }: { name: IslandName; children: ComponentChildren }): VNode {
  return (
    <div class="island" data-island={name}>
      {children}
    </div>
  );
}
