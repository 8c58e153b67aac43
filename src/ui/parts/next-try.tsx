import type { VNode } from 'preact';
import type { Entry } from '../../dataset/types.gen.ts';
import { usePage } from '../page-context.tsx';
import { retryFragment, type HostChoice } from '../retry-state.ts';
import { Icon } from './icon.tsx';

/** Causes for which the question is when, not what. */
export const waitingCauses: readonly string[] = [
  'greylisted',
  'rate-limited',
  'too-many-connections',
  'queue-expired',
];

/** Hosts of the dataset whose greylist has a model. */
const greylistOf: Readonly<Record<string, HostChoice>> = {
  postgrey: 'postgrey',
  rspamd: 'rspamd',
  'milter-greylist': 'milter-greylist',
  spamd: 'openbsd-spamd',
  sqlgrey: 'sqlgrey',
  mimecast: 'mimecast',
  cpanel: 'cpanel',
};

/** "When is my next try?": the way to the Retry page, with the other side already chosen. */
export function NextTry({ entry }: { entry: Pick<Entry, 'cause' | 'hosts'> }): VNode {
  const { common, href } = usePage();
  const known = entry.hosts.map((host) => greylistOf[host]).find((host) => host !== undefined);
  const host = entry.cause === 'greylisted' ? (known ?? 'postgrey') : 'refuses';
  return (
    <p>
      <a class="next-try" href={href({ page: 'retry' }) + retryFragment({ host })}>
        <Icon name="retry" />
        {common.nextTry}
      </a>
    </p>
  );
}
