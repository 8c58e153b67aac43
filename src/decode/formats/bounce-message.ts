import { findAddresses } from '../../mail/address.ts';
import { parseDeliveryStatus } from '../../mail/dsn.ts';
import { headerOf } from '../../mail/header.ts';
import type { Message } from '../../mail/message.ts';
import { foldSpace, joinReply, readDiagnostic } from '../diagnostic.ts';
import { factOf, type Fact } from '../fact.ts';
import { bounceEvidence, isVacation, wordsOf } from './bounce-evidence.ts';
import { readStatus } from './dsn-message.ts';
import { readFeedback } from './feedback.ts';
import { readNotice, returnedRecipients, type Notice, type NoticeEntry } from './notice.ts';
import { readProviderNotification } from './provider-notification.ts';

const enough = 3;
const statusInText = /^[ \t>]*(?:Final-Recipient|Original-Recipient):[ \t]*\S/im;
const statusField = /^[ \t>]*(?:Action|Status|Diagnostic-Code):[ \t]*\S/im;

/** What a whole message tells: a delivery status, a bounce without one, a complaint, a vacation; empty: none of them. */
export function readBounceMessage(message: Message): Fact[] {
  const provider = readProviderNotification(message.text);
  if (provider) return provider;
  const feedback = readFeedback(message);
  if (feedback) return feedback;
  const notice = readNotice(wordsOf(message));
  const status = findStatus(message);
  if (status) return readStatus(status, notice);
  const evidence = bounceEvidence(message);
  if (evidence < enough && isVacation(message)) return [vacation(message)];
  return evidence >= enough ? readUndelivered(message, notice) : [];
}

function findStatus(message: Message): ReturnType<typeof parseDeliveryStatus> {
  const parts = message.parts.filter(
    ({ type }) => type.endsWith('delivery-status') || type === 'message/tracking-status',
  );
  for (const { text } of parts) {
    const status = parseDeliveryStatus(text);
    if (status) return status;
  }
  // A report whose MIME was lost on the way (forwarded, copied, a gateway that flattens) keeps its fields.
  const { text } = message;
  const at = statusInText.exec(text)?.index ?? -1;
  if (at < 0 || !statusField.test(text)) return null;
  const isDaemon = bounceEvidence(message) > 0;
  const block = text
    .slice(blockStart(text, at), at + 20_000)
    .replace(/^[ \t>]+/gm, (lead) => (lead.includes('>') ? '' : lead));
  return isDaemon || /^[ \t>]*Action:[ \t]*(?:failed|delayed)/im.test(text)
    ? parseDeliveryStatus(block)
    : null;
}

// The message's own fields (Reporting-MTA, Arrival-Date) stand in the block before the recipient's; some programs
// write Action and Diagnostic-Code above Final-Recipient.
function blockStart(text: string, at: number): number {
  const reporting = text.lastIndexOf('Reporting-MTA:', at);
  const block = text.lastIndexOf('\n\n', at);
  if (reporting >= 0 && at - reporting < 2000) return reporting;
  return block >= 0 ? block + 2 : 0;
}

function vacation(message: Message): Fact {
  const [recipient = null] = findAddresses(headerOf(message, 'from'));
  return factOf({ outcome: 'vacation', recipient, text: foldSpace(headerOf(message, 'subject')) });
}

function readUndelivered(message: Message, notice: Notice): Fact[] {
  const entries = recipientsOf(message, notice.entries.length > 0 ? notice : readNotice(message.body()));
  const subject = foldSpace(headerOf(message, 'subject'));
  const whole = foldSpace(notice.text).slice(0, 4000);
  return entries.map(({ recipient, text }) => {
    const transcript = foldSpace(notice.transcript);
    const said = usable(text) ? joinReply(text) : transcript || whole;
    const words = quotedReply(said);
    const told = readDiagnostic(words);
    const own = readDiagnostic(said);
    const around = entries.length === 1 ? readDiagnostic(transcript || whole) : own;
    const delayed =
      /\b(?:delayed|warning|still being retried|not yet)\b/i.test(subject) || told.basic?.startsWith('4');
    return factOf({
      outcome: delayed ? 'delayed' : 'failed',
      recipient,
      text: words,
      context: `${whole} ${subject}`,
      ...told,
      host: own.host ?? around.host,
      address: own.address ?? around.address,
      speaker: own.speaker ?? around.speaker,
      basic: told.basic ?? own.basic ?? around.basic,
      enhanced: told.enhanced ?? own.enhanced ?? around.enhanced,
      stage: own.stage ?? around.stage,
      firstTried: null,
      lastTried: headerOf(message, 'date') || null,
    });
  });
}

const introduction =
  /\b(?:error that the other server returned was|response (?:from the remote server )?was|responded as follows|Remote host said|failed with|error message below|server message|The reason (?:given )?was|because of)\s*[:[]?\s+(?=\S)/i;

// Notices wrap the server's words in sentences of their own, which name recipients and servers in any case.
function quotedReply(text: string): string {
  const found = introduction.exec(text);
  const rest = found ? text.slice(found.index + found[0].length) : '';
  return /^\W{0,3}[245]\d\d\b/.test(rest) ? rest : text;
}

// A line that is only a comment, a rule or a date explains nothing.
function usable(text: string): boolean {
  return /\p{L}{3}/u.test(text) &&
    !/^\(?(?:generated|ultimately|originally) [^)]*\)?$/i.test(text) &&
    !/^on \w{3}, /.test(text.slice(0, 60).trim() + '')
    ? true
    : text.length > 60;
}

function recipientsOf(message: Message, notice: Notice): readonly NoticeEntry[] {
  const failed = message.headers.get('x-failed-recipients')?.flatMap(findAddresses) ?? [];
  if (failed.length > 0) {
    const texts = new Map(notice.entries.map(({ recipient, text }) => [recipient.toLowerCase(), text]));
    const [only] = notice.entries;
    return failed.map((recipient) => ({
      recipient,
      text:
        texts.get(recipient.toLowerCase()) ??
        (failed.length === 1 && notice.entries.length === 1 ? (only?.text ?? '') : ''),
    }));
  }
  if (notice.entries.length > 0) return notice.entries;
  const parts = message.parts.filter(({ type }) => /rfc822/.test(type)).map(({ text }) => text);
  const [recipient] = returnedRecipients(parts[0] ?? notice.returned);
  return [{ recipient: recipient ?? findAddresses(headerOf(message, 'subject'))[0] ?? '', text: '' }];
}
