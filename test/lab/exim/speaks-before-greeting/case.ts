import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'The client speaks before the greeting.',
  causes: ['protocol-error'],
  config: { main: ['pipelining_connect_advertise_hosts ='], connect: ['accept delay = 1s'] },
  steps: [
    attempt({
      early: true,
      helo: null,
      from: null,
      say: [{ packet: 'EHLO client.example.net\r\n', replies: 2 }],
      expect: '554 SMTP synchronization error',
    }),
  ],
} satisfies Case<EximConfig>;
