import { findCodes, isVague, joinReply, readDiagnostic } from '../diagnostic.ts';
import { factOf, type Outcome } from '../fact.ts';
import type { LogFact, LogFormat, LogLine } from './format.ts';

const queueId = /^([0-9A-F]{5,20}|[0-9A-Za-z]{10,25}|NOQUEUE): /;
const delivery =
  /(?:^|[ ,])to=<?((?:"[^"]{0,100}")?[^>,"]*)>?,(?: orig_to=<([^>]*)>,)? relay=([^,]+),.*?\bdsn=(\d\.\d+\.\d+), status=([\w-]+) \((.*)\)\s*$/;
// Postfix before 2.3 wrote no dsn=.
const old =
  /(?:^|[ ,])to=<?((?:"[^"]{0,100}")?[^>,"]*)>?,(?: orig_to=<[^>]*>,)? relay=([^,]+),(?: \w+=[^,]*,)* status=(\w+) \((.*)\)\s*$/;
const status = /\bdsn=(\d\.\d+\.\d+), status=([\w-]+)(?: \((.*)\))?\s*$/;
const reject =
  /^(?:[0-9A-Za-z]+: )?(?:reject(?:_warning)?|milter-reject|hold|discard|defer): ([A-Z][\w -]*?) from (\S*?)\[([^\]]*)\](?::\d+)?: (.*)$/;
// What smtpd and postscreen append to the reply: `; from=<..> to=<..> proto=.. helo=<..>`, postscreen with commas.
const envelope = /; (?:from=<[^>]*>,? ?)?(?:to=<([^>]*)>,? ?)?(?:proto=\w+,? ?)?(?:helo=<[^>]*>)?(?:; .*)?$/;
// cleanup's header_checks and body_checks quote what they found in front of the client, and the envelope behind it.
const content =
  /^(?:reject|hold|discard): (?:mime-|nested-)?(?:header|body) .* from (\S*?)\[([^\]]*)\]; from=<[^>]*>(?: to=<([^>]*)>)?(?: proto=\w+)?(?: helo=<[^>]*>)?: (.*)$/;
const quoted =
  /\b(?:host \S+\[[^\]]*\](?::\d+)? (?:said|refused to talk to me): |connect to |lost connection with |conversation with )/;
const aboutRecipient = /<([^<>\s]+@[^<>\s]+)>:? (?:Recipient address rejected|\.\.\.|User|Relay)/;
// Trouble that Postfix tells without naming a delivery.
const trouble =
  /^(?:warning: )?(?:.*(?:SASL \S+ authentication failed|rate limit exceeded|concurrency limit exceeded|SSL_accept error|SSL_connect error|TLS library problem|too many errors|does not resolve to address)|(?:lost connection|timeout|too many errors) after|NOQUEUE: |DNSBL rank|PREGREET|connect to )/;

const outcomes: Readonly<Record<string, Outcome>> = {
  sent: 'delivered',
  deferred: 'delayed',
  deliverable: 'delivered',
};

/** Postfix's mail log: deliveries, rejects and the warnings that explain a missing mail. */
export const postfixLog: LogFormat = {
  id: 'postfix-log',
  owns: ({ program, text }) =>
    program.startsWith('postfix') || text.includes(', status=') || /\bdsn=\d[\d.]*, status=/.test(text),
  read(line) {
    const found = queueId.exec(line.text);
    const id = found && found[1] !== 'NOQUEUE' ? (found[1] ?? null) : null;
    const text = found ? line.text.slice(found[0].length) : line.text;
    const fact = readDelivery(text, id, line) ?? readReject(text, id, line) ?? readQuoted(text, id, line);
    return fact ? [fact] : [];
  },
};

function readDelivery(text: string, id: string | null, line: LogLine): LogFact | null {
  const long = delivery.exec(text);
  const short = long ? null : status.exec(text);
  const [to, relay, dsn, word, reply] = long
    ? [long[1], long[3], long[4], long[5], long[6]]
    : short
      ? [/\bto=<?([^>,]+)/.exec(text)?.[1], /\brelay=([^,]+)/.exec(text)?.[1], short[1], short[2], short[3]]
      : [];
  if (!dsn || !word) return readOld(text, id, line);
  return deliveryOf({ to, relay, dsn, word, reply }, id, line);
}

