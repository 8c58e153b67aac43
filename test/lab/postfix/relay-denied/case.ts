import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes:
    'A stranger asks the server to relay to a domain that it does not serve; default relay restrictions.',
  causes: ['relay-denied'],
  steps: [attempt({ to: ['user@example.org'], expect: '454 4.7.1 <user@example.org>: Relay access denied' })],
} satisfies Case<PostfixConfig>;
