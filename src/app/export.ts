import type { Catalogue } from '../dataset/catalogue.ts';
import { saveFile } from './save-file.ts';

/** Saves all entries as one JSON file, read through the catalogue and so also without a network. */
export async function exportEntries(catalogue: Catalogue): Promise<void> {
  const [{ rows }, facts] = await Promise.all([catalogue.searchIndex(), catalogue.facts()]);
  const entries = [];
  for (const { kind, id } of rows) {
    const record = kind === 'entry' ? await catalogue.entry(id) : null;
    if (record?.kind === 'entry') entries.push({ ...record.entry, sources: record.sources });
  }
  saveFile(
    `tempfail-${facts.date}.json`,
    'application/json',
    JSON.stringify({ version: facts.version, date: facts.date, entries }, null, 1),
  );
}
