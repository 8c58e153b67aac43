import type { CodeMessages } from '../messages.ts';

export const code: CodeMessages = {
  title: (code) => `SMTP ${code}`,
  description: (code, title) =>
    `SMTP ${code}: ${title}. What the specification says and what each host means by it.`,
  status: {
    standard: 'standard',
    historic: 'historic',
    unregistered: 'unregistered: hosts use it, no registry has it',
    client: 'made up by client programs, never sent by a server',
  },
  says: 'What the specification says',
  classMeaning: {
    '1': 'no SMTP class',
    '2': 'success',
    '3': 'intermediate: the server waits for more',
    '4': 'transient failure: try again',
    '5': 'permanent failure: change something first',
    '6': 'no SMTP class',
    '9': 'no SMTP class',
  },
  registeredWith: 'Registered with',
  stages: 'Answers',
  hosts: 'What hosts mean by it',
  hostsLead: 'The same code, other meanings: who said it decides.',
  entries: 'Entries with this code',
  sources: 'Where it is defined',
  note: 'Note',
};
