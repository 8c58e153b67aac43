import type { RetryCase } from '../../sending/retry-case.ts';

export default {
  host: 'postfix',
  settings: {
    minimal_backoff_time: '6s',
    maximal_backoff_time: '6s',
    queue_run_delay: '3s',
    maximal_queue_lifetime: '60s',
  },
  rest: 5.5,
  seconds: 90,
} satisfies RetryCase;
