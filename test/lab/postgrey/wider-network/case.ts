import { attempt, times, wait, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';
import { askPostgrey, greylisted } from '../greylisted.ts';

export default {
  provokes: 'Pool with addresses in three /24 of one /16; postgrey compares the /16.',
  causes: ['greylisted'],
  config: {
    smtpd: askPostgrey,
    postgrey: ['--delay=3', '--ipv4cidr=16'],
  },
  steps: [
    ...times(6, (index) =>
      attempt({
        from: `sender${index}@example.net`,
        client: 'wideOne',
        label: 'first attempt',
        expect: greylisted,
      }),
    ),
    wait(4),
    ...times(6, (index) =>
      attempt({
        from: `sender${index}@example.net`,
        client: (['wideTwo', 'wideThree'] as const)[index % 2]!,
        label: 'another /24 of the same /16',
        trial: true,
        expect: '2',
      }),
    ),
  ],
  experiment: {
    claim: 'With --ipv4cidr=16 a pool inside one /16 passes after the delay.',
    success: '250',
    deterministic: 'the /16 counts',
  },
} satisfies Case<PostfixConfig>;
