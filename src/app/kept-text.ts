import { type FragmentKind, writeFragment } from './fragment.ts';

/** Typing writes the address this long after the last key, in milliseconds; Safari refuses 100 writes in 30 s. */
const pause = 300;

/** Keeps a text in the address; `flush` writes it at once, for a reload that must lose nothing. */
export interface KeptText {
  readonly keep: (text: string, kind?: FragmentKind) => void;
  readonly flush: () => Promise<void>;
}

export function createKeptText(): KeptText {
  let newest: string | null = null;
  let newestKind: FragmentKind = 'text';
  let timer: ReturnType<typeof setTimeout> | undefined;
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
  addEventListener('pagehide', flushSafely);
  addEventListener('visibilitychange', flushSafely);
  return {
    keep: (text, kind = 'text') => {
      newest = text;
      newestKind = kind;
      clearTimeout(timer);
      timer = setTimeout(flushSafely, pause);
    },
    flush,
  };
}
