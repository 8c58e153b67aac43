import { findAddresses } from '../../mail/address.ts';
import { headerOf, readFields } from '../../mail/header.ts';
import type { Message } from '../../mail/message.ts';
import {
  daemonAddress,
  daemonName,
  failurePhrases,
  replyInText,
  returnAddress,
  undelivered,
} from './bounce-words.ts';
import type { Notice, NoticeEntry } from './notice.ts';

// What a multipart that lost its boundary leaves between the words.
const mimeLine =
  /^(?:--[^\s].*|content-[a-z-]{2,30}:.*|[ \t]*(?:boundary|charset|name|filename|format)=.*)$/gim;

/** What a person reads; the raw body where broken MIME leaves nothing to read. */
export function wordsOf(message: Message): string {
  return message.text.trim() ? message.text : message.body().replace(mimeLine, '');
}

// No sign is enough alone, and each has been seen in mail that is no bounce. Two strong ones, or one and two weak
// ones, are: a daemon's name and a telling subject; a telling subject, a failure in the words and a reply code.
const weight = {
  failedRecipients: 3.5,
  daemonAddress: 2,
  daemonName: 1.5,
  nullPath: 1,
  otherPath: -0.5,
  subject: 1.5,
  subjectAndPhrase: 0.5,
  block: 0.5,
  toReturnAddress: 1,
  automatic: 0.5,
  phrase: 1,
  morePhrases: 0.5,
  reply: 1,
  returned: 1.5,
  onlyReader: -2,
  nobody: -1,
  nobodyByAnybody: -2,
} as const;
const enough = 3;

/** True when a message without a delivery status tells of a failed delivery; `notice` is what its words were read as. */
export function isBounce(message: Message, notice: Notice): boolean {
  const failed = message.headers.has('x-failed-recipients');
  const from = senderOf(message);
  // Mail of people and lists quotes bounces all the time.
  if (!failed && from === 0 && isCorrespondence(message)) return false;
  const path = headerOf(message, 'return-path');
  const about = undelivered.test(headerOf(message, 'subject'));
  const phrases = countPhrases(wordsOf(message).slice(0, 6_000));
  const returned = returnedOf(message, notice);
  const sum =
    (failed ? weight.failedRecipients : 0) +
    from +
    (/^\s*<>\s*$/.test(path) ? weight.nullPath : 0) +
    (path.includes('@') && !daemonAddress.test(path) && !daemonName.test(path) ? weight.otherPath : 0) +
    (returnAddress.test(headerOf(message, 'to')) ? weight.toReturnAddress : 0) +
    (/^\s*auto-/i.test(headerOf(message, 'auto-submitted')) ? weight.automatic : 0) +
    (about ? weight.subject : 0) +
    (phrases > 0 ? weight.phrase : 0) +
    (about && phrases > 0 ? weight.subjectAndPhrase : 0) +
    (phrases > 1 && (failed || from > 0) ? weight.morePhrases : 0) +
    (replyInText.test(notice.text.slice(0, 6_000)) ? weight.reply : 0) +
    (phrases > 0 && isReaders(returned, message) ? weight.returned : 0) +
    whomItNames(message, notice, returned !== '');
  return sum >= enough;
}

/** True when the header shows a program that reports on deliveries, by its name or by its subject. */
export function looksReported(message: Message): boolean {
  return senderOf(message) > 0 || undelivered.test(headerOf(message, 'subject'));
}

// Up to two: the second one, in other words, tells a report from a sentence that happens to speak of deliveries.
function countPhrases(body: string): number {
  const first = failurePhrases.exec(body);
  if (!first) return 0;
  const rest = body.slice(first.index + first[0].length);
  const second = failurePhrases.exec(rest);
  return second && second[0].toLowerCase() !== first[0].toLowerCase() ? 2 : 1;
}

function senderOf(message: Message): number {
  const from = headerOf(message, 'from') || headerOf(message, 'sender');
  if (daemonAddress.test(from) || /<>\s*$/.test(from)) return weight.daemonAddress;
  return daemonName.test(from) ? weight.daemonName : 0;
}

/** True for mail of a list or of a conversation. */
export function isCorrespondence(message: Message): boolean {
  return (
    ['list-id', 'list-post', 'list-unsubscribe', 'in-reply-to', 'x-beenthere', 'x-list-administrivia'].some(
      (name) => message.headers.has(name),
    ) || /^\s*(?:re|aw|antw|sv|回复|答复)\s*[:：]/i.test(headerOf(message, 'subject'))
  );
}

function returnedOf(message: Message, notice: Notice): string {
  return message.parts.find(({ type }) => /rfc822/.test(type))?.text ?? notice.returned;
}

// Only a program that had the reader's message can give it back.
function isReaders(returned: string, message: Message): boolean {
  if (!returned) return false;
  const reader = findAddresses(headerOf(message, 'to'))[0]?.toLowerCase();
  const head = returned.slice(0, 16_384).replace(/^[^]{0,2000}?\n(?=[A-Z][\w-]{1,40}:)/, '');
  const fields = readFields(head);
  const author = `${fields.get('from') ?? ''} ${fields.get('return-path') ?? ''}`.toLowerCase();
  return reader === undefined ? author.includes('@') : author.includes(reader);
}

// A bounce names somebody else's mailbox, or brings the message back; what phishing and quota warnings name is the
// reader's own.
function whomItNames(message: Message, { entries, found }: Notice, isReturned: boolean): number {
  const reader = new Set(findAddresses(headerOf(message, 'to').toLowerCase()));
  const isReader = ({ recipient }: NoticeEntry): boolean => reader.has(recipient.toLowerCase());
  if (entries.length > 0 && entries.every(isReader)) return weight.onlyReader;
  if (entries.length === 0 && !isReturned)
    return senderOf(message) === weight.daemonAddress ? weight.nobody : weight.nobodyByAnybody;
  return found === 'block' ? weight.block : 0;
}

const vacationSubject =
  /^\s*(?:(?:re|aw|fwd?)\s*:\s*)?\W{0,3}(?:auto(?:mat\w*)?[- _]?(?:re(?:ply|sponse|spons|ponder)|respons\w*|antwort)|automatische? (?:antwort|abwesenheit)|out[ -]of[ -](?:the[ -])?office|vacation|away from|on (?:vacation|leave|holiday)|abwesen|réponse automatique|respuesta automática|risposta automatica|resposta automática|автоматический ответ|autosvar|automatiskt svar|automatisch antwoord|自动回复|自動回覆|自動返信|自動応答|자동 ?응답|不在)/iu;

/** True for an automatic answer of a person or a system that got the mail (RFC 3834). */
export function isVacation(message: Message): boolean {
  const submitted = headerOf(message, 'auto-submitted');
  const subject = headerOf(message, 'subject');
  if (vacationSubject.test(subject)) return true;
  if (
    /^\s*auto-(?:replied|generated)/i.test(submitted) &&
    /vacation|auto-?reply|away|office/i.test(`${submitted} ${headerOf(message, 'x-autoreply')}`)
  )
    return true;
  if (
    ['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-apple-action', 'x-mail-autoreply'].some((name) =>
      message.headers.has(name),
    )
  )
    return true;
  return (
    /^\s*auto-replied/i.test(submitted) &&
    !daemonAddress.test(headerOf(message, 'from')) &&
    !undelivered.test(subject)
  );
}
