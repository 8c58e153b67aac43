import type { VNode } from 'preact';
import type { Entry, Stage } from '../../dataset/types.gen.ts';
import type { FailureStage, Mta } from '../../retry/policy.ts';
import { usePage } from '../page-context.tsx';
import { retryFragment, type HostChoice, type RetryState } from '../retry-state.ts';
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

/** Formats of one's own server tell which one it is. */
const mtaOf: Readonly<Record<string, Mta>> = {
  'postfix-log': 'postfix',
  'postfix-queue': 'postfix',
  'exim-log': 'exim',
  'exim-queue': 'exim',
  'sendmail-log': 'sendmail',
  'sendmail-queue': 'sendmail',
  'exchange-tracking': 'exchange',
};

/** To a retry it only matters whether the host or the message was refused. */
const failureStageOf: Readonly<Partial<Record<Stage, FailureStage>>> = {
  connect: 'connect',
  ehlo: 'connect',
  starttls: 'connect',
  auth: 'connect',
  mail: 'mail',
  rcpt: 'rcpt',
  data: 'data',
  'end-of-data': 'data',
};

/** What was decoded of a delivery. */
export interface SeenTries extends Pick<RetryState, 'log'> {
  readonly reply: string;
  readonly stage: Stage | null;
  readonly format: string | null;
}

interface NextTryProps {
  readonly entry: Pick<Entry, 'cause'> & { readonly hosts: readonly string[] } & Partial<
      Pick<Entry, 'reply' | 'stages'>
    >;
  readonly seen?: SeenTries;
}

/** Addresses are cut by some chat programs; the code stands in front. */
const longestReply = 200;

/** "When is my next try?": the way to the Retry page, with all that is known already set there. */
export function NextTry({ entry, seen }: NextTryProps): VNode {
  const { common, href } = usePage();
  const known = entry.hosts.map((host) => greylistOf[host]).find((host) => host !== undefined);
  const stage = seen?.stage ?? entry.stages?.[0];
  const reply = (seen?.reply || entry.reply || '').slice(0, longestReply);
  const state: Partial<RetryState> = {
    host: entry.cause === 'greylisted' ? (known ?? 'postgrey') : 'refuses',
    ...(/^4\d\d/.test(reply) && { reply }),
    ...(stage && failureStageOf[stage] && { stage: failureStageOf[stage] }),
    ...(seen?.format && mtaOf[seen.format] && { mta: mtaOf[seen.format] }),
    ...(seen?.log && { log: seen.log }),
  };
  return (
    <p>
      <a class="next-try" href={href({ page: 'retry' }) + retryFragment(state)}>
        <Icon name="retry" />
        {common.nextTry}
      </a>
    </p>
  );
}
