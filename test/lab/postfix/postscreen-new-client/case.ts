import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'A client that postscreen does not know yet; it must come a second time.',
  causes: ['greylisted'],
  config: {
    program: 'postscreen',
    smtpd: {
      postscreen_pipelining_enable: 'yes',
      postscreen_pipelining_action: 'enforce',
      postscreen_greet_action: 'enforce',
      postscreen_greet_wait: '2s',
      postscreen_cache_map: 'btree:/var/lib/postfix/psc_new',
    },
  },
  steps: [
    attempt({
      client: 'neighbour',
      label: 'first connection',
      expect: '450 4.3.2 Service currently unavailable',
    }),
    ...times(3, (index) =>
      attempt({
        client: 'neighbour',
        label: 'again at once, another sender',
        from: `new${index}@example.org`,
        expect: '2',
        trial: true,
      }),
    ),
  ],
  experiment: {
    claim: 'A client that has passed the tests gets through at once, also with another sender.',
    success: '250',
    deterministic: 'postscreen remembers the address, not the triplet',
  },
} satisfies Case<PostfixConfig>;
