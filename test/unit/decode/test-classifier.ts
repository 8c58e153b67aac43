import { compileCauseRules } from '../../../data/build/cause-rules.ts';
import { matchIndex } from '../../../data/build/match-index.ts';
import { readData } from '../../../data/build/read.ts';
import { createClassifier, type Classifier } from '../../../src/decode/classify.ts';
import { createKnowledge } from '../../../src/decode/knowledge.ts';

/** The classifier over the project's own patterns, entries and hosts. */
export async function createTestClassifier(): Promise<Classifier> {
  const index = matchIndex(await readData(), new Map());
  return createClassifier(await compileCauseRules(), createKnowledge(index));
}
