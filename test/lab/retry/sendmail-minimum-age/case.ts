import type { RetryCase } from '../../sending/retry-case.ts';

export default {
  host: 'sendmail',
  settings: {
    '-q': '2s',
    MinQueueAge: '5s',
    'Timeout.queuereturn': '40s',
  },
  rest: 4.7,
  seconds: 70,
} satisfies RetryCase;
