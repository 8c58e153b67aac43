import type { RawData } from '../../build/read.ts';
import { pointer } from '../json-walk.ts';
import type { Rule } from '../rule.ts';

/** The lists that everybody adds to are sorted by key, so that two additions seldom meet in one place. */
export const rule: Rule = {
  name: 'sorted',
  guards: 'reviews and merges: an addition stands where one looks for it',
  *check({ data }) {
    for (const list of ['sources', 'moved'] as const satisfies readonly (keyof RawData)[]) {
      const keys = Object.keys(data[list]);
      const misplaced = keys.find((key, index) => index > 0 && key < (keys[index - 1] ?? ''));
      if (misplaced === undefined) continue;
      yield {
        file: `${list}.json`,
        path: pointer(`/${list}`, misplaced),
        what: `${misplaced} is not in its place`,
        mend: 'Sort the keys by code point',
      };
    }
  },
};
