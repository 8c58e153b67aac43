import type { DeliveryStatus, RecipientFields } from '../../mail/dsn.ts';
import { findCodes, foldSpace, joinReply, isVague, readDiagnostic } from '../diagnostic.ts';
import { factOf, type Fact, type Outcome, type Speaker } from '../fact.ts';
import type { Notice } from './notice.ts';

const outcomes: Readonly<Record<string, Outcome>> = {
  failed: 'failed',
  delayed: 'delayed',
  delivered: 'delivered',
  relayed: 'delivered',
  expanded: 'delivered',
};

/**
 * Facts of a delivery status (RFC 3464), its gaps filled from the notice beside it; `intended` are the recipients of
 * the returned message, asked where the status names nobody.
 */
export function readStatus(
  status: DeliveryStatus,
  notice: Notice,
  intended: () => readonly string[],
): Fact[] {
  const alone = status.recipients.length === 1;
  return status.recipients.map((fields) => {
    const fact = readRecipient(fields, status, notice, alone);
    if (fact.recipient || !alone) return fact;
    const named = notice.entries.length === 1 ? notice.entries[0]?.recipient : undefined;
    return { ...fact, recipient: named ?? intended()[0] ?? null };
  });
}

function readRecipient(
  fields: RecipientFields,
  status: DeliveryStatus,
  notice: Notice,
  alone: boolean,
): Fact {
  const entry = entryOf(fields, notice, alone);
  const transcript = transcriptFor(fields, notice, alone);
  const diagnostic = joinReply(fields.diagnostic);
  const words = diagnostic || joinReply(entry || transcript) || foldSpace(fields.statusComment);
  const told = readDiagnostic(words);
  const around = joinReply(`${diagnostic ? entry : ''} ${transcript}`);
  const codes = codesOf(words, around, fields, Boolean(diagnostic));
  const mta = /^([\w.-]+)(?: \(([^)]*)\))?/.exec(fields.remoteMta ?? '');
  return factOf({
    outcome: outcomeOf(fields),
    recipient: fields.recipient,
    text: words,
    // What the notice says of others must not explain this one.
    context: around || (alone ? ownWords(notice.text) : ''),
    host: mta?.[1] ?? told.host,
    address: told.address ?? /\d+(?:\.\d+){3}/.exec(fields.remoteMta ?? '')?.[0] ?? null,
    stage: told.stage ?? readDiagnostic(around).stage,
    ...codes,
    speaker: speakerInSession(words, notice.transcript) ?? speakerOf(fields, told.speaker),
    firstTried: status.arrival,
    lastTried: fields.lastAttempt,
  });
}

function outcomeOf(fields: RecipientFields): Outcome {
  const known = outcomes[fields.action ?? ''];
  if (known) return known;
  if (fields.status?.startsWith('2')) return 'delivered';
  return fields.status?.startsWith('4') ? 'delayed' : 'failed';
}

// RFC 3464 §2.3.6: `smtp` is the remote server's reply; `x-unix` and the like are our own programs.
function speakerOf(fields: RecipientFields, told: Speaker | null): Speaker {
  if (told) return told;
  return fields.diagnosticType === 'smtp' && fields.remoteMta ? 'remote' : 'local';
}

/**
 * The codes of one recipient. The reply's own telling code beats a vague one in the Status field; the Status field
 * beats what only the notice around says, because the notice may quote an earlier attempt.
 */
function codesOf(
  words: string,
  around: string,
  fields: RecipientFields,
  hasDiagnostic: boolean,
): Pick<Fact, 'basic' | 'enhanced'> {
  const own = findCodes(words);
  const other = around ? findCodes(around) : { basic: null, enhanced: null };
  const basic = own.basic ?? (hasDiagnostic && own.enhanced === null ? null : other.basic);
  const enhanced =
    (isVague(own.enhanced) ? null : own.enhanced) ??
    (isVague(fields.status) ? null : fields.status) ??
    (isVague(other.enhanced) || other.enhanced?.[0] !== fields.status?.[0] ? null : other.enhanced) ??
    fields.status ??
    own.enhanced;
  return { basic, enhanced };
}

function entryOf(fields: RecipientFields, notice: Notice, alone: boolean): string {
  const names = new Set([fields.recipient, fields.originalRecipient].map((name) => name?.toLowerCase()));
  const own = notice.entries.find(({ recipient }) => names.has(recipient.toLowerCase()));
  if (own) return own.text;
  return alone && notice.entries.length === 1 ? (notice.entries[0]?.text ?? '') : '';
}

function transcriptFor(fields: RecipientFields, notice: Notice, alone: boolean): string {
  const session = withoutExitCodes(notice.transcript);
  if (alone || !fields.recipient) return session;
  const local = fields.recipient.toLowerCase();
  const lines = session.split('\n').filter((line) => line.toLowerCase().includes(local));
  return lines.join('\n');
}

// Exim's warning quotes the subject, which is the sender's text and explains nothing.
function ownWords(notice: string): string {
  return foldSpace(notice.replace(/^The subject of the message is:.*$/m, '')).slice(0, 2000);
}

const sendmailLine =
  /^(?:[245]\d\d [245]\.\d\.\d{1,3} )?(?:<[^>]*>,?)+\.\.\. \S|^554 5\.\d\.\d Service unavailable/m;
const serverLine = /^<<< /m;

const ownReply = /^5\d\d (?:5\.1\.\d{1,2} )?Host (?:unknown|does not accept mail: MX 0)/;

// Sendmail shows what a server said behind `<<<`. Without such a line the reason is its own, though typed `SMTP`.
function speakerInSession(words: string, transcript: string): Speaker | null {
  if (!sendmailLine.test(transcript)) return null;
  if (!serverLine.test(transcript) || ownReply.test(words)) return 'local';
  return transcript.includes(`<<< ${words}`) ? 'remote' : null;
}

// Below the server's words Sendmail names its exit code: `User unknown` for any 550, `Service unavailable` for others.
function withoutExitCodes(transcript: string): string {
  if (!serverLine.test(transcript)) return transcript;
  return transcript
    .split('\n')
    .filter(
      (line) => !/^5\d\d 5\.[01]\.[01] (?:<[^>]*>\.\.\. User unknown|Service unavailable)\s*$/.test(line),
    )
    .join('\n');
}
