import type { FragmentKind } from './fragment.ts';

const key = 'left-text';

interface LeftText {
  readonly path: string;
  readonly kind: FragmentKind;
  readonly text: string;
}

/** Leaves what was typed last for the same page in the same tab, where the address came too late. */
export function leaveText(text: string, kind: FragmentKind): void {
  const left: LeftText = { path: location.pathname, kind, text };
  try {
    sessionStorage.setItem(key, JSON.stringify(left));
  } catch {
    // storage is forbidden, or the text is too long for it
  }
}

/** Takes it away; null unless this page was reloaded or come back to. By a link one begins anew. */
export function takeLeftText(): LeftText | null {
  try {
    const left = JSON.parse(sessionStorage.getItem(key) ?? 'null') as LeftText | null;
    sessionStorage.removeItem(key);
    const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return left?.path === location.pathname && visit?.type !== 'navigate' ? left : null;
  } catch {
    return null;
  }
}
