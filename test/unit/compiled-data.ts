import { buildData, type BuiltData } from '../../src/build/dataset.ts';
import { createCatalogue, type Catalogue } from '../../src/dataset/catalogue.ts';
import { createSearch } from '../../src/dataset/search.ts';
import { createClassifier } from '../../src/decode/classify.ts';
import { decode } from '../../src/decode/decode.ts';
import { createKnowledge } from '../../src/decode/knowledge.ts';
import type { Reference } from '../../src/ui/islands/explain.ts';

/** The real dataset, compiled as the build does it. */
export const data: BuiltData = await buildData();

/** Gives one compiled file as the host would: parsed from its text, or a rejection. */
export async function loadFile(name: string): Promise<unknown> {
  const content = data.contents.get(name);
  if (content === undefined) throw new Error(`${name}: 404`);
  return JSON.parse(content) as unknown;
}

/** The real catalogue over the compiled files, kept in memory. */
export function openCatalogue(): Catalogue {
  return createCatalogue(data.files, loadFile);
}

export async function openReference(catalogue = openCatalogue()): Promise<Reference> {
  const index = await catalogue.matchIndex();
  const knowledge = createKnowledge(index);
  const classifier = createClassifier(await catalogue.causeRules(), knowledge);
  return {
    catalogue,
    knowledge,
    classifier,
    readMail: (text) => decode(text, classifier),
    search: async () => createSearch(await catalogue.searchIndex()),
  };
}
