import { readDiagnostic } from '../diagnostic.ts';
import { factOf, type Outcome } from '../fact.ts';
import type { LogFact, LogFormat } from './format.ts';

const stamp = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?(?: [+-]\d{4})?) (?!#)(?:\[\d+\] )?/;
const messageId = /^([0-9A-Za-z]{6}-[0-9A-Za-z]{6,11}-[0-9A-Za-z]{2,4}) /;
const flagged = /^(\*\*|==|=>|->|>>|\*>) /;
const rejected =
  /\brejected (?:RCPT|MAIL|VRFY|EXPN)(?: FROM:| TO:)? <?([^\s<>:]*@[^\s<>:]*|[^\s<>:]*)>?:? ?(.*)$/;
const trouble =
  /\b(?:rejected (?:after DATA|by|EHLO|HELO|connection|during|from|STARTTLS)|temporarily rejected|(?:sender|recipient) verify (?:fail|defer)|unqualified (?:sender|recipient) rejected|authenticator failed|SMTP error from|LMTP error|Malformed SMTP reply|SMTP (?:protocol|syntax|call|connection|command|data) .*(?:error|lost|timeout|dropped|refused)|Connection (?:refused|timed out)|TLS error|DANE error|remote host address is the local host|no IP address found|H=\S+.* (?:Connection|Network|No route)|unexpected disconnection|too many|retry time|lost)/i;
// Where a line about something else names the recipient: the command that was answered, the address that was verified,
// the envelope that the reject log copies.
const about =
  /(?:\bRCPT TO:|\(while verifying |\brecipient verify (?:fail|defer) for |\bunqualified recipient rejected: |\bEnvelope-to: )<?([^\s<>()]+)>?/;
const atOurDoor =
  /\brejected (?:after DATA|by|EHLO|HELO|connection|during|from|STARTTLS)|\btemporarily rejected\b/;
const sentTo = {
  '**': 'failed',
  '==': 'delayed',
  '=>': 'delivered',
  '->': 'delivered',
  '>>': 'delivered',
  '*>': 'delivered',
} as const satisfies Record<string, Outcome>;

/** Exim's main and reject log. */
export const eximLog: LogFormat = {
  id: 'exim-log',
  owns: ({ program, text }) => program.startsWith('exim') || (program === '' && stamp.test(text)),
  read(line) {
    const at = stamp.exec(line.text);
    const time = at?.[1] ?? line.time;
    let text = at ? line.text.slice(at[0].length) : line.text;
    const id = messageId.exec(text);
    if (id) text = text.slice(id[0].length);
    const queueId = id?.[1] ?? null;
    const flag = flagged.exec(text)?.[1] as keyof typeof sentTo | undefined;
    const base = { lastTried: time, span: line.span };
    if (flag) return [{ ...readDelivery(text.slice(flag.length + 1), sentTo[flag], base), queueId }];
    const refused = rejected.exec(text);
    if (refused) return [{ ...readRefusal(text, refused, base), queueId, rejected: true }];
    if (!trouble.test(text)) return [];
    const told = readDiagnostic(text);
    const recipient = about.exec(text)?.[1] ?? null;
    const outcome = told.basic?.startsWith('5') ? 'failed' : 'delayed';
    const fact = { ...factOf({ outcome, recipient, text, ...told, ...base }), queueId };
    return [atOurDoor.test(text) ? { ...fact, rejected: true } : fact];
  },
};

type Base = Pick<LogFact, 'lastTried' | 'span'>;

function readDelivery(text: string, outcome: Outcome, base: Base): ReturnType<typeof factOf> {
  // A command or a file stands in front of the address it was made of: `|/usr/bin/tool -x <user@example.com> R=...`.
  const made = /^[|/>][^<]{0,500}? <([^>]*)>/.exec(text);
  const to = made ?? /^("[^"]{1,64}"@\S+?|\S+?):?(?=[\s:]|$)(?: <([^>]*)>)?/.exec(text);
  const first = to?.[1] ?? '';
  const inner = to?.[2];
  const recipient = first.includes('@') ? first : inner?.includes('@') ? inner : first || null;
  const host = / H=(\S+)(?: \([^)]*\))? \[([^\]]+)\]/.exec(text);
  if (outcome === 'delivered') {
    return factOf({ outcome, recipient, host: host?.[1] ?? null, address: host?.[2] ?? null, ...base });
  }
  // What failed stands behind the last field: `R=.. T=.. H=.. [..]: text`, `defer (n): text`, ` : text`.
  const cause =
    /(?: defer \(-?\w+\)(?: H=\S+(?: \([^)]*\))? \[[^\]]*\](?::\d+)?)?:| \[[^\]]*\](?::\d+)? ?:| :|[^:]: (?=[A-Za-z]))\s?(.*)$/s.exec(
      text,
    );
  const said = cause?.[1] ?? text;
  const told = readDiagnostic(said);
  return factOf({
    outcome,
    recipient,
    text: said,
    ...told,
    host: host?.[1] ?? told.host,
    address: host?.[2] ?? told.address,
    speaker: told.speaker ?? 'local',
    ...base,
  });
}

function readRefusal(text: string, refused: RegExpExecArray, base: Base): ReturnType<typeof factOf> {
  const said = refused[2] || text;
  const told = readDiagnostic(said);
  const host = /H=(?:(\S+) )?(?:\([^)]*\) )?\[([^\]]+)\]/.exec(text);
  const isRecipient = /rejected (?:RCPT|VRFY|EXPN)/.test(text);
  return factOf({
    outcome: /temporarily rejected/.test(text) ? 'delayed' : 'failed',
    recipient: isRecipient ? refused[1] || null : null,
    text: isRecipient ? said : text,
    ...told,
    host: host?.[1] ?? null,
    address: host?.[2] ?? null,
    stage: isRecipient ? 'rcpt' : 'mail',
    speaker: 'local',
    ...base,
  });
}
