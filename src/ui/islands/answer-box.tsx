import type { VNode } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AnswerMessages } from '../../i18n/messages.ts';
import { usePage } from '../page-context.tsx';
import { AnswerResult } from './answer-result.tsx';
import { explain, type Explained, type Reference } from './explain.ts';

/** What the box needs of the browser. Null while the page is only being rendered. */
export interface AnswerServices {
  /** Loads the decoder's data; may be called again after it rejected. */
  readonly load: () => Promise<Reference>;
  /** The text that the address brought along. */
  readonly initialText: string;
  /** Keeps the text in the address, so that a reload or a shared link brings it back. */
  readonly keepText: (text: string) => void;
}

interface AnswerBoxProps {
  readonly m: AnswerMessages;
  readonly services: AnswerServices | null;
}

/** A reply is shorter; whole logs and messages are read elsewhere. The box keeps all of a longer text. */
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
  useLayoutEffect(() => setText(services?.initialText ?? ''), [services]);
  const { explained, reference, failed, again } = useExplained(text, services);

  const change = (value: string): void => {
    setText(value);
    services?.keepText(value);
  };
  const replace = (value: string): void => {
    change(value);
    box.current?.focus();
  };
  const entry = explained?.entry?.entry;
  return (
    <div class="answer-box">
      <label class="visually-hidden" for={`${id}-box`}>
        {m.label}
      </label>
      <textarea
        id={`${id}-box`}
        ref={box}
        rows={4}
        autocomplete="off"
        autocorrect="off"
        autocapitalize="off"
        spellcheck={false}
        lang="en"
        placeholder={m.placeholder}
        aria-describedby={`${id}-hint`}
        value={text}
        onInput={(event) => change(event.currentTarget.value)}
      />
      <p id={`${id}-hint`} class="soft hint">
        {m.hint}
      </p>
      <div class="answer-tools" inert={!services}>
        {text ? (
          <button type="button" onClick={() => replace('')}>
            {m.clear}
          </button>
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
      {text.length > readAtMost && <p class="soft">{m.tooLong(`${readAtMost / 1024} kB`)}</p>}
      {failed && (
        <p class="problem" role="alert">
          {m.loadFailed}{' '}
          <button type="button" onClick={again}>
            {m.retry}
          </button>
        </p>
      )}
      <p class="visually-hidden" role="status">
        {explained && explained.answer.kind !== 'empty' && <Spoken explained={explained} m={m} />}
      </p>
      {explained && reference && text.trim() !== '' && (
        <AnswerResult
          key={entry?.id}
          explained={explained}
          hostNames={reference.knowledge.index.hosts}
          m={m}
        />
      )}
    </div>
  );
}

function Spoken({ explained, m }: { explained: Explained; m: AnswerMessages }): VNode {
  const { lang, common } = usePage();
  const { entry, answer } = explained;
  if (!entry) return <>{answer.kind === 'code' ? m.codeHeading(explained.input.trim()) : m.unknownHeading}</>;
  return (
    <>
      {common.verdictSentence[entry.entry.verdict]} {entry.entry.title[lang]}.{' '}
      {m.status(answer.matches.length)}
    </>
  );
}

interface UseExplained {
  readonly explained: Explained | null;
  readonly reference: Reference | null;
  readonly failed: boolean;
  readonly again: () => void;
}

/** Answers the newest text. An answer that took longer than the typing is dropped, the last one stays until then. */
function useExplained(text: string, services: AnswerServices | null): UseExplained {
  const [reference, setReference] = useState<Reference | null>(null);
  const [explained, setExplained] = useState<Explained | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    services?.load().then(
      (loaded) => {
        setReference(loaded);
        setFailed(false);
      },
      () => setFailed(true),
    );
  }, [services, attempt]);
  useEffect(() => {
    if (!reference) return;
    let current = true;
    explain(text.slice(0, readAtMost), reference).then(
      (result) => {
        if (!current) return;
        setExplained(result);
        setFailed(false);
      },
      () => {
        if (!current) return;
        setExplained(null); // the answer on the screen was to another text
        setFailed(true);
      },
    );
    return () => {
      current = false;
    };
  }, [text, reference, attempt]);
  return { explained, reference, failed, again: () => setAttempt(attempt + 1) };
}
