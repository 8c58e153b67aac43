import type { RetryCase } from '../../sending/retry-case.ts';

export default {
  host: 'postfix',
  settings: {
    minimal_backoff_time: '10s',
    maximal_backoff_time: '5s',
    queue_run_delay: '4s',
    maximal_queue_lifetime: '60s',
  },
  rest: 6.6,
  seconds: 100,
} satisfies RetryCase;
