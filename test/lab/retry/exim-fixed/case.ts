import type { RetryCase } from '../../sending/retry-case.ts';

export default {
  host: 'exim',
  settings: {
    retry: 'F,60s,7s',
    queue_interval: '3s',
    queue_only: 'false',
  },
  rest: 4.4,
  seconds: 100,
} satisfies RetryCase;
