import type { RetryCase } from '../../sending/retry-case.ts';

export default {
  host: 'sendmail',
  settings: {
    '-q': '2s',
    'Timeout.queuereturn': '30s',
  },
  rest: 3.5,
  seconds: 50,
} satisfies RetryCase;
