import { pointer } from '../json-walk.ts';
import type { Rule } from '../rule.ts';

/** An id once published resolves for ever, in one step. */
export const rule: Rule = {
  name: 'ids-for-ever',
  guards: 'addresses in bookmarks and tickets: a moved entry is found under its old id',
  *check({ data }) {
    const alive = new Set(data.entries.map(({ id }) => id));
    for (const [from, to] of Object.entries(data.moved)) {
      const at = { file: 'moved.json', path: pointer('/moved', from) };
      if (alive.has(from)) {
        const mend = 'Remove the pointer, or give the new entry an id of its own';
        yield { ...at, what: `the old id ${from} is an entry again`, mend };
      }
      if (to in data.moved) {
        const mend = 'Point every old id at the entry itself';
        yield { ...at, what: `${from} leads to ${to}, which has moved as well`, mend };
      } else if (!alive.has(to)) {
        yield { ...at, what: `${to} is no entry`, mend: 'Point at an entry that exists' };
      }
    }
  },
};
