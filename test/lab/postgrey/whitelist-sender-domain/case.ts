import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';
import { askPostgrey, greylisted } from '../greylisted.ts';

export default {
  provokes: 'The sender domain, not the client, stands in the client whitelist.',
  causes: ['greylisted'],
  config: {
    smtpd: askPostgrey,
    postgrey: ['--delay=60'],
    postgreyFiles: { whitelist_clients: 'example.com\nsender.example' },
  },
  steps: times(5, (index) =>
    attempt({ from: `news${index}@sender.example`, trial: true, expect: greylisted }),
  ),
  experiment: {
    claim: 'A sender domain in the client whitelist changes nothing.',
    success: '450 4.2.0',
    deterministic: 'the file is compared with the client only',
  },
} satisfies Case<PostfixConfig>;
