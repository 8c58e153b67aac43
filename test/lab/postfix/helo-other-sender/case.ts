import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'A client whose HELO name does not exist sends for other domains.',
  causes: ['helo-rejected'],
  config: { smtpd: { smtpd_helo_restrictions: 'reject_unknown_helo_hostname' } },
  steps: [
    ...times(5, (index) =>
      attempt({
        helo: 'mail.nowhere.example',
        from: ['sender@example.net', 'sender@example.org', 'sender@example.com', 'sender@remote.example', ''][
          index
        ]!,
        expect: '450 4.7.1 <mail.nowhere.example>: Helo command rejected: Host not found',
        trial: true,
      }),
    ),
  ],
  experiment: {
    claim: 'Another sender domain changes nothing.',
    success: '450 4.7.1',
    deterministic: 'the sender is not looked at',
  },
} satisfies Case<PostfixConfig>;
