import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'The client stands in a DNS block list; text of the administrator.',
  causes: ['ip-blocklisted'],
  config: {
    rcpt: [
      'deny message = rejected because $sender_host_address is in a black list at $dnslist_domain\\n$dnslist_text',
      '     dnslists = bl.example',
    ],
  },
  steps: [
    attempt({
      client: 'listed',
      expect: '550-rejected because 198.51.100.17 is in a black list at bl.example',
    }),
  ],
} satisfies Case<EximConfig>;
