import { findAddresses } from '../../mail/address.ts';
import { parseDeliveryStatus } from '../../mail/dsn.ts';
import { headerOf } from '../../mail/header.ts';
import type { Message } from '../../mail/message.ts';
import { foldSpace, joinReply, readDiagnostic } from '../diagnostic.ts';
import { factOf, type Fact } from '../fact.ts';
import { isBounce, isVacation, looksReported, wordsOf } from './bounce-evidence.ts';
import { readStatus } from './dsn-message.ts';
import { readFeedback } from './feedback.ts';
import { readNotice, returnedRecipients, type Notice, type NoticeEntry } from './notice.ts';
import { readProviderEvents } from './provider-event.ts';

const statusInText = /^[ \t>]*(?:Final-Recipient|Original-Recipient):[ \t]*\S/im;
const statusField = /^[ \t>]*(?:Action|Status|Diagnostic-Code):[ \t]*\S/im;

/** What a whole message tells: a delivery status, a bounce without one, a complaint, a vacation; empty: none of them. */
export function readBounceMessage(message: Message): Fact[] {
  const provider = readNotification(message);
  if (provider) return provider;
  const feedback = readFeedback(message);
  if (feedback) return feedback;
  const notice = readNotice(wordsOf(message));
  const status = findStatus(message);
  if (status) return readStatus(status, notice, () => intendedOf(message, notice));
  if (isBounce(message, notice)) return readUndelivered(message, notice);
  return isVacation(message) ? [vacation(message)] : [];
}

// Amazon SES reports through SNS by mail: the notification is the mail's text. JSON deep in a person's mail is not.
function readNotification({ text }: Message): Fact[] | null {
  return /^\s*\{/.test(text) && /"(?:notificationType|eventType)\\?"/.test(text)
    ? readProviderEvents(text)
    : null;
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
  const isReport = looksReported(message);
  const block = text
    .slice(blockStart(text, at), at + 20_000)
    .replace(/^[ \t>]+/gm, (lead) => (lead.includes('>') ? '' : lead));
  return isReport || /^[ \t>]*Action:[ \t]*(?:failed|delayed)/im.test(text)
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
    return factOf({
      outcome: isDelayed(`${subject} ${whole}`, told.basic) ? 'delayed' : 'failed',
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

const retrying =
  /\b(?:delayed|warning|still being retried|not yet|will (?:continue|keep|retry|be (?:retried|repeated))|retried for|temporary (?:problem|failure)|has been postponed|delivery incomplete)\b|verzögert|retardé|задержан|延迟|延遲|遅延|지연/i;
const givenUp =
  /\bgiv(?:en|ing) up\b|\bpermanent (?:fatal )?(?:error|failure)|failed permanently|not going to try|will not (?:be retried|continue)|retry time(?:out)? exceeded|removed from the (?:mail )?queue|too long in queue|in the queue too long/i;

/** True when the notice says that it will be tried again; a 4xx code says so unless the notice says otherwise. */
function isDelayed(words: string, basic: string | null): boolean {
  return !givenUp.test(words) && (retrying.test(words) || basic?.startsWith('4') === true);
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
  const intended = intendedOf(message, notice);
  const named = othersThanReader(notice.entries, message);
  const known = new Set(intended.map((one) => one.toLowerCase()));
  const confirmed = named.filter(({ recipient }) => known.has(recipient.toLowerCase()));
  // A block names its recipient, rewritten by aliases or not. What only a sentence names may be anybody: whom the
  // returned message was for decides.
  if (notice.found !== 'block' && confirmed.length > 0) return confirmed;
  if (named.length > 0 && (notice.found !== 'address' || intended.length === 0)) return named;
  return [
    {
      recipient: intended[0] ?? named[0]?.recipient ?? findAddresses(headerOf(message, 'subject'))[0] ?? '',
      text: '',
    },
  ];
}

function intendedOf(message: Message, notice: Notice): string[] {
  const part = message.parts.find(({ type }) => /rfc822/.test(type));
  return returnedRecipients(part?.text ?? notice.returned);
}

const service = /^(?:post_?master|mailer-daemon|abuse|help ?desk|support)@/i;

// The reader, whose message came back, and the people to be asked, unless nobody else is named.
function othersThanReader(entries: readonly NoticeEntry[], message: Message): readonly NoticeEntry[] {
  const own = new Set(
    ['to', 'from', 'delivered-to', 'x-original-to'].flatMap((name) =>
      findAddresses((message.headers.get(name) ?? []).join(' ').toLowerCase()),
    ),
  );
  const others = entries.filter(
    ({ recipient }) => !own.has(recipient.toLowerCase()) && !service.test(recipient),
  );
  return others.length > 0 ? others : entries;
}
