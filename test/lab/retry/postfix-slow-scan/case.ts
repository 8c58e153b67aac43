import type { RetryCase } from '../../sending/retry-case.ts';

export default {
  host: 'postfix',
  settings: {
    minimal_backoff_time: '3s',
    maximal_backoff_time: '60s',
    queue_run_delay: '7s',
    maximal_queue_lifetime: '90s',
  },
  rest: 4.8,
  seconds: 140,
} satisfies RetryCase;
