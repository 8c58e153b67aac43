import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';
import { askPostgrey, greylisted } from '../greylisted.ts';

export default {
  provokes:
    'The receiving side exempts only the one address that a bounce named; the retry comes from another.',
  causes: ['greylisted'],
  config: {
    smtpd: askPostgrey,
    postgrey: ['--delay=60'],
    postgreyFiles: { whitelist_clients: '198.51.100.20' },
  },
  steps: times(6, (index) =>
    attempt({
      from: `sender${index}@example.net`,
      client: (['poolTwo', 'poolThree'] as const)[index % 2]!,
      trial: true,
      expect: greylisted,
    }),
  ),
  experiment: {
    claim: 'A retry from another address of the pool is greylisted all the same.',
    success: '450 4.2.0',
    deterministic: 'only the listed address is exempt',
  },
} satisfies Case<PostfixConfig>;
