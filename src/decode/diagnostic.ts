import type { Stage } from '../dataset/types.gen.ts';
import { findStage } from './stage.ts';
import type { Speaker } from './fact.ts';

/** What the words of one failure tell about it. */
export interface Diagnostic {
  readonly basic: string | null;
  readonly enhanced: string | null;
  readonly host: string | null;
  readonly address: string | null;
  readonly stage: Stage | null;
  readonly speaker: Speaker | null;
}

// RFC 3463 §2; subjects above 7 do not exist, which keeps version numbers and IP addresses out.
const enhancedForm = /(?<![\d.])([245]\.[0-7]\.\d{1,3})(?![\d]|\.\d)/g;
// A reply code where a reply begins: at the start, behind a colon, a quote, an arrow, a bracket or `said`.
const counted =
  '(?! ?(?:bytes|[kmg]b|octets|m?s|seconds?|minutes?|hours?|days?|times|messages|recipients|users)\\b)';
const replyStart = new RegExp(
  '(?:^|(?<!\\])[:;\'"(>«：；（，]\\s*|(?<=\\]):\\s+|(?<!\\w)[[<]|<<<\\s|' +
    '\\b(?:said|reason|response|returned|code|error|status|with|was|smtp|\\breply)(?:\\s?[:=]\\s*|\\s+)|\\]\\s+|,\\s+)' +
    `([245]\\d\\d)(?=[ \\-:]\\s*\\S|$)${counted}`,
  'gi',
);
// `SMTP Error (550): ...`, `[550]`; not a process id, which has its program in front.
const bracketed = /(?:^|[\s:;])[[(]([245]\d\d)(?=[,)\]])/;
const anyCode = new RegExp(
  `(?<![\\w.@:/<[#=-])([245]\\d\\d)${counted}(?=[ -] ?(?:#?[245]\\.\\d|[A-Za-z<"'*(]))`,
  'g',
);
const withEnhanced = /(?<![\d.\w])([45]\d\d)[ \-:]{1,2}['(]?#?([45]\.[0-7]\.\d{1,3})(?![\d]|\.\d)/;
const withEnhancedSuccess = /(?<![\d.\w])(2\d\d)[ \-:]{1,2}['(]?#?(2\.[0-7]\.\d{1,3})(?![\d]|\.\d)/;
const ownClass = /\b[245]\.\d{1,3}\.\d{1,3} \([^()]{3,60}\),(?=\s*smtp;)/i;
const errorCode = /\b(?:ERROR_CODE|SMTP (?:Error )?Code|error code)\s*:?\s*([245]\d\d)\b/i;

/** A log repeats the same few hundred texts a million times; only the addresses in them differ. */
const mostKept = 2048;
const longestKept = 512;
const kept = new Map<string, Diagnostic>();
const mailbox = /[^\s<>()[\]",;:]+@[^\s<>()[\]",;:]+/g;

/** Reads codes, host, stage and speaker out of one failure's words (one line, white space folded). */
export function readDiagnostic(text: string): Diagnostic {
  const anonymous = text.includes('@') ? text.replace(mailbox, '@') : text;
  const known = kept.get(anonymous);
  if (known) return known;
  const { host, address, speaker } = findHost(anonymous);
  const told = { ...findCodes(anonymous), host, address, stage: findStage(anonymous), speaker };
  if (kept.size >= mostKept) kept.clear();
  if (anonymous.length <= longestKept) kept.set(anonymous, told);
  return told;
}

/** The basic and the enhanced code of a reply in a text; a telling enhanced code before `x.0.0`. */
export function findCodes(source: string): Pick<Diagnostic, 'basic' | 'enhanced'> {
  // PowerMTA's own classification in front of the reply: `5.1.1 (bad destination mailbox address),smtp;553 ...`.
  const text = source.includes('smtp;') ? source.replace(ownClass, '') : source;
  const pair = withEnhanced.exec(text) ?? withEnhancedSuccess.exec(text);
  const basic =
    pair?.[1] ??
    firstOf(replyStart, text) ??
    bracketed.exec(text)?.[1] ??
    errorCode.exec(text)?.[1] ??
    firstOf(anyCode, text);
  let enhanced: string | null = null;
  for (const [, code = ''] of text.matchAll(enhancedForm)) {
    if (basic && code[0] !== basic[0]) continue;
    enhanced ??= code;
    if (!isVague(code)) {
      enhanced = isVague(enhanced) ? code : enhanced;
      break;
    }
  }
  // `5.1.0 - Unknown address error 550-'5.1.1 ...'`: a gateway's `other` in front of the code that the server sent.
  const own = pair && pair[1] === basic ? pair[2] : undefined;
  if (own && enhanced?.endsWith('.0') && !own.endsWith('.0')) return { basic, enhanced: own };
  return { basic, enhanced };
}

/** True for `x.0.0`, by which a server says that it does not say. */
export function isVague(code: string | null): boolean {
  return code === null || code.endsWith('.0.0');
}

function firstOf(expression: RegExp, text: string): string | null {
  expression.lastIndex = 0;
  return expression.exec(text)?.[1] ?? null;
}

const name = '([A-Za-z0-9_](?:[\\w.-]{0,250}\\w)?)';
const ip = '((?:\\d{1,3}\\.){3}\\d{1,3}|(?:IPv6:)?[0-9A-Fa-f:]{3,45})';
const hostForms: readonly RegExp[] = [
  // Postfix, Exim, DragonFly: `host mx.example.com[192.0.2.1] said`, `host mx.example.com [192.0.2.1]:`
  new RegExp(`\\b(?:host|to|with|by|from|relay=|H=)\\s?${name}\\.?\\s?[\\[(]${ip}[\\])]`),
  new RegExp(`^${name} \\[${ip}\\](?: did not like|:)`),
  new RegExp(`\\bRemote Server at ${name} \\(${ip}\\)`, 'i'),
  new RegExp(`\\bhost,?:? ${name} \\(${ip}\\)`),
  // PMDF and its children: `Remote system: dns;mx.example.com (TCP|192.0.2.10|38842|192.0.2.25|25)`
  new RegExp(`\\bdns;${name} \\(TCP\\|[^|)]*\\|\\d*\\|${ip}\\|`),
];
const hostAlone = new RegExp(
  `\\b(?:while talking to|connect(?:ing)? to|Connection (?:refused|timed out) (?:by|with)|host) ${name}\\.?(?=[\\s:,]|$)`,
  'i',
);
const addressAlone = new RegExp(
  `(?:^|\\b(?:to|host|remote host)\\s+|\\[)${ip}\\]?(?= (?:does not like|failed after|said)|:\\d| said|,|$)`,
  'i',
);
const remote =
  /\bsaid:|\bRemote host said\b|did not like|does not like|\breturned ['"]|SMTP error from remote|error (?:that )?the other server returned|^<<<|\bresponse (?:was|from)\b/i;
// A reply that quotes a further server's: whoever we spoke to only passed it on.
const passedOn =
  /\b[245]\d\d\b.{0,300}?(?:\bhost \S{1,255} said:|\bremote host said:|\bSMTP error from remote|\bremote (?:smtp )?server returned|\[Message=[245]\d\d|\bfrom MTA\(|\bwhile talking to )/i;
const local =
  /^(?:retry time|unrouteable|user unknown$|unknown user|command died|mail (?:for|forwarding)|host or domain name not found|name service|delivery temporarily suspended|connect to|lost connection|message expired|bad address|alias loop|cannot )|\bconnect to \S+:|\bloops back to\b/i;

function findHost(text: string): Pick<Diagnostic, 'host' | 'address' | 'speaker'> {
  const speaker = speakerOf(text);
  for (const form of hostForms) {
    const found = form.exec(text);
    if (found) return { host: found[1] ?? null, address: found[2] ?? null, speaker };
  }
  const host = hostAlone.exec(text)?.[1];
  return { host: host?.includes('.') ? host : null, address: addressAlone.exec(text)?.[1] ?? null, speaker };
}

function speakerOf(text: string): Speaker | null {
  if (passedOn.test(text)) return 'gateway';
  return remote.test(text) ? 'remote' : local.test(text) ? 'local' : null;
}

const continuation = /(?<=\s)([245]\d\d)-(?:#?[245]\.\d{1,3}\.\d{1,3}(?=\s))?\s*/g;

/**
 * A reply's lines on one line: the codes that repeat at the start of each line of a multi-line reply (RFC 5321
 * §4.2.1) cut words apart, so all but the first are taken out.
 */
export function joinReply(text: string): string {
  const folded = foldSpace(text);
  if (!/[245]\d\d-/.test(folded)) return folded;
  const first = /(?:^|[\s:;"'(])([245]\d\d)-(#?[245]\.\d{1,3}\.\d{1,3})?/.exec(folded);
  if (!first?.[1]) return folded;
  const head = first.index + first[0].length;
  const [, basic, enhanced] = first;
  const last = new RegExp(
    `(?<=\\s)${basic} ${enhanced ? `${enhanced.replaceAll('.', '\\.')}(?=\\s)\\s*` : ''}`,
    'g',
  );
  const rest = folded.slice(head).replace(continuation, (found, code) => (code === basic ? '' : found));
  return foldSpace(`${folded.slice(0, head)} ${enhanced || basic ? rest.replace(last, '') : rest}`);
}

/** Folds white space, which mail programs wrap at will, to single spaces. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
