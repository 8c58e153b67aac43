import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AnswerMessages } from '../../i18n/messages.ts';
import { readableTypes } from '../readable-files.ts';

interface OpenFileProps {
  readonly read: (file: File, name: string) => void;
  /** Tells of files that the system gives. Null while the page is only being rendered. */
  readonly watchGiven: ((give: (file: File) => void) => void) | null;
  readonly m: AnswerMessages;
}

/** Takes a file by its button, dropped anywhere on the page, or given by the system. Only the first one: an answer is about one. */
export function OpenFile({ read, watchGiven, m }: OpenFileProps): VNode {
  const input = useRef<HTMLInputElement>(null);
  const newest = useRef<(file: File) => void>(() => {});
  newest.current = (file) => read(file, file.name || m.file.shared);
  const [dropping, setDropping] = useState(false);
  const take = (file: File | null | undefined): void => {
    if (file) newest.current(file);
  };

  useEffect(() => watchGiven?.(take), [watchGiven]);
  useEffect(() => {
    const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return; // dragged text goes into the box by itself
      event.preventDefault();
      setDropping(true);
    };
    const leave = (event: DragEvent): void => {
      if (!event.relatedTarget) setDropping(false);
    };
    const drop = (event: DragEvent): void => {
      setDropping(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      take(event.dataTransfer?.files[0]);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, []);

  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {m.file.open}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={readableTypes.join(',')}
        onChange={(event) => {
          take(event.currentTarget.files?.[0]);
          event.currentTarget.value = ''; // so that the same file can be chosen again
        }}
      />
      {dropping && <b role="status">{m.file.drop}</b>}
    </>
  );
}
