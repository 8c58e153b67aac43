import type { RetryCase } from '../../sending/retry-case.ts';

export default {
  host: 'exim',
  settings: {
    retry: 'F,30s,3s; F,80s,8s',
    queue_interval: '7s',
    queue_only: 'false',
  },
  rest: 9.9,
  seconds: 120,
} satisfies RetryCase;
