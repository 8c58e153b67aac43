import type { RetryCase } from '../../sending/retry-case.ts';

export default {
  host: 'sendmail',
  settings: {
    '-q': '2s',
    MinQueueAge: '3s',
    MaxQueueAge: '20s',
    'Timeout.queuereturn': '80s',
  },
  rest: 5.3,
  seconds: 120,
} satisfies RetryCase;
