import type { Stage } from '../dataset/types.gen.ts';

// How MTAs say which command was answered: Postfix `(in reply to RCPT TO command)`, Exim `after RCPT TO:<...>`,
// Sendmail `... while talking to`, `>>> RCPT To:`, DragonFly `did not like our RCPT TO`, GMX `for TEXT command`.
const named =
  /(?:in reply to|in response to|after(?: pipelined)?|>>>|while sending|did not like our|for)\s+(?:the )?(end of data|final DATA|initial connection|message body|EHLO|HELO|LHLO|STARTTLS|AUTH|MAIL FROM|MAIL|RCPT TO|RCPT|DATA|TEXT command|BDAT)\b/i;

/** The stage that a command's answer ends, by its verb in lower case; `.` ends the message. */
export const commandStages: ReadonlyMap<string, Stage> = new Map<string, Stage>([
  ['ehlo', 'ehlo'],
  ['helo', 'ehlo'],
  ['lhlo', 'ehlo'],
  ['starttls', 'starttls'],
  ['auth', 'auth'],
  ['mail', 'mail'],
  ['rcpt', 'rcpt'],
  ['data', 'data'],
  ['bdat', 'end-of-data'],
  ['.', 'end-of-data'],
]);

const stages: ReadonlyMap<string, Stage> = new Map<string, Stage>([
  ...commandStages,
  ['end of data', 'end-of-data'],
  ['final data', 'end-of-data'],
  ['message body', 'end-of-data'],
  ['text command', 'end-of-data'],
  ['initial connection', 'connect'],
]);

// Sentences that stand for a command: qmail's, Postfix's and the servers' logs.
const sentences: readonly (readonly [RegExp, Stage])[] = [
  [/\bdoes not like recipient\b|\breject(?:ed|:)? RCPT\b/i, 'rcpt'],
  [/\bsender was rejected\b|\breject(?:ed|:)? MAIL\b/i, 'mail'],
  [/\bfailed after I sent the message\b|\breject(?:ed|:)? (?:after DATA|END-OF-MESSAGE)\b/i, 'end-of-data'],
  [/\bfailed on DATA command\b/i, 'data'],
  [
    /\brefused to talk to me\b|\bgreeting failed\b|\bconnect to \S+\[|\breject(?:ed|:)? CONNECT\b/i,
    'connect',
  ],
];

/** The stage that the text itself names; null when it does not. A stage is never inferred from the code. */
export function findStage(text: string): Stage | null {
  const found = named.exec(text)?.[1];
  const stage = found && stages.get(found.toLowerCase().replace(/ (?:from|to)$/, ''));
  if (stage) return stage;
  return sentences.find(([sentence]) => sentence.test(text))?.[1] ?? null;
}
