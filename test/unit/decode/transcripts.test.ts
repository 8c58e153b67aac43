import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseTranscript, type Transcript } from '../../../src/dataset/transcript.ts';
import { answer } from '../../../src/decode/answer.ts';
import { decode } from '../../../src/decode/decode.ts';
import type { Failure } from '../../../src/decode/failure.ts';
import { parseReply } from '../../../src/smtp/reply.ts';
import { listTranscripts } from '../../lab/compare-runs.ts';
import { drivers } from '../../lab/hosts/all.ts';
import { loadCases } from '../../lab/load-cases.ts';
import { evidence } from '../../lab/paths.ts';
import { readData } from '../../../data/build/read.ts';
import { openReference } from '../compiled-data.ts';

const { classifier, knowledge } = await openReference();
const data = await readData();
const transcripts = new Map<string, Transcript>();
for (const name of listTranscripts(evidence)) {
  const parsed = parseTranscript(readFileSync(`${evidence}/${name}`, 'utf8'));
  if (parsed) transcripts.set(name, parsed);
}

/** The refusals that decided the case's attempts, each once. */
function refusalsOf({ header }: Transcript): string[] {
  const outcomes = (header.outcome ?? []).map((text) => text.replace(/^\d+ times: /, ''));
  return [...new Set(outcomes)].filter((text) => /^[45]\d\d[ -]/.test(text));
}

const causeOf = ({ causes }: Failure): string => causes[0]?.cause ?? '?';

async function decodeOne(text: string): Promise<Failure | undefined> {
  return (await decode(text, classifier)).recipients[0];
}

/** Words without the codes that repeat on each line of a reply: a header's outcome keeps them, a dialogue not. */
const bareWords = (text: string): string => text.replace(/\b[45]\d\d[- ]/g, '');

/** The whole session as a person pastes it. */
function dialogueOf({ sessions }: Transcript): string {
  const said = sessions.flatMap(({ lines }) => lines).filter(({ who }) => who === 'C' || who === 'S');
  return said.map(({ who, text }) => `${who}: ${text}`).join('\n');
}

/** Log lines that quote one of the refusals. */
function quotingLines({ sessions }: Transcript, refusals: readonly string[]): string[] {
  const words = refusals.map((text) => parseReply(text).text).filter(Boolean);
  const lines = sessions.flatMap((session) => session.lines).filter(({ who }) => who === 'L');
  return lines.map(({ text }) => text).filter((text) => words.some((quoted) => text.includes(quoted)));
}

describe.each(drivers.map(({ host }) => host))('transcripts of %s', async (host) => {
  const cases = new Map((await loadCases(host)).map(({ name, data: one }) => [name, one]));
  const own = [...transcripts].filter(([name]) => name.startsWith(`${host}/`));
  const statedFor = (name: string): readonly string[] => cases.get(name.split('/')[1] ?? '')?.causes ?? [];

  it('give each refusal its codes', { timeout: 120_000 }, async () => {
    for (const [name, transcript] of own)
      for (const refusal of refusalsOf(transcript)) {
        const codes = /^(\d{3})[ -](?:([245]\.\d\.\d{1,3}) )?/.exec(refusal);
        const expected = { basic: codes?.[1], ...(codes?.[2] ? { enhanced: codes[2] } : {}) };
        expect(await decodeOne(refusal), `${name}: ${refusal}`).toMatchObject(expected);
      }
  });

  it(
    'give the causes that the cases state: each refusal, alone and in its dialogue, and the log',
    { timeout: 120_000 },
    async () => {
      const found = new Map<string, Set<string>>();
      const note = (name: string, text: string, failure: Failure | undefined): void => {
        const cause = failure ? causeOf(failure) : 'no failure';
        expect(statedFor(name), `${name}: ${text}`).toContain(cause);
        const one = name.split('/')[1] ?? '';
        found.set(one, (found.get(one) ?? new Set()).add(cause));
      };
      for (const [name, transcript] of own) {
        const refusals = refusalsOf(transcript);
        const { recipients } = await decode(dialogueOf(transcript), classifier);
        for (const refusal of refusals) {
          const alone = await decodeOne(refusal);
          note(name, refusal, alone);
          note(
            name,
            `dialogue with ${refusal}`,
            recipients.find(({ text }) => bareWords(text).includes(bareWords(alone?.text ?? ''))),
          );
        }
        // Some lines tell of a session, not of a delivery: no format takes them for a failure.
        for (const line of quotingLines(transcript, refusals)) {
          const failure = await decodeOne(line);
          if (failure) note(name, line, failure);
        }
      }
      for (const [name, { causes = [] }] of cases)
        expect([...(found.get(name) ?? [])].sort(), name).toEqual([...causes].sort());
    },
  );
});

describe('entries that name a transcript for a wording', () => {
  const cited = data.entries.flatMap(({ id, texts, evidence: pieces }) =>
    texts.flatMap((wording) =>
      wording.evidence.flatMap((key) => {
        const transcript = pieces[key]?.transcript;
        return transcript ? [{ id, transcript }] : [];
      }),
    ),
  );
  it.each(cited)('$id is found by a refusal of $transcript', ({ id, transcript }) => {
    const found = transcripts.get(transcript);
    const matches = found ? refusalsOf(found).map((text) => answer(text, knowledge).matches) : [];
    // An entry on one block list may show its form by the lab's list, which no entry is about.
    const ids = matches.flatMap((ranked) => ranked.slice(0, 1).map(({ entry }) => entry.id));
    expect([id, ...(matches.flat().some(({ entry }) => entry.id === id) ? ids : [])]).toContain(ids[0] ?? id);
  });
});
