import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'A client with a mismatch says other HELO names.',
  causes: ['ptr-missing'],
  config: { smtpd: { smtpd_client_restrictions: 'reject_unknown_client_hostname' } },
  steps: [
    ...times(5, (index) =>
      attempt({
        client: 'mismatch',
        helo: [
          'client.example.net',
          'mx.example.com',
          'sender.example.net',
          'mismatch.example.net',
          '[198.51.100.12]',
        ][index]!,
        expect: '450 4.7.25 Client host rejected: cannot find your hostname, [198.51.100.12]',
        trial: true,
      }),
    ),
  ],
  experiment: {
    claim: 'Another HELO name changes nothing.',
    success: '450 4.7.25',
    deterministic: 'HELO is not looked at',
  },
} satisfies Case<PostfixConfig>;
