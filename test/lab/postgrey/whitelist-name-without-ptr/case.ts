import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';
import { askPostgrey, greylisted } from '../greylisted.ts';

export default {
  provokes: 'The listed name does not match: the client has no confirmed name.',
  causes: ['greylisted'],
  config: {
    smtpd: askPostgrey,
    postgrey: ['--delay=60'],
    postgreyFiles: { whitelist_clients: 'example.net' },
  },
  steps: times(6, (index) =>
    attempt({
      from: `sender${index}@example.net`,
      client: (['noptr', 'mismatch'] as const)[index % 2]!,
      trial: true,
      expect: greylisted,
    }),
  ),
  experiment: {
    claim: 'A client without a confirmed name is not found by a name in the list.',
    success: '450 4.2.0',
    deterministic: 'postgrey sees the name unknown',
  },
} satisfies Case<PostfixConfig>;
