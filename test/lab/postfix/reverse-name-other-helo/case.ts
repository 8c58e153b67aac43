import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'A client without PTR says other HELO names, all of which resolve.',
  causes: ['ptr-missing'],
  config: { smtpd: { smtpd_client_restrictions: 'reject_unknown_reverse_client_hostname' } },
  steps: [
    ...times(5, (index) =>
      attempt({
        client: 'noptr',
        helo: [
          'client.example.net',
          'mx.example.com',
          'sender.example.net',
          'noptr.example.net',
          '[198.51.100.11]',
        ][index]!,
        expect: '450 4.7.1 Client host rejected: cannot find your reverse hostname, [198.51.100.11]',
        trial: true,
      }),
    ),
  ],
  experiment: {
    claim: 'Another HELO name changes nothing.',
    success: '450 4.7.1',
    deterministic: 'HELO is not looked at',
  },
} satisfies Case<PostfixConfig>;
