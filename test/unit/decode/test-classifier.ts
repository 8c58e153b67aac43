import { compileCauseRules } from '../../../data/build/cause-rules.ts';
import { readData } from '../../../data/build/read.ts';
import { knowledgeOf } from '../../../data/lint/knowledge-of.ts';
import { createClassifier, type Classifier } from '../../../src/decode/classify.ts';

/** The classifier over the project's own patterns, entries and hosts. */
export async function createTestClassifier(): Promise<Classifier> {
  return createClassifier(await compileCauseRules(), knowledgeOf(await readData()));
}
