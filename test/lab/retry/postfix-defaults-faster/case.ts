import type { RetryCase } from '../../sending/retry-case.ts';

export default {
  host: 'postfix',
  settings: {
    minimal_backoff_time: '3s',
    maximal_backoff_time: '40s',
    queue_run_delay: '3s',
    maximal_queue_lifetime: '90s',
    delay_warning_time: '30s',
  },
  rest: 10.2,
  seconds: 140,
} satisfies RetryCase;
