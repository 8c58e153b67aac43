import type { VNode } from 'preact';
import { decisiveLines, tellingSessions } from '../../dataset/decisive-lines.ts';
import { parseTranscript, type TranscriptLine } from '../../dataset/transcript.ts';
import type { EvidenceMessages } from '../../i18n/messages.ts';

interface TranscriptViewProps {
  readonly version: string;
  readonly text: string;
  readonly m: EvidenceMessages;
}

const headShown = [
  'package',
  'provokes',
  'setting',
  'command',
  'date',
  'outcome',
  'experiment',
  'trials',
  'deterministic',
] as const;

/** One transcript, as the laboratory wrote it: who spoke is set apart, the lines that carry its claim are marked. */
export function TranscriptView({ version, text, m }: TranscriptViewProps): VNode {
  const transcript = parseTranscript(text);
  const id = `v${version}`;
  const isDecisive = transcript ? decisiveLines(transcript) : () => false;
  const telling = transcript ? tellingSessions(transcript) : new Set();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} translate={false}>
        {version}
      </h2>
      {transcript && (
        <dl class="transcript-head" lang="en">
          {headShown.map((name) =>
            transcript.header[name]?.map((value, i) => (
              <div key={`${name}${i}`}>
                <dt>{m.header[name]}</dt>
                <dd translate={false}>{value}</dd>
              </div>
            )),
          )}
        </dl>
      )}
      {transcript?.sessions.map(({ title, lines }, i) => (
        <details key={i} open={telling.has(i)}>
          <summary lang="en">{title}</summary>
          <pre class="transcript" lang="en" translate={false} tabIndex={0}>
            {lines.map((line, j) => (
              <Line key={j} line={line} isMarked={isDecisive(line)} />
            ))}
          </pre>
        </details>
      ))}
    </section>
  );
}

function Line({ line: { who, text }, isMarked }: { line: TranscriptLine; isMarked: boolean }): VNode {
  const words = `${who}: ${text}\n`;
  return <span class={`is-${who}`}>{isMarked ? <mark>{words}</mark> : words}</span>;
}
