import type { VNode } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { createRedactor } from '../../decode/redact.ts';
import type { AnswerMessages } from '../../i18n/messages.ts';
import { CheckClaims, type WriteClaims } from './check-claims.tsx';
import { ResultOf, Spoken } from './result-of.tsx';
import type { Reference } from './explain.ts';
import { FilePanel } from './file-panel.tsx';
import { useGivenFile, type FileServices } from './given-file.ts';
import { OpenFile } from './open-file.tsx';
import { useResult } from './use-result.ts';
import { machineText } from './form/machine-text.ts';

/** What the box needs of the browser. Null while the page is only being rendered. */
export interface AnswerServices extends FileServices {
  /** Loads the decoder's data; may be called again after it rejected. */
  readonly load: () => Promise<Reference>;
  /** The text that the address brought along. */
  readonly initialText: string;
  /** Keeps the text in the address, so that a reload or a shared link brings it back. */
  readonly keepText: (text: string) => void;
  readonly writeClaims: WriteClaims;
}

interface AnswerBoxProps {
  readonly m: AnswerMessages;
  readonly services: AnswerServices | null;
}

/** Characters answered while one types; the box keeps all of a longer text. */
const readAtMost = 64 * 1024;

const examples = [
  '450 4.2.0 <user@example.org>: Recipient address rejected: Greylisted',
  '554 5.7.1 <user@example.net>: Relay access denied',
  '450471',
];

/** The box for anything a server said. It answers as one types; what was typed is never lost. */
export function AnswerBox({ m, services }: AnswerBoxProps): VNode {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  /** What the redacted text stands for; null: the text is as given. */
  const [original, setOriginal] = useState<string | null>(null);
  useLayoutEffect(() => setText(services?.initialText ?? ''), [services]);
  const { result, reference, failed, again } = useResult(text.slice(0, readAtMost), services);

  const file = useGivenFile({
    readFile: services?.readFile ?? null,
    load: services?.load ?? null,
    take: (value) => {
      if (box.current?.value.trim()) return false;
      replace(value);
      return true;
    },
  });
  const reading = file.given?.state === 'reading';
  const change = (value: string): void => {
    setOriginal(null);
    // A gigabyte takes a while; what is typed meanwhile is answered meanwhile.
    if (!reading) file.remove();
    setText(value);
    services?.keepText(value);
  };
  const replace = (value: string): void => {
    change(value);
    box.current?.focus();
  };
  const switchRedaction = (): void => {
    change(original ?? createRedactor().redact(text));
    setOriginal(original === null ? text : null);
  };
  const spoken =
    file.given && !reading ? (file.given.state === 'decoded' ? file.given.result : null) : result;
  return (
    <div class="answer-box">
      <label class="visually-hidden" for={`${id}-box`}>
        {m.label}
      </label>
      <textarea
        id={`${id}-box`}
        ref={box}
        rows={4}
        {...machineText}
        autocorrect="off"
        placeholder={m.placeholder}
        aria-describedby={`${id}-hint`}
        value={text}
        onInput={(event) => change(event.currentTarget.value)}
      />
      <p id={`${id}-hint`} class="soft hint">
        {m.hint}
      </p>
      <div class="answer-tools" inert={!services}>
        <OpenFile read={file.read} watchGiven={services?.watchGiven ?? null} m={m} />
        {text ? (
          <>
            <button type="button" onClick={() => replace('')}>
              {m.clear}
            </button>
            <button type="button" aria-pressed={original !== null} onClick={switchRedaction}>
              {m.redact}
            </button>
          </>
        ) : (
          <>
            <span class="soft">{m.examples}</span>
            {examples.map((example) => (
              <button
                key={example}
                type="button"
                class="example"
                lang="en"
                translate={false}
                onClick={() => replace(example)}
              >
                {example}
              </button>
            ))}
          </>
        )}
      </div>
      {original !== null && <p class="soft">{m.redacted}</p>}
      {text.length > readAtMost && !file.given && (
        <p class="soft">
          {m.tooLong(`${readAtMost / 1024} kB`)}{' '}
          <button type="button" onClick={() => file.read(new Blob([text]), m.file.pasted)}>
            {m.file.readAll}
          </button>
        </p>
      )}
      {failed && (
        <p class="problem" role="alert">
          {m.loadFailed}{' '}
          <button type="button" onClick={again}>
            {m.retry}
          </button>
        </p>
      )}
      <p class="visually-hidden" role="status">
        {spoken && reference && <Spoken result={spoken} reference={reference} m={m} />}
        {file.given?.state === 'overview' && m.overview.heading}
      </p>
      <FilePanel file={file} services={services} reference={reference} m={m} />
      {result && reference && text.trim() !== '' && (!file.given || reading) && (
        <ResultOf
          result={result}
          reference={reference}
          beside={(explained) =>
            services && (
              <CheckClaims pasted={text} explained={explained} writeClaims={services.writeClaims} m={m} />
            )
          }
          m={m}
        />
      )}
    </div>
  );
}
