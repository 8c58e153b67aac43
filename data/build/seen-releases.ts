import type { SeenRelease } from '../../src/dataset/compiled.ts';
import { parseTranscript, type Transcript } from '../../src/dataset/transcript.ts';
import type { Entry, VersionRow } from '../../src/dataset/types.gen.ts';
import type { RawData } from './read.ts';

/**
 * The releases of the row's host that the laboratory saw the row's behaviour on, oldest first: those of the
 * transcripts that the row cites, each with the first that shows it. That they do show it is a rule of the linter.
 */
export function seenReleases(
  { host, evidence: refs }: VersionRow,
  evidence: Entry['evidence'],
  transcripts: RawData['transcripts'],
): SeenRelease[] {
  if (host === null) return [];
  const seen = new Map<string, SeenRelease>();
  for (const ref of refs) {
    const path = evidence[ref]?.transcript;
    const transcript = parseTranscript(transcripts[path ?? ''] ?? '');
    const release = transcript && releaseOf(host, transcript);
    if (path && release && !seen.has(release)) seen.set(release, { release, transcript: path });
  }
  return [...seen.values()].sort((a, b) => a.release.localeCompare(b.release, 'en', { numeric: true }));
}

/** The release of a host that a transcript was recorded with, as its main server or beside it; null: with none. */
export function releaseOf(host: string, { header }: Transcript): string | null {
  if (header.host?.[0] === host) return header.version?.[0] ?? null;
  for (const line of header.package ?? []) {
    // `postfix 3.7.11-0+deb12u1 (Debian bookworm)`: Debian's epoch and revision are not the release's.
    const [, name, version] = /^(\S+) (?:\d+:)?([^\s~+-]+)/.exec(line) ?? [];
    if (name === host && version) return version;
  }
  return null;
}
