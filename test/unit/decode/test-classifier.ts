import { compileCauseRules } from '../../../data/build/cause-rules.ts';
import { createClassifier, type Classifier } from '../../../src/decode/classify.ts';

/** The classifier over the project's own patterns. */
export async function createTestClassifier(): Promise<Classifier> {
  return createClassifier(await compileCauseRules());
}
