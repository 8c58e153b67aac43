import { addressSource, findAddress, findAddresses } from '../../mail/address.ts';
import { mostRecipients } from '../../mail/limits.ts';
import { noticeEnd } from './notice-end.ts';

/** One recipient as a notice for people names it, with the words that stand by it. */
export interface NoticeEntry {
  readonly recipient: string;
  readonly text: string;
}

/** A notice for people, taken apart. */
export interface Notice {
  readonly entries: readonly NoticeEntry[];
  /** How the entries were found: each at the head of its own block, named in a sentence, or the first address at all. */
  readonly found: 'block' | 'sentence' | 'address';
  /** All of the notice without the returned message. */
  readonly text: string;
  /** What a session transcript in the notice shows. */
  readonly transcript: string;
  /** The returned message as the notice quotes it. */
  readonly returned: string;
}

const bullet = '(?:[ \\t]*(?:>>>|-{1,2}>?|[*•·-]|\\d{1,2}[.)])[ \\t]+)?[ \\t]*';
// `<user@example.com>:`, `user@example.com on Thu, ...`, `"user@example.com":`, `Name<mailto:user@example.com>`.
const addressLine = new RegExp(
  `^${bullet}(?:["'\\p{L}][\\p{L} .,'"-]{0,60}[<(](?:mailto:|smtp:)?|["'<(\\[]|mailto:|c=[^@]{0,200}SMTP=)?(${addressSource})["'>)\\]]*(?:<mailto:[^>]*>)?(.*)$`,
  'u',
);
const ruled = /^[ \t]*(?:[-=_*#|+]{4,}|-----.*|~{4,}|\*{3,})/;
const label = new RegExp(
  `^[ \\t]*(?:\\[<\\d+>\\] )?[\\p{L}' -]{0,40}(?:\\b(?:recipients?|address|error-for|size|server|user|userid|mailbox|rcpt|to|attempts|delivered to|empf[äa]nger|destinataires?|destinatari[oa]s?|ontvanger|mottagare|mottaker|modtager|odbiorca|adresat|alıcı|příjemce|получател[ьяи]|адресат)(?: address)?|收件人(?:地址|邮箱)?|收件者|收信人|宛先|あて先|受信者|받는 ?사람|수신자|수신인)\\s?[:=：]\\s*[<\\[]?(?:smtp:)?(${addressSource})[>\\]]?[;,.]?(.*)$`,
  'iu',
);
// The headings of the message that is told about, and whoever else a notice names.
const ownLabels =
  /^[ \t]*(?:to|from|cc|bcc|subject|date|sent|reply-to|sender|message-id|return-path|x-[\w-]+|for further|contact|envelope|mail[ _]from|发件人|寄件者|差出人|보낸 ?사람|отправитель|absender|expéditeur|remitente|mittente)\b\s*[:：]/iu;
const originalLabel = /^[ \t]*original(?:ly)?[ -](?:address|recipient|to)\s*:/i;
const transcriptStart =
  /transcript of (?:the )?session|server message|delivery attempt history|technical details/i;
// Exim's warning says this where it knows no reason.
const noReason = /^[ \t]*no action is required on your part/i;
const helpLine =
  /\b(?:contact|assistance|help|support|questions?|postmaster@|reply to|write to|send (?:e-?)?mail to|if you|admin(?:istrator)?|original message is|received at|message sent by|(?:message|mail) from)\b/i;
// Sentences that name the recipient: `error delivering your mail to <user@example.com>`.
const sentence = new RegExp(
  `\\b(?:deliver(?:y|ed|ing)?|delivered|recipient|address(?:ed)?|user|mailbox|relayed|reach|send|sent|account|list|message|mail|to|for|RCPT|generated from)\\b[^\\n@]{0,60}?[ <"'(:]["'<]{0,2}((?:${addressSource}))`,
  'giu',
);

/** Takes a notice apart. Cost is linear in its length; what follows the returned message's start is not read. */
export function readNotice(source: string): Notice {
  const lines = source.replace(/\r\n?/g, '\n').split('\n');
  const end = noticeEnd(lines);
  const kept = lines.slice(0, end);
  const text = kept.join('\n');
  const found = readBlocks(kept);
  const named = found.length > 0 ? found : readSentences(text);
  const entries = named.length > 0 ? named : readAnyAddress(text);
  return {
    entries: unique(entries).slice(0, mostRecipients),
    found: found.length > 0 ? 'block' : named.length > 0 ? 'sentence' : 'address',
    text,
    transcript: transcriptOf(kept),
    returned: lines.slice(end).join('\n'),
  };
}

function readBlocks(lines: readonly string[]): NoticeEntry[] {
  const entries: Open[] = [];
  let open: Open | null = null;
  let blank = 0;
  for (const line of lines) {
    if (line.trim() === '') {
      blank++;
      continue;
    }
    // The address before it was rewritten is the same recipient's.
    if (open && originalLabel.test(line)) continue;
    const at = startOf(line, blank === 0 ? open : null);
    if (at) {
      open = { recipient: at.recipient, text: at.rest ? [at.rest] : [], style: styleOf(line) };
      entries.push(open);
    } else if (
      ownLabels.test(line) ||
      noReason.test(line) ||
      (ruled.test(line) && !/reason|error|detail/i.test(line))
    ) {
      open = null;
    } else if (
      open &&
      (blank === 0 ||
        open.text.length === 0 ||
        (blank === 1 && /^[ \t]*(?:reason|error|diagnostic|remote|[245]\d\d[ -])/i.test(line)))
    ) {
      open.text.push(line.trim());
    } else if (open && blank > 0 && helpLine.test(line)) {
      open = null;
    }
    blank = 0;
  }
  return entries.map(({ recipient, text }) => ({ recipient, text: text.join(' ').replace(/\s+/g, ' ') }));
}

interface Open {
  readonly recipient: string;
  readonly text: string[];
  /** How its first line begins: a neighbour begins the same way, a quotation of the server does not. */
  readonly style: string;
}

// Indent and opening bracket.
function styleOf(line: string): string {
  const lead = /^[ \t]*/.exec(line)?.[0] ?? '';
  return `${lead.length}${/[<"'(>*-]/.exec(line[lead.length] ?? '')?.[0] ?? ''}`;
}

function startOf(line: string, open: Open | null): { recipient: string; rest: string } | null {
  if (!line.includes('@') || line.length > 1000 || ownLabels.test(line)) return null;
  const found = addressLine.exec(line) ?? label.exec(line);
  if (!found?.[1] || helpLine.test(line.slice(0, line.indexOf('@') + 1))) return null;
  const rest = (found[2] ?? '').trim();
  const quotes = rest !== '' && !rest.startsWith(':');
  // Inside a block a line that begins with an address may quote the server: `<user@example.com>... User unknown`.
  if (open && quotes && (styleOf(line) !== open.style || open.text.length === 0)) return null;
  if (rest.startsWith('...') && (open || !/unknown|fail|err|defer/i.test(rest))) return null;
  // Prose that happens to begin with an address.
  if (/^(?:,| (?:if|for further|to|at once|wrote|writes)\b)/i.test(found[2] ?? '')) return null;
  return { recipient: found[1], rest: rest.replace(/^[:;,\s.-]+/, '') };
}

function readSentences(text: string): NoticeEntry[] {
  const entries: NoticeEntry[] = [];
  for (const found of text.slice(0, 20_000).matchAll(sentence)) {
    const recipient = found[1];
    if (!recipient) continue;
    const line = text.slice(text.lastIndexOf('\n', found.index) + 1, found.index);
    if (ownLabels.test(line) || helpLine.test(found[0]) || helpLine.test(line)) continue;
    entries.push({ recipient, text: '' });
  }
  return entries;
}

// Languages whose verbs are not listed above: the first address that no heading or help line explains.
function readAnyAddress(text: string): NoticeEntry[] {
  for (const line of text.slice(0, 20_000).split('\n')) {
    if (!line.includes('@') || ownLabels.test(line) || helpLine.test(line)) continue;
    const recipient = findAddress(line);
    if (recipient) return [{ recipient, text: '' }];
  }
  return [];
}

function transcriptOf(lines: readonly string[]): string {
  const start = lines.findIndex((line) => transcriptStart.test(line));
  if (start < 0) return '';
  const behind = lines.slice(start + 1);
  const end = behind.findIndex((line) => /^[ \t]*-{3,}|^Reporting-MTA:/i.test(line));
  return (end < 0 ? behind : behind.slice(0, end)).join('\n');
}

function unique(entries: readonly NoticeEntry[]): NoticeEntry[] {
  const seen = new Map<string, NoticeEntry>();
  for (const entry of entries) {
    const recipient = entry.recipient.replace(/[.]+$/, '');
    const key = recipient.toLowerCase();
    const known = seen.get(key);
    if (!known || (!known.text && entry.text)) seen.set(key, { recipient, text: entry.text });
  }
  return [...seen.values()];
}

/** The recipients of a returned message, by its own header: who it was for when the notice names nobody. */
export function returnedRecipients(returned: string): string[] {
  const head = returned.slice(0, 16_384);
  const failed =
    /^(?:x-failed-recipients|x-actual-recipient|to|delivered-to|x-original-to):[ \t]*((?:.*)(?:\n[ \t].*){0,20})/im.exec(
      head,
    );
  const named = failed?.[1] ? findAddresses(failed[1]) : [];
  if (named.length > 0) return named;
  const received = /\bfor <?([^\s<>;]+@[^\s<>;]+)>?;/.exec(head)?.[1];
  const address = received ? findAddress(received) : null;
  return address ? [address] : [];
}
