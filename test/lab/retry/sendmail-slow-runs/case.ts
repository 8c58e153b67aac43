import type { RetryCase } from '../../sending/retry-case.ts';

export default {
  host: 'sendmail',
  settings: {
    '-q': '7s',
    'Timeout.queuereturn': '50s',
  },
  rest: 9.1,
  seconds: 80,
} satisfies RetryCase;
