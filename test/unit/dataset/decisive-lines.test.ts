import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decisiveLines, tellingSessions } from '../../../src/dataset/decisive-lines.ts';
import { parseTranscript, type Transcript } from '../../../src/dataset/transcript.ts';
import { listTranscripts } from '../../lab/compare-runs.ts';
import { evidence } from '../../lab/paths.ts';

function read(path: string): Transcript {
  const transcript = parseTranscript(readFileSync(`${evidence}/${path}`, 'utf8'));
  if (!transcript) throw new Error(`${path} is no transcript`);
  return transcript;
}

function marked(transcript: Transcript): string[] {
  const isDecisive = decisiveLines(transcript);
  return transcript.sessions.flatMap(({ lines }) =>
    lines.filter(isDecisive).map(({ who, text }) => `${who}: ${text}`),
  );
}

describe('the lines that carry a claim', () => {
  it('are the reply that refuses and the log line that says it again', () => {
    expect(marked(read('postfix/relay-denied/3.7.11.txt'))).toEqual([
      'S: 454 4.7.1 <user@example.org>: Relay access denied',
      expect.stringMatching(/^L: .* NOQUEUE: reject: .* 454 4\.7\.1 /),
    ]);
  });

  it('are the reply that accepts where the claim is that mail passes', () => {
    const lines = marked(read('postfix/client-name-confirmed/3.7.11.txt'));
    expect(new Set(lines)).toEqual(new Set(['S: 250 2.1.5 Ok']));
  });

  it('are every line of a reply of several lines', () => {
    const lines = marked(read('exim/sender-domain-mx-is-address/4.96.txt'));
    expect(lines.filter((line) => line.startsWith('S: 550'))).toHaveLength(5);
    expect(lines.at(-1)).toMatch(/^L: .* rejected RCPT .* Sender verify failed$/);
  });

  it('exist in every transcript with an outcome that was said', () => {
    const silent = listTranscripts(evidence).filter((path) => {
      const transcript = read(path);
      const said = transcript.header.outcome?.some((one) => !/^(no connection|timeout)/.test(one));
      return said && marked(transcript).length === 0;
    });
    expect(silent).toEqual([]);
  });
});

describe('the sessions that are open', () => {
  it('are the first and those that answer otherwise than those before', () => {
    const transcript = read('postgrey/after-the-delay/1.37.txt');
    const open = [...tellingSessions(transcript)];
    expect(open[0]).toBe(0);
    const codes = open.flatMap((index) =>
      (transcript.sessions[index]?.lines ?? [])
        .filter(decisiveLines(transcript))
        .flatMap(({ who, text }) => (who === 'S' ? text.slice(0, 9) : [])),
    );
    expect(codes).toEqual(['450 4.2.0', '250 2.1.5']);
  });
});
