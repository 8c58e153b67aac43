import { headerOf } from '../../mail/header.ts';
import type { Message } from '../../mail/message.ts';

// Who sends notices: daemons by their address or by their display name.
const daemon =
  /mailer[ -]?daemon|post_?master|mail[ ._-]?deliver|delivery (?:sub)?system|mail (?:system|administrator|router|server)|mdaemon|system administrator|smtp_mail_service|antivirus_for_smtp|interscan|mail-?daemon|maildaemon|mail\.delivery|bounce[sd]?@|mmdf|e-?mail administrator/i;
const undelivered =
  /undeliver|returned (?:mail|e-?mail|message|to sender)|return(?:ing)? (?:message|mail|to sender)|delivery (?:status|fail|notif|report|problem|error|delayed|has|unsuccess|incomplete)|fail(?:ure|ed) (?:notice|notification|delivery|to deliver|mail)|delivery[ -]?failed|mail (?:system error|delivery|failed|could|failure|undeliv|error|not deliv)|non[- ]?deliver|not (?:be )?deliver|could ?n.t (?:be )?deliver|could not (?:be )?deliver|could not send|cannot send|delayed mail|message (?:delayed|status)|error during delivery|processing error|warning.*(?:could not|delayed|unknown|deliver)|user unknown|bounced? (?:mail|message)|mail bounce|rejected (?:mail|message)|message (?:you sent )?(?:blocked|rejected|refused)|are not (?:a )?member|mail not delivered|unzustellbar|nicht zugestellt|zustellung|(?:non remis|chec de (?:la )?remise|non distribu)|no se (?:ha )?(?:pudo|puede) entreg|devuelto|rechazado|mancata consegna|niet (?:bezorg|afgelever)|недостав|не доставлен|не может быть доставлен|退信|退回|投递失败|無法投遞|无法投递|投遞失敗|递送失败|配信(?:不能|できません|エラー)|送信(?:できません|エラー)|エラーメール|不達|전송 ?실패|반송/iu;
const failurePhrase =
  /(?:could not|cannot|can't|couldn't|wasn't|was not|were not|not|unable to|un)\W{0,3}(?:be |been |able to |yet been )?(?:deliver|reach|relay|send|sent)|deliver\w* (?:has )?(?:failed|been delayed|failure)|failed (?:recipients?|addresses|to deliver)|following address|did not reach|undeliverable|permanent(?:ly)? (?:fatal )?error|returned (?:mail|because)|delivery (?:failed|errors?|problems?)|retry timeout|user unknown|unknown user|no such user|does not exist|over quota|mailbox.{0,20}full|error was detected|has been returned|was (?:rejected|undeliverable)|not a member|final delivery userid|не может быть доставлен|退信|无法|無法|届け|送信できません|エラー/iu;

// What a multipart that lost its boundary leaves between the words.
const mimeLine =
  /^(?:--[^\s].*|content-[a-z-]{2,30}:.*|[ \t]*(?:boundary|charset|name|filename|format)=.*)$/gim;

/** What a person reads; the raw body where broken MIME leaves nothing to read. */
export function wordsOf(message: Message): string {
  return message.text.trim() ? message.text : message.body().replace(mimeLine, '');
}

/** How surely a message without a delivery status is a bounce: 0 not at all, 3 and more surely. */
export function bounceEvidence(message: Message): number {
  const from = headerOf(message, 'from') || headerOf(message, 'sender');
  const subject = headerOf(message, 'subject');
  const body = wordsOf(message).slice(0, 6_000);
  const failed = message.headers.has('x-failed-recipients');
  const isDaemon = daemon.test(from) || /^\W*<>\W*$/.test(from) || /<>\s*$/.test(from);
  const nullPath = /^\s*<>\s*$/.test(headerOf(message, 'return-path'));
  const aboutDelivery = undelivered.test(subject);
  // Mail of lists and people quotes bounces all the time: without a daemon or a telling subject nothing else counts,
  // but for a program's notice that says so in its first words and carries the message back.
  if (!failed && !isDaemon && !aboutDelivery) return isBareNotice(message, from) ? 3 : 0;
  if (!isDaemon && !failed && (isCorrespondence(message) || /^\s*re:/i.test(subject))) return 0;
  return (
    (failed ? 3 : 0) +
    (isDaemon ? 2 : 0) +
    (nullPath ? 1 : 0) +
    (aboutDelivery ? 1.5 : 0) +
    (failurePhrase.test(body) ? (aboutDelivery && !isCorrespondence(message) ? 1.5 : 1) : 0)
  );
}

function isBareNotice(message: Message, from: string): boolean {
  const opening = message.text.slice(0, 400);
  return (
    /no-?reply|donotreply/i.test(from) &&
    message.parts.some(({ type }) => type === 'message/rfc822') &&
    /could not be delivered to|was not delivered to|unable to deliver/i.test(opening)
  );
}

function isCorrespondence(message: Message): boolean {
  return ['list-id', 'list-post', 'in-reply-to', 'x-beenthere'].some((name) => message.headers.has(name));
}

const vacationSubject =
  /^\s*(?:(?:re|aw|fwd?)\s*:\s*)?\W{0,3}(?:auto(?:mat\w*)?[- _]?(?:re(?:ply|sponse|spons|ponder)|respons\w*|antwort)|automatische? (?:antwort|abwesenheit)|out[ -]of[ -](?:the[ -])?office|vacation|away from|on (?:vacation|leave|holiday)|abwesen|réponse automatique|respuesta automática|risposta automatica|自动回复|自動回覆|自動返信|不在)/iu;

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
    !daemon.test(headerOf(message, 'from')) &&
    !undelivered.test(subject)
  );
}
