import { attempt, times, wait, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';
import { askPostgrey, greylisted } from '../greylisted.ts';

export default {
  provokes: 'Pool with addresses in several /16; postgrey compares the /16.',
  causes: ['greylisted'],
  config: {
    smtpd: askPostgrey,
    postgrey: ['--delay=3', '--ipv4cidr=16'],
  },
  steps: [
    ...times(6, (index) =>
      attempt({
        from: `sender${index}@example.net`,
        client: 'poolOne',
        label: 'first attempt',
        expect: greylisted,
      }),
    ),
    wait(4),
    ...times(6, (index) =>
      attempt({
        from: `sender${index}@example.net`,
        client: (['poolTwo', 'poolThree'] as const)[index % 2]!,
        label: 'another /16',
        trial: true,
        expect: greylisted,
      }),
    ),
  ],
  experiment: {
    claim: 'With --ipv4cidr=16 a pool over several /16 networks still starts anew.',
    success: '450 4.2.0',
    deterministic: 'another /16 is always a new triplet',
  },
} satisfies Case<PostfixConfig>;
