import type { VNode } from 'preact';
import { parseTranscript, type TranscriptLine } from '../../dataset/transcript.ts';
import type { EvidenceMessages } from '../../i18n/messages.ts';

interface TranscriptViewProps {
  readonly version: string;
  readonly text: string;
  readonly m: EvidenceMessages;
}

const headShown = ['package', 'provokes', 'setting', 'command', 'date', 'trials', 'outcome'] as const;

/** One transcript, as the laboratory wrote it: who spoke is set apart, replies that refuse are marked. */
export function TranscriptView({ version, text, m }: TranscriptViewProps): VNode {
  const transcript = parseTranscript(text);
  const id = `v${version}`;
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
        <details key={i} open={i === 0}>
          <summary lang="en">{title}</summary>
          <pre class="transcript" lang="en" translate={false} tabIndex={0}>
            {lines.map((line, j) => (
              <Line key={j} line={line} />
            ))}
          </pre>
        </details>
      ))}
    </section>
  );
}

/** A reply that refuses, on the wire or in the log. */
const refusal = /^[45]\d\d[ -]|: [45]\d\d [45]\.\d/;

function Line({ line: { who, text } }: { line: TranscriptLine }): VNode {
  const words = `${who}: ${text}\n`;
  return <span class={`is-${who}`}>{who !== 'C' && refusal.test(text) ? <mark>{words}</mark> : words}</span>;
}
