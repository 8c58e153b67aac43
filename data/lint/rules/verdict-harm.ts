import type { Entry } from '../../../src/dataset/types.gen.ts';
import { kindOf } from '../file-kind.ts';
import { pointer } from '../json-walk.ts';
import type { Rule } from '../rule.ts';

/** Only here did the server speak of the mailbox itself; everything else may pass once somebody acts. */
const mayStop: readonly string[] = ['user-unknown', 'mailbox-moved', 'mailbox-disabled', 'null-mx'];

/** `stop` makes people remove an address: it is never said of policy, reputation, routing or content. */
export const rule: Rule = {
  name: 'verdict-harm',
  guards: 'live addresses: a wrong `stop` loses one for good, a wrong `wait` loses an hour',
  *check({ files, data }) {
    const mend = `Say wait or fix; stop is for ${mayStop.join(', ')}`;
    for (const { path: file, content } of files) {
      if (kindOf(file) !== 'entry') continue;
      const { verdict, cause } = content as Entry;
      if (verdict === 'stop' && !mayStop.includes(cause))
        yield { file, path: '/verdict', what: `stop, although the cause is ${cause}`, mend };
    }
    for (const [id, cause] of Object.entries(data.causes)) {
      if (cause.verdict !== 'stop' || mayStop.includes(id)) continue;
      yield { file: 'causes.json', path: pointer('/causes', id, 'verdict'), what: `stop for ${id}`, mend };
    }
  },
};
