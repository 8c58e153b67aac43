import type { Catalogue } from '../../dataset/catalogue.ts';
import type { CodeRecord, EntryRecord, SearchRow } from '../../dataset/compiled.ts';
import type { Search } from '../../dataset/search.ts';
import { answer, type Answer } from '../../decode/answer.ts';
import type { Knowledge } from '../../decode/knowledge.ts';

/** An answer with everything its screen shows, so that it appears at once and nothing jumps. */
export interface Explained {
  readonly input: string;
  readonly answer: Answer;
  /** The best match, whole. */
  readonly entry: EntryRecord | null;
  /** What the codes mean by their specification; empty when the text decided. */
  readonly codes: readonly CodeRecord[];
  /** Codes that no specification has. */
  readonly unknownCodes: readonly string[];
  /** What the reference has on words that are no reply. */
  readonly found: readonly SearchRow[];
}

export interface Reference {
  readonly catalogue: Catalogue;
  readonly knowledge: Knowledge;
  /** Loaded only when words without a code are asked about. */
  readonly search: () => Promise<Search>;
}

/** How many search results stand under words that are no reply. */
const mostFound = 8;

/** Answers an input and loads what the answer refers to. Rejects when the data cannot be loaded. */
export async function explain(input: string, reference: Reference): Promise<Explained> {
  const { catalogue, knowledge } = reference;
  const given = answer(input, knowledge);
  const best = given.matches[0];
  if (best) {
    const record = await catalogue.entry(best.entry.id);
    return { ...empty(input, given), entry: record?.kind === 'entry' ? record : null };
  }
  const asked = [given.basic?.value, given.enhanced?.value].filter((code) => code !== undefined);
  const codes = await Promise.all(asked.map((code) => catalogue.code(code)));
  const found = given.kind === 'text' ? (await reference.search())(input).slice(0, mostFound) : [];
  return {
    ...empty(input, given),
    codes: codes.filter((code) => code !== null),
    unknownCodes: asked.filter((_, i) => codes[i] === null),
    found,
  };
}

function empty(input: string, given: Answer): Explained {
  return { input, answer: given, entry: null, codes: [], unknownCodes: [], found: [] };
}
