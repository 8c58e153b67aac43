// How programs announce the returned message: a ruled line or a sentence of its own.
const announced =
  /^\W{0,80}(?:this is a copy of (?:the|your) message|below (?:this line )?is a copy of|attachment is a copy of|a copy of the original message|copy of (?:the )?(?:original )?message|the header of the original|the body of the original|the original message (?:follows|is)|original message(?: headers?| follows)?\b(?! (?:was|details))|returned (?:mail|message)\b(?!:)|message headers? follows?|included is a copy|unsent message|undelivered message|message text follows|returned message|your (?:original )?message reads|the following is a copy|begin(?:ning)? of (?:the )?original|header of (?:the )?(?:original|message)|message header(?: follows)?\W*$|original-message|body of the message|(?:vom )?ursprüngliche|message d.origine|(?:mensaje|mensagem|messaggio) original|oorspronkelijke? bericht|ursprungligt? meddelande|opp?rinnelig|oprindelig|alkuperäinen viesti|oryginaln|wiadomość oryginalna|původní z|eredeti üzenet|özgün ileti|orijinal (?:ileti|mesaj)|αρχικό μήνυμα|исходное (?:сообщение|письмо)|원본 ?(?:메시지|메일)|原(?:始)?(?:邮件|郵件)(?!信息|資訊)|附件是您|元のメッセージ|原文)/iu;
const headerLine = /^[A-Za-z][\w-]{1,40}:\s?\S?/;
const firstHeader =
  /^(?:Received|Return-Path|X-Originating-IP|DKIM-Signature|X-[\w-]+|Message-ID|From|MIME-Version|Delivered-To):/i;

/**
 * The line where a notice ends and the returned message begins, as an index into `lines`; `lines.length` when the
 * notice has no returned message.
 */
export function noticeEnd(lines: readonly string[]): number {
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string;
    if (line.length < 160 && announced.test(line)) return i;
    if (firstHeader.test(line) && beginsHeader(lines, i)) return i;
  }
  return lines.length;
}

// Three header lines in a row, a `Received` or `Return-Path` among the first ones: a sentence never looks like that.
function beginsHeader(lines: readonly string[], start: number): boolean {
  let fields = 0;
  let trace = false;
  for (let i = start; i < Math.min(lines.length, start + 12); i++) {
    const line = lines[i] as string;
    if (/^[ \t]+\S/.test(line) && fields > 0) continue;
    if (!headerLine.test(line)) break;
    fields++;
    trace ||= /^(?:Received|Return-Path|Message-ID|MIME-Version|DKIM-Signature):/i.test(line);
  }
  return fields >= 3 && trace;
}
