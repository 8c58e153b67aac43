import dataFiles from 'virtual:data-files';
import { createCatalogue, type Catalogue } from '../dataset/catalogue.ts';
import { createSearch, type Search } from '../dataset/search.ts';
import { rootUrl } from './root-url.ts';
import { createClassifier, type Classifier } from '../decode/classify.ts';
import { createKnowledge, type Knowledge } from '../decode/knowledge.ts';

/** The dataset as this page reads it: through the worker's store, or from the host while there is none. */
export interface AppReference {
  readonly catalogue: Catalogue;
  /** What the decoder knows, ready to be asked. */
  readonly decoding: () => Promise<{ readonly knowledge: Knowledge; readonly classifier: Classifier }>;
  readonly search: () => Promise<Search>;
}

export function createReference(): AppReference {
  const read = async (name: string, cache: RequestCache): Promise<unknown> => {
    const response = await fetch(new URL(name, rootUrl()), { cache });
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response.json() as Promise<unknown>;
  };
  // A captive portal's page may sit in the HTTP cache under a data file's name: then only the network helps.
  const catalogue = createCatalogue(dataFiles, (name) =>
    read(name, 'default').catch(() => read(name, 'reload')),
  );
  return {
    catalogue,
    decoding: async () => {
      const [rules, index] = await Promise.all([catalogue.causeRules(), catalogue.matchIndex()]);
      const knowledge = createKnowledge(index);
      return { knowledge, classifier: createClassifier(rules, knowledge) };
    },
    search: async () => createSearch(await catalogue.searchIndex()),
  };
}
