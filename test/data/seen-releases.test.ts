import { expect, it } from 'vitest';
import { releaseOf, seenReleases } from '../../data/build/seen-releases.ts';
import { parseTranscript } from '../../src/dataset/transcript.ts';
import type { Entry, VersionRow } from '../../src/dataset/types.gen.ts';
import { entryAt, realData, reverseHostname } from './real-data.ts';

const transcripts = Object.fromEntries(realData.transcripts);
const entry = entryAt(reverseHostname);

const row = (host: string | null, evidence: string[]): VersionRow =>
  ({ host, evidence }) as unknown as VersionRow;

it('tells every release of a row once, oldest first, with a transcript that shows it', () => {
  const rows = entry.versions.filter(({ host }) => host === 'postfix' || host === 'exim');
  expect(
    rows.map((one) => seenReleases(one, entry.evidence, transcripts).map(({ release }) => release)),
  ).toEqual([['3.5.25', '3.7.11', '3.10.13', '3.11.7'], [], ['4.94.2', '4.96', '4.98.2', '4.100.1']]);
  for (const { release, transcript } of rows.flatMap((one) =>
    seenReleases(one, entry.evidence, transcripts),
  )) {
    expect(transcripts[transcript]).toContain(`\nversion: ${release}\n`);
  }
});

it('tells none of a specification, nor of what was only read', () => {
  const cited = Object.keys(entry.evidence);
  expect(seenReleases(row(null, cited), entry.evidence, transcripts)).toEqual([]);
  const read = cited.filter((key) => entry.evidence[key]?.grade !== 'lab');
  expect(seenReleases(row('postfix', read), entry.evidence, transcripts)).toEqual([]);
});

it('knows the release of a server that ran beside the one that the case is about', () => {
  const evidence = {
    queue: { grade: 'lab', transcript: 'postgrey/queue-retries/1.37.txt' },
  } as unknown as Entry['evidence'];
  expect(seenReleases(row('postfix', ['queue']), evidence, transcripts)).toEqual([
    { release: '3.7.11', transcript: 'postgrey/queue-retries/1.37.txt' },
  ]);
  const transcript = parseTranscript(transcripts['postgrey/queue-retries/1.37.txt'] ?? '');
  expect(transcript && releaseOf('postgrey', transcript)).toBe('1.37');
  expect(transcript && releaseOf('exim', transcript)).toBeNull();
});
