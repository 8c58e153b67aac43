import { attempt, times, wait, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';
import { askPostgrey, greylisted } from '../greylisted.ts';

export default {
  provokes: 'After the delay the sender has another +extension.',
  causes: ['greylisted'],
  config: {
    smtpd: askPostgrey,
    postgrey: ['--delay=3'],
  },
  steps: [
    ...times(1, (index) =>
      attempt({
        from: `list+${'abcdefghij'[index]}@example.net`,
        label: 'first attempt',
        expect: greylisted,
      }),
    ),
    wait(4),
    ...times(1, (index) =>
      attempt({
        from: `list+x${'abcdefghij'[index]}@example.net`,
        label: 'another extension',
        trial: true,
        expect: '2',
      }),
    ),
  ],
  experiment: {
    claim: 'postgrey drops the +extension: another one passes after the delay.',
    success: '250',
    deterministic: 'the extension is no part of the key',
  },
} satisfies Case<PostfixConfig>;
