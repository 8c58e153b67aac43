import type { RetryCase } from '../../sending/retry-case.ts';

export default {
  host: 'postfix',
  settings: {
    minimal_backoff_time: '1s',
    maximal_backoff_time: '20s',
    queue_run_delay: '5s',
    maximal_queue_lifetime: '70s',
  },
  rest: 2.4,
  seconds: 100,
} satisfies RetryCase;
