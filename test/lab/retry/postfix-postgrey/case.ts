import type { RetryCase } from '../../sending/retry-case.ts';

export default {
  host: 'postfix',
  settings: {
    minimal_backoff_time: '4s',
    maximal_backoff_time: '32s',
    queue_run_delay: '2s',
    maximal_queue_lifetime: '100s',
  },
  rest: 4.1,
  seconds: 60,
  postgreyDelay: 12,
} satisfies RetryCase;
