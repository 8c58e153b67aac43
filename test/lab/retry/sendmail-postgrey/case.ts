import type { RetryCase } from '../../sending/retry-case.ts';

export default {
  host: 'sendmail',
  settings: {
    '-q': '2s',
    MinQueueAge: '4s',
    'Timeout.queuereturn': '60s',
  },
  rest: 3.9,
  seconds: 60,
  postgreyDelay: 12,
} satisfies RetryCase;
