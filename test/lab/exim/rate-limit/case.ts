import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'An ACL limits the rate to two recipients an hour.',
  causes: ['rate-limited'],
  config: {
    rcpt: [
      'defer ratelimit = 2 / 1h / per_rcpt / strict',
      '      message = 450 4.7.1 Sender rate exceeds limit $sender_rate_limit',
    ],
  },
  steps: [attempt({ expect: '2' }), attempt({ expect: '' }), attempt({ expect: '450 4.7.1 Sender rate' })],
} satisfies Case<EximConfig>;