function readOld(text: string, id: string | null, line: LogLine): LogFact | null {
  const found = old.exec(text);
  if (!found) return text.includes('status=expired') ? expired(text, id, line) : null;
  const [, to, relay, word = '', reply] = found;
  return deliveryOf({ to, relay, dsn: null, word, reply }, id, line);
}

interface Delivery {
  readonly to: string | undefined;
  readonly relay: string | undefined;
  readonly dsn: string | null;
  readonly word: string;
  readonly reply: string | undefined;
}

function deliveryOf({ to, relay, dsn, word, reply }: Delivery, id: string | null, line: LogLine): LogFact {
  const outcome = outcomes[word] ?? 'failed';
  const said = joinReply(reply ?? '');
  const at = relay ? /^([^[,]+)\[([^\]]+)\]/.exec(relay) : null;
  const base = {
    outcome,
    recipient: to || null,
    text: said,
    queueId: id,
    lastTried: line.time,
    age: ageOf(line.text),
    span: line.span,
  };
  if (outcome === 'delivered') {
    return { ...factOf({ ...base, basic: findCodes(said).basic, enhanced: dsn }), queueId: id };
  }
  const told = readDiagnostic(said);
  return {
    ...factOf({
      ...base,
      ...told,
      // The dsn= field is Postfix's own reading; the server's telling code beats a vague one of ours.
      enhanced: isVague(dsn) ? (told.enhanced ?? dsn) : dsn,
      host: at?.[1] ?? told.host,
      address: at?.[2] ?? told.address,
      speaker: told.speaker ?? 'local',
    }),
    queueId: id,
  };
}

/** `delay=` counts from the arrival of the message (RELEASE_NOTES of 2.3). */
function ageOf(text: string): number | null {
  const delay = /\bdelay=(\d+(?:\.\d+)?),/.exec(text)?.[1];
  return delay === undefined ? null : Number(delay);
}

function expired(text: string, id: string | null, line: LogLine): LogFact {
  return {
    ...factOf({
      outcome: 'failed',
      text: 'status=expired, returned to sender',
      speaker: 'local',
      lastTried: line.time,
      span: line.span,
      stage: 'local',
    }),
    queueId: id,
    context: text,
  };
}

function readReject(text: string, id: string | null, line: LogLine): LogFact | null {
  const found = reject.exec(text);
  if (!found) return readContentCheck(text, id, line);
  const [, command = '', client = '', address = '', whole = ''] = found;
  const appended = envelope.exec(whole);
  const said = appended ? whole.slice(0, appended.index) : whole;
  const to = appended?.[1];
  return {
    ...factOf({
      outcome: said.startsWith('4') ? 'delayed' : 'failed',
      recipient: to || null,
      text: said,
      ...findCodes(said),
      host: client && client !== 'unknown' ? client : null,
      address: address || null,
      stage: stageOf(command),
      speaker: 'local',
      lastTried: line.time,
      span: line.span,
    }),
    queueId: id,
    rejected: true,
  };
}

function readContentCheck(text: string, id: string | null, line: LogLine): LogFact | null {
  const found = content.exec(text);
  if (!found) return null;
  const [, client = '', address = '', to = '', said = ''] = found;
  return {
    ...factOf({
      outcome: 'failed',
      recipient: to || null,
      text: said,
      ...findCodes(said),
      host: client && client !== 'unknown' ? client : null,
      address: address || null,
      stage: 'end-of-data',
      speaker: 'local',
      lastTried: line.time,
      span: line.span,
    }),
    queueId: id,
  };
}

const commands = {
  RCPT: 'rcpt',
  MAIL: 'mail',
  CONNECT: 'connect',
  EHLO: 'ehlo',
  HELO: 'ehlo',
  DATA: 'data',
  'END-OF-MESSAGE': 'end-of-data',
  STARTTLS: 'starttls',
  AUTH: 'auth',
  BDAT: 'end-of-data',
} as const;

function stageOf(command: string): (typeof commands)[keyof typeof commands] | null {
  return command in commands ? commands[command as keyof typeof commands] : null;
}

function readQuoted(text: string, id: string | null, line: LogLine): LogFact | null {
  if (!quoted.test(text) && !trouble.test(text)) return null;
  const told = readDiagnostic(text);
  return {
    ...factOf({
      outcome: told.basic?.startsWith('5') ? 'failed' : 'delayed',
      recipient: aboutRecipient.exec(text)?.[1] ?? null,
      text,
      ...told,
      lastTried: line.time,
      span: line.span,
    }),
    queueId: id,
  };
}
