import type { Entry, Host } from '../../../src/dataset/types.gen.ts';
import { kindOf } from '../file-kind.ts';
import type { Rule } from '../rule.ts';

/** An entry's id is its path, a host's id its file name: nobody searches, nobody debates names. */
export const rule: Rule = {
  name: 'entry-id-is-path',
  guards: 'links: an id that is not its path leads to a file that cannot be found',
  *check({ files }) {
    for (const { path: file, content } of files) {
      const kind = kindOf(file);
      if (kind !== 'entry' && kind !== 'host') continue;
      const id = file.replace(/^(entries|hosts)\//, '').replace(/\.json$/, '');
      const stated = (content as Entry | Host).id;
      if (stated !== id)
        yield { file, path: '/id', what: `the id is ${stated}, the path ${id}`, mend: `Make them agree` };
      if (kind !== 'entry') continue;
      const { domain } = content as Entry;
      if (domain !== id.split('/')[0])
        yield {
          file,
          path: '/domain',
          what: `${domain} is not the folder`,
          mend: 'Name the folder it is in',
        };
    }
  },
};
