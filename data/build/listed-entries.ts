import type { EntrySummary, ListedEntries } from '../../src/dataset/compiled.ts';

const mostListed = 100;

/** The first of the entries that a page lists, and the number of the rest. */
export const listEntries = (entries: readonly EntrySummary[]): ListedEntries => ({
  entries: entries.slice(0, mostListed),
  more: Math.max(0, entries.length - mostListed),
});
