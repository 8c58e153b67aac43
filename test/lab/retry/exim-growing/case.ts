import type { RetryCase } from '../../sending/retry-case.ts';

export default {
  host: 'exim',
  settings: {
    retry: 'G,80s,3s,1.5',
    queue_interval: '2s',
    queue_only: 'false',
  },
  rest: 2.9,
  seconds: 120,
} satisfies RetryCase;
