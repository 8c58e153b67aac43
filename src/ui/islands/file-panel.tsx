import type { VNode } from 'preact';
import type { AnswerMessages } from '../../i18n/messages.ts';
import type { FileServices, UseGivenFile } from './given-file.ts';
import { LogOverview } from './log-overview.tsx';
import { ResultOf } from './result-of.tsx';
import type { Reference } from './explain.ts';

interface FilePanelProps {
  readonly file: UseGivenFile;
  readonly services: FileServices | null;
  readonly reference: Reference | null;
  readonly m: AnswerMessages;
}

/** The file that was given: how far it is read, then what it says. */
export function FilePanel({ file, services, reference, m }: FilePanelProps): VNode | null {
  const { given, read, stop, remove } = file;
  if (!given) return null;
  const again = given.state === 'stopped' || given.state === 'failed';
  return (
    <section class="given-file">
      <div class="tools">
        <b translate={false}>{given.name}</b> <span class="soft">{bytes(given.file.size)}</span>
        {given.state === 'reading' ? (
          <>
            <progress max={given.file.size} value={given.done} aria-label={m.file.reading} />
            <span class="soft">{bytes(given.done)}</span>
            <button type="button" onClick={stop}>
              {m.file.stop}
            </button>
          </>
        ) : (
          <>
            {again && (
              <button type="button" onClick={() => read(given.file, given.name)}>
                {m.retry}
              </button>
            )}
            <button type="button" onClick={remove}>
              {m.file.remove}
            </button>
          </>
        )}
      </div>
      {given.state === 'stopped' && <p role="status">{m.file.stopped}</p>}
      {given.state === 'failed' && (
        <p class="problem" role="alert">
          {m.file.failed}
        </p>
      )}
      {given.state === 'unreadable' && (
        <p class="problem" role="alert">
          {m.file.unreadable[given.why]}
        </p>
      )}
      {reference && given.state === 'decoded' && (
        <ResultOf result={given.result} reference={reference} m={m} />
      )}
      {reference && services && given.state === 'overview' && (
        <div class="answer">
          {given.incomplete && (
            <p class="problem" role="alert">
              {m.file.incomplete[given.incomplete]}
            </p>
          )}
          <LogOverview
            overview={given.overview}
            file={given.file}
            services={services}
            index={reference.knowledge.index}
            m={m}
          />
        </div>
      )}
    </section>
  );
}

function bytes(count: number): string {
  return count < 1e6 ? `${Math.ceil(count / 1e3)} kB` : `${(count / 1e6).toFixed(1)} MB`;
}
