import type { EntrySummary, EvidenceRecord } from '../../src/dataset/compiled.ts';
import { transcriptPlace } from '../../src/dataset/transcript-place.ts';
import { listEntries } from './listed-entries.ts';
import type { RawData } from './read.ts';

/** One page a case that some entry cites, with the transcripts of all cited versions. */
export function evidenceRecords(
  data: RawData,
  summaries: ReadonlyMap<string, EntrySummary>,
): Map<string, EvidenceRecord> {
  const citing = new Map<string, Set<string>>();
  for (const { id, evidence } of data.entries) {
    for (const piece of Object.values(evidence)) {
      if (!piece?.transcript) continue;
      const key = transcriptPlace(piece.transcript).id;
      citing.set(key, (citing.get(key) ?? new Set()).add(id));
    }
  }
  const records = new Map<string, EvidenceRecord>();
  for (const [key, ids] of citing) {
    const [hostId = '', name = ''] = key.split('/');
    const host = data.hosts.find(({ id }) => id === hostId);
    const transcripts = Object.entries(data.transcripts)
      .filter(([path]) => transcriptPlace(path).id === key)
      .map(([path, text]) => ({ version: transcriptPlace(path).version, text }))
      .sort((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true }));
    records.set(key, {
      kind: 'evidence',
      host: { id: hostId, name: host?.name ?? { en: hostId, zh: hostId } },
      case: name,
      transcripts,
      ...listEntries([...ids].flatMap((id) => summaries.get(id) ?? [])),
    });
  }
  return records;
}
