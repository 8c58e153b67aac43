import { attempt, times, wait, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';
import { askPostgrey, greylisted } from '../greylisted.ts';

export default {
  provokes: 'A client passes six times; postgrey counts one success an hour towards its automatic whitelist.',
  causes: ['greylisted'],
  config: {
    smtpd: askPostgrey,
    postgrey: ['--delay=2'],
  },
  steps: [
    ...times(6, (index) =>
      attempt({
        from: `first${index}@example.net`.replace(/\d/, (digit) => 'abcdef'[Number(digit)] ?? ''),
        label: 'first attempt',
        expect: greylisted,
      }),
    ),
    wait(3),
    ...times(6, (index) =>
      attempt({
        from: `first${index}@example.net`.replace(/\d/, (digit) => 'abcdef'[Number(digit)] ?? ''),
        label: 'passes',
        expect: '2',
      }),
    ),
    ...times(3, (index) =>
      attempt({
        from: `later${'xyz'[index]}@example.net`,
        label: 'a new sender',
        trial: true,
        expect: greylisted,
      }),
    ),
  ],
  experiment: {
    claim: 'Six successes within one hour do not whitelist the client.',
    success: '450 4.2.0',
    deterministic: 'at most one success an hour counts',
  },
} satisfies Case<PostfixConfig>;
