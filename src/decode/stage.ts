import type { Stage } from '../dataset/types.gen.ts';

// How MTAs say which command was answered: Postfix `(in reply to RCPT TO command)`, Exim `after RCPT TO:<...>`,
// Sendmail `... while talking to`, `>>> RCPT To:`.
const named =
  /(?:in reply to|after(?: pipelined)?|>>>)\s+(?:the )?(end of data|initial connection|EHLO|HELO|LHLO|STARTTLS|AUTH|MAIL|RCPT|DATA|BDAT)\b/i;

const stages: Readonly<Record<string, Stage>> = {
  'end of data': 'end-of-data',
  'initial connection': 'connect',
  ehlo: 'ehlo',
  helo: 'ehlo',
  lhlo: 'ehlo',
  starttls: 'starttls',
  auth: 'auth',
  mail: 'mail',
  rcpt: 'rcpt',
  data: 'data',
  bdat: 'end-of-data',
};

/** The stage that the text itself names; null when it does not. A stage is never inferred from the code. */
export function findStage(text: string): Stage | null {
  const found = named.exec(text)?.[1];
  return (found && stages[found.toLowerCase()]) || null;
}
