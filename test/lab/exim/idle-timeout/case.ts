import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'The client says nothing for smtp_receive_timeout seconds.',
  causes: ['connection-lost'],
  steps: [
    attempt({
      from: null,
      say: [{ listen: true }],
      expect: '421 mx.example.com: SMTP command timeout - closing connection',
    }),
  ],
} satisfies Case<EximConfig>;
