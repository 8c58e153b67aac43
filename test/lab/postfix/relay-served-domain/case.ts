import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'Mail to a domain that the server serves needs no permission.',
  steps: [
    ...times(5, (index) =>
      attempt({
        to: ['alice@example.com'],
        client: (['good', 'far', 'noptr', 'mismatch', 'poolThree'] as const)[index]!,
        expect: '2',
        trial: true,
      }),
    ),
  ],
  experiment: {
    claim: 'Mail to a served domain is accepted from anybody.',
    success: '250',
    deterministic: 'always accepted',
  },
} satisfies Case<PostfixConfig>;
