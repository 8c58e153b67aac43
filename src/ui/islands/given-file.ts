import { useEffect, useRef, useState } from 'preact/hooks';
import type { Decoded } from '../../decode/decode.ts';
import type { Overview } from '../../decode/overview.ts';
import { explain, explainDecoded, type Reference, type Result } from './explain.ts';

/** What was read of a file. */
export type FileAnswer =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'decoded'; readonly decoded: Decoded }
  | { readonly kind: 'overview'; readonly overview: Overview }
  /** Nothing that the decoder reads. */
  | { readonly kind: 'wrong' };

export interface ReadFileOptions {
  readonly progress: (bytes: number) => void;
  readonly signal: AbortSignal;
}

export type ReadFile = (file: Blob, options: ReadFileOptions) => Promise<FileAnswer>;

/** A file and how far its reading has come. */
export type GivenFile = { readonly file: Blob; readonly name: string } & (
  | { readonly state: 'reading'; readonly done: number }
  | { readonly state: 'stopped' | 'failed' | 'wrong' }
  | { readonly state: 'decoded'; readonly result: Result }
  | { readonly state: 'overview'; readonly overview: Overview }
);

export interface UseGivenFile {
  readonly given: GivenFile | null;
  readonly read: (file: Blob, name: string) => void;
  readonly stop: () => void;
  readonly remove: () => void;
}

interface UseGivenFileOptions {
  readonly readFile: ReadFile | null;
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
      if (answer.kind === 'wrong') return { ...base, state: 'wrong' };
      if (answer.kind === 'overview') return { ...base, state: 'overview', overview: answer.overview };
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
