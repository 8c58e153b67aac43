import { attempt, wait, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';
import { askPostgrey, greylisted } from '../greylisted.ts';

export default {
  provokes:
    'A provider retries each time from another network: every attempt is the first one of its triplet.',
  causes: ['greylisted'],
  config: {
    smtpd: askPostgrey,
    postgrey: ['--delay=3'],
  },
  steps: [
    attempt({ client: 'poolOne', label: 'first attempt', expect: greylisted }),
    wait(4),
    attempt({ client: 'poolTwo', label: 'retry from a second network', trial: true, expect: greylisted }),
    wait(4),
    attempt({ client: 'poolThree', label: 'retry from a third network', trial: true, expect: greylisted }),
    wait(4),
    attempt({ client: 'wideOne', label: 'retry from a fourth network', trial: true, expect: greylisted }),
    wait(4),
    attempt({ client: 'poolOne', label: 'the first network again', expect: '2' }),
  ],
  experiment: {
    claim:
      'Retries after the delay, each from a new /24, are greylisted; the first network would have passed.',
    success: '450 4.2.0',
    deterministic: 'a new /24 is always a new triplet',
  },
} satisfies Case<PostfixConfig>;
