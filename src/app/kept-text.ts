import { type FragmentKind, readFragment, writeFragment } from './fragment.ts';
import { leaveText, takeLeftText } from './left-text.ts';

/** Typing writes the address this long after the last key, in milliseconds; Safari refuses 100 writes in 30 s. */
const pause = 300;

/** Keeps a text in the address; `flush` writes it at once, for a reload that must lose nothing. */
export interface KeptText {
  readonly keep: (text: string, kind?: FragmentKind) => void;
  readonly flush: () => Promise<void>;
  /** What was typed on this page before it was loaded again, or what the address brought; null: nothing. */
  readonly initial: (kind?: FragmentKind) => Promise<string | null>;
}

export function createKeptText(): KeptText {
  let newest: string | null = null;
  let newestKind: FragmentKind = 'text';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const left = takeLeftText();
  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    if (newest === null) return;
    const text = newest;
    const fragment = await writeFragment(text, newestKind);
    // Typed on meanwhile: the next flush has it.
    if (text !== newest) return;
    newest = null;
    history.replaceState(history.state, '', location.pathname + location.search + fragment);
  };
  const flushSafely = (): void => void flush().catch(() => {}); // an address that is too long for the browser
  const keep = (text: string, kind: FragmentKind = 'text'): void => {
    newest = text;
    newestKind = kind;
    clearTimeout(timer);
    timer = setTimeout(flushSafely, pause);
  };
  addEventListener('visibilitychange', flushSafely);
  addEventListener('pagehide', () => {
    // A reload takes the address that was there when it was asked for: what is written now comes too late for it.
    if (newest !== null) leaveText(newest, newestKind);
    flushSafely();
  });
  return {
    keep,
    flush,
    initial: async (kind = 'text') => {
      if (left?.kind !== kind) return readFragment(location.hash, kind);
      keep(left.text, kind);
      return left.text;
    },
  };
}
