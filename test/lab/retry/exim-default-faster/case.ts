import type { RetryCase } from '../../sending/retry-case.ts';

export default {
  host: 'exim',
  settings: {
    retry: 'F,24s,3s; G,60s,5s,1.5; F,90s,15s',
    queue_interval: '4s',
    queue_only: 'false',
    delay_warning: '30s',
  },
  rest: 6.3,
  seconds: 130,
} satisfies RetryCase;
