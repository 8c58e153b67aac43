import type { EvidenceMessages } from '../messages.ts';

export const evidence: EvidenceMessages = {
  title: (host, name) => `${host}: ${name}`,
  description: (title) => `${title}. The recorded dialogue with real servers, version by version.`,
  lead: 'Recorded from real servers in the laboratory, with names mapped to example domains. The decisive replies are marked.',
  citedBy: 'Entries that rest on it',
  header: {
    package: 'Package',
    provokes: 'Provokes',
    setting: 'Setting',
    command: 'Repeat it',
    date: 'Recorded',
    outcome: 'Outcome',
    experiment: 'Claim tested',
    trials: 'Trials',
    deterministic: 'Rule seen',
  },
};
