import type { Entry, Host } from '../../../src/dataset/types.gen.ts';
import { answer } from '../../../src/decode/answer.ts';
import type { Knowledge } from '../../../src/decode/knowledge.ts';
import { kindOf } from '../file-kind.ts';
import { pointer } from '../json-walk.ts';
import { knowledgeOf } from '../knowledge-of.ts';
import type { Finding, Rule } from '../rule.ts';

type Found = Omit<Finding, 'file'>;

/** Every text and sample is answered by its own entry first, every mark's sample by its own host: asked of the real decoder. */
export const rule: Rule = {
  name: 'steals-no-sample',
  guards: 'other entries: a loose literal answers replies that are not its own',
  *check({ files, data }) {
    const knowledge = knowledgeOf(data);
    for (const { path: file, content } of files) {
      const kind = kindOf(file);
      if (kind === 'entry') for (const one of ofEntry(content as Entry, knowledge)) yield { file, ...one };
      if (kind === 'host') for (const one of ofHost(content as Host, knowledge)) yield { file, ...one };
    }
  },
};

function* ofEntry({ id, texts }: Entry, knowledge: Knowledge): Generator<Found> {
  for (const [index, { text, samples = [] }] of texts.entries()) {
    const at = pointer('/texts', index);
    const replies = [[pointer(at, 'text'), text] as const].concat(
      samples.map((sample, order) => [pointer(at, 'samples', order), sample] as const),
    );
    for (const [path, reply] of replies) {
      const [first] = answer(reply, knowledge).matches;
      if (first?.entry.id === id) continue;
      const what = `“${reply}” is answered by ${first?.entry.id ?? 'no entry'}`;
      yield { path, what, mend: 'Narrow the literal that steals it, or lengthen the one that should win' };
    }
  }
}

function* ofHost({ id, marks }: Host, knowledge: Knowledge): Generator<Found> {
  for (const [index, { sample }] of marks.entries()) {
    if (sample === undefined) continue;
    const host = answer(sample, knowledge).host?.id;
    if (host === id) continue;
    const what = `“${sample}” is recognised as ${host ?? 'no host'}`;
    yield { path: pointer('/marks', index), what, mend: 'Narrow the mark that steals it, or mend this one' };
  }
}
