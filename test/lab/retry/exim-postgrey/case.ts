import type { RetryCase } from '../../sending/retry-case.ts';

export default {
  host: 'exim',
  settings: {
    retry: 'F,20s,4s; G,60s,4s,2',
    queue_interval: '2s',
    queue_only: 'false',
  },
  rest: 3.2,
  seconds: 60,
  postgreyDelay: 12,
} satisfies RetryCase;
