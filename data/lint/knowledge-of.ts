import { summarise } from '../build/entry-record.ts';
import { matchIndex } from '../build/match-index.ts';
import type { RawData } from '../build/read.ts';
import { createKnowledge, type Knowledge } from '../../src/decode/knowledge.ts';

const known = new WeakMap<RawData, Knowledge>();

/** What the real decoder knows of a dataset; compiled once for all rules that ask. */
export function knowledgeOf(data: RawData): Knowledge {
  const before = known.get(data);
  if (before) return before;
  const summaries = new Map(data.entries.map((entry) => [entry.id, summarise(entry)]));
  const knowledge = createKnowledge(matchIndex(data, summaries));
  known.set(data, knowledge);
  return knowledge;
}
