import { useEffect, useRef, useState } from 'preact/hooks';
import type { Decoded } from '../../decode/failure.ts';
import type { Overview } from '../../decode/overview.ts';
import { explain, explainDecoded, type Reference, type Result } from './explain.ts';

/** What was read of a file. */
export type FileAnswer =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'decoded'; readonly decoded: Decoded }
  | { readonly kind: 'overview'; readonly overview: Overview; readonly incomplete: CannotUnpack | null }
  | { readonly kind: 'unreadable'; readonly why: 'noText' | CannotUnpack };

/** Why a packed file was not read, or not to its end. */
type CannotUnpack = 'damaged' | 'tooLarge';

export interface ReadFileOptions {
  readonly progress: (bytes: number) => void;
  readonly signal: AbortSignal;
}

/** What a file needs of the browser. */
export interface FileServices {
  /** Reads a file beside the page, so that typing never waits. */
  readonly readFile: (file: Blob, options: ReadFileOptions) => Promise<FileAnswer>;
  /** Calls back with each file that the system gives: shared with the app, or opened with it. */
  readonly watchGiven: (give: (file: File) => void) => void;
  /** The lines of a file that begin at these bytes, in the order asked. */
  readonly linesAt: (file: Blob, starts: readonly number[]) => Promise<readonly string[]>;
  /** Rejects when the browser forbids it. */
  readonly copyText: (text: string) => Promise<void>;
  /** Gives a text to the person as a file of this name. */
  readonly saveText: (text: string, name: string) => void;
}

/** A file and how far its reading has come. */
export type GivenFile = { readonly file: Blob; readonly name: string } & (
  | { readonly state: 'reading'; readonly done: number }
  | { readonly state: 'stopped' | 'failed' }
  | { readonly state: 'unreadable'; readonly why: 'noText' | CannotUnpack }
  | { readonly state: 'decoded'; readonly result: Result }
  | { readonly state: 'overview'; readonly overview: Overview; readonly incomplete: CannotUnpack | null }
);

export interface UseGivenFile {
  readonly given: GivenFile | null;
  readonly read: (file: Blob, name: string) => void;
  readonly stop: () => void;
  readonly remove: () => void;
}

interface UseGivenFileOptions {
  readonly readFile: FileServices['readFile'] | null;
  readonly load: (() => Promise<Reference>) | null;
  /** Takes the text of a file that is short enough for the box; false: something is in it, which must not be lost. */
  readonly take: (text: string) => boolean;
}

/** Reads one file at a time; a new one takes the place of the last. */
export function useGivenFile({ readFile, load, take }: UseGivenFileOptions): UseGivenFile {
  const [given, setGiven] = useState<GivenFile | null>(null);
  const running = useRef<AbortController | null>(null);
  const stop = (): void => running.current?.abort();
  useEffect(() => () => running.current?.abort(), []);

  const read = (file: Blob, name: string): void => {
    if (!readFile || !load) return;
    stop();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const show = (next: GivenFile | null): void => {
      if (running.current === controller) setGiven(next);
    };
    show({ file, name, state: 'reading', done: 0 });
    const progress = (done: number): void => {
      if (!signal.aborted) show({ file, name, state: 'reading', done });
    };
    finish(file, name).then(show, () => show({ file, name, state: signal.aborted ? 'stopped' : 'failed' }));

    async function finish(whole: Blob, called: string): Promise<GivenFile | null> {
      if (!readFile || !load) return null;
      const answer = await readFile(whole, { progress, signal });
      const base = { file: whole, name: called };
      if (answer.kind === 'unreadable') return { ...base, state: 'unreadable', why: answer.why };
      if (answer.kind === 'overview') {
        return { ...base, state: 'overview', overview: answer.overview, incomplete: answer.incomplete };
      }
      if (answer.kind === 'decoded')
        return { ...base, state: 'decoded', result: await explainDecoded(answer.decoded, await load()) };
      if (running.current !== controller || take(answer.text)) return null;
      return { ...base, state: 'decoded', result: await explain(answer.text, await load()) };
    }
  };
  const remove = (): void => {
    stop();
    running.current = null;
    setGiven(null);
  };
  return { given, read, stop, remove };
}
