import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The same replies again and again, to other people: what logs and bounces are made of. */
const replies = [
  ['4.2.2', '452 4.2.2 Mailbox full (in reply to RCPT TO command)'],
  ['4.7.1', '450 4.7.1 <#>: Recipient address rejected: Greylisted (in reply to RCPT TO command)'],
  ['5.1.1', '550 5.1.1 <#>: Recipient address rejected: User unknown (in reply to RCPT TO command)'],
  ['4.7.0', '421 4.7.0 Try again later, closing connection (in reply to end of DATA command)'],
  ['5.7.1', '554 5.7.1 Client host [192.0.2.7] blocked using bl.example.org (in reply to RCPT TO command)'],
] as const;

function replyOf(nth: number, to: string): { dsn: string; text: string } {
  const [dsn, text] = replies[nth % replies.length] ?? replies[0];
  return { dsn, text: text.replace('#', to) };
}

/** Writes a log of Postfix with so many lines; every third tells of a failure. Sizes in bytes come back. */
export function writePostfixLog(file: string, lines: number): number {
  const parts: string[] = [];
  for (let nth = 0; nth < lines; nth++) {
    const at = `Mar  2 ${String(nth % 24).padStart(2, '0')}:11:12 mail postfix/`;
    const id = (0x4f1a2b3c00 + Math.floor(nth / 6)).toString(16).toUpperCase();
    const to = `user${nth}@example.org`;
    const host = `mx${nth % 40}.example.net`;
    const sentBy = `${at}smtp[812]: ${id}: to=<${to}>, relay=${host}[192.0.2.25]:25, delay=1, delays=0/0/0/1, `;
    const { dsn, text } = replyOf(Math.floor(nth / 6), to);
    const status = dsn.startsWith('4') ? 'deferred' : 'bounced';
    parts.push(
      [
        `${at}smtpd[81]: ${id}: client=client.example.com[192.0.2.${nth % 250}]`,
        `${at}cleanup[82]: ${id}: message-id=<${nth}@example.com>`,
        `${at}qmgr[83]: ${id}: from=<sender${nth}@example.com>, size=1234, nrcpt=1 (queue active)`,
        `${sentBy}dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as ${nth})`,
        `${sentBy}dsn=${dsn}, status=${status} (host ${host}[192.0.2.25] said: ${text})`,
        `${at}smtpd[81]: NOQUEUE: reject: RCPT from unknown[192.0.2.${nth % 250}]: 554 5.7.1 <${to}>: Relay access denied; from=<sender@example.com> to=<${to}> proto=ESMTP helo=<client.example.com>`,
      ][nth % 6] ?? '',
    );
  }
  const text = `${parts.join('\n')}\n`;
  writeFileSync(file, text);
  return text.length;
}

/** Writes so many bounces as files of a folder: half of them reports as Postfix sends them, half notices of Exim. */
export function writeBounces(folder: string, count: number): string[] {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: count }, (_, nth) => {
    const file = join(folder, `${String(nth).padStart(6, '0')}.eml`);
    writeFileSync(file, nth % 2 === 0 ? postfixReport(nth) : eximNotice(nth));
    return file;
  });
}

function postfixReport(nth: number): string {
  const to = `user${nth}@example.org`;
  const { dsn, text } = replyOf(nth, to);
  const status = dsn.replace(/^4/, '5');
  return `From: MAILER-DAEMON@mx.example.net (Mail Delivery System)
To: sender@example.com
Subject: Undelivered Mail Returned to Sender
Date: Mon,  2 Mar 2026 10:11:12 +0000 (UTC)
Message-Id: <${nth}@mx.example.net>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b${nth}"

This is a MIME-encapsulated message.

--b${nth}
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mx.example.net.

<${to}>: host mx.example.org[192.0.2.25] said: ${text}

--b${nth}
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net
X-Postfix-Queue-ID: 4F1A2B3C4D
Arrival-Date: Mon,  2 Mar 2026 10:11:10 +0000 (UTC)

Final-Recipient: rfc822; ${to}
Original-Recipient: rfc822;${to}
Action: failed
Status: ${status}
Remote-MTA: dns; mx.example.org
Diagnostic-Code: smtp; ${text}

--b${nth}
Content-Description: Undelivered Message
Content-Type: message/rfc822

From: Sender <sender@example.com>
To: ${to}
Subject: Hello ${nth}
Message-ID: <${nth}@example.com>
Date: Mon, 2 Mar 2026 10:11:10 +0000

Hello.

--b${nth}--
`;
}

function eximNotice(nth: number): string {
  const to = `user${nth}@example.org`;
  const { text } = replyOf(nth, to);
  return `Return-path: <>
From: Mail Delivery System <Mailer-Daemon@mx.example.net>
To: sender@example.com
Auto-Submitted: auto-replied
X-Failed-Recipients: ${to}
Subject: Mail delivery failed: returning message to sender
Date: Mon, 02 Mar 2026 10:11:12 +0000
Message-Id: <E${nth}@mx.example.net>

This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  ${to}
    host mx.example.org [192.0.2.25]
    SMTP error from remote mail server after RCPT TO:<${to}>:
    ${text}

------ This is a copy of the message, including all the headers. ------

Return-path: <sender@example.com>
From: Sender <sender@example.com>
To: ${to}
Subject: Hello ${nth}
Message-ID: <${nth}@example.com>
Date: Mon, 02 Mar 2026 10:11:10 +0000

Hello.
`;
}
