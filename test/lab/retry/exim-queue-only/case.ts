import type { RetryCase } from '../../sending/retry-case.ts';

export default {
  host: 'exim',
  settings: {
    retry: 'F,15s,5s; G,50s,6s,2',
    queue_interval: '3s',
    queue_only: 'true',
  },
  rest: 4.6,
  seconds: 90,
} satisfies RetryCase;
