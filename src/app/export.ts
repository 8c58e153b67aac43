import type { Catalogue } from '../dataset/catalogue.ts';

/** Saves all entries as one JSON file, read through the catalogue and so also without a network. */
export async function exportEntries(catalogue: Catalogue): Promise<void> {
  const [{ rows }, facts] = await Promise.all([catalogue.searchIndex(), catalogue.facts()]);
  const entries = [];
  for (const { kind, id } of rows) {
    const record = kind === 'entry' ? await catalogue.entry(id) : null;
    if (record?.kind === 'entry') entries.push({ ...record.entry, sources: record.sources });
  }
  const file = new Blob([JSON.stringify({ version: facts.version, date: facts.date, entries }, null, 1)], {
    type: 'application/json',
  });
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = `tempfail-${facts.date}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000); // after the browser began to read it
}
