import type { Entry } from '../../../src/dataset/types.gen.ts';
import { parseReply } from '../../../src/smtp/reply.ts';
import { kindOf } from '../file-kind.ts';
import { pointer } from '../json-walk.ts';
import type { Rule } from '../rule.ts';

/** Two entries may share words only when the code tells them apart. */
export const rule: Rule = {
  name: 'duplicate-texts',
  guards: 'the ranking: two entries that match alike are ordered by chance',
  *check({ files }) {
    const seen = new Map<string, string>();
    for (const { path: file, content } of files) {
      if (kindOf(file) !== 'entry') continue;
      const { id, texts } = content as Entry;
      for (const [index, { literal, pattern, text }] of texts.entries()) {
        const { basic, enhanced } = parseReply(text);
        const same = JSON.stringify([literal, pattern ?? '', basic?.value ?? '', enhanced?.value ?? '']);
        const other = seen.get(same) ?? id;
        seen.set(same, other);
        if (other === id) continue;
        const mend = 'Narrow one of the two by a pattern, or make them one entry';
        yield { file, path: pointer('/texts', index), what: `${other} has the same words and codes`, mend };
      }
    }
  },
};
