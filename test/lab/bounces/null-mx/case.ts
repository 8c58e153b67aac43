import type { BounceCase } from '../../sending/bounce-case.ts';

export default {
  provokes: 'A domain that declares that it takes no mail (RFC 7505).',
  to: ['someone@nullmx.example'],
  expect: [
    {
      recipient: 'someone@nullmx.example',
      bounce: {
        postfix: 'failed - 5.1.0 null-mx local',
        exim: 'failed - 5.0.0 null-mx local',
        sendmail: {
          '0': 'failed 550 5.1.2 domain-not-found local',
          '8.17': 'failed 556 5.1.10 null-mx local',
        },
      },
      log: {
        postfix: 'failed - 5.1.0 null-mx local',
        exim: 'failed - - null-mx local',
        sendmail: { '0': 'failed - 5.1.2 domain-not-found local', '8.17': 'failed - 5.1.10 null-mx local' },
      },
    },
  ],
} satisfies BounceCase;
