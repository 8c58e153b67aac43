import type { RetryCase } from '../../sending/retry-case.ts';

export default {
  host: 'sendmail',
  settings: {
    '-q': '3s',
    MinQueueAge: '7s',
    'Timeout.queuereturn': '60s',
    'Timeout.queuewarn': '20s',
  },
  rest: 4.2,
  seconds: 90,
} satisfies RetryCase;
