import PostalMime, { decodeWords, type Email } from 'postal-mime';
import { htmlToText } from './html-text.ts';
import * as limits from './limits.ts';
import { normaliseNewlines } from './newline.ts';

// Every browser, worker and Node has these; the pure projects are compiled without the DOM's types.
declare class TextDecoder {
  constructor(label?: string);
  decode(bytes: Uint8Array): string;
}
declare class TextEncoder {
  encode(text: string): Uint8Array;
}

/** One leaf of the MIME tree that is not shown as the message's own text. */
export interface Part {
  /** Lower case, without parameters: `message/delivery-status`. */
  readonly type: string;
  readonly text: string;
}

/** A message as the decoder sees it: decoded headers, what a person reads, and the other parts as text. */
export interface Message {
  /** Lower-case name -> values in order; encoded words decoded, folding undone. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  /** The plain text parts (HTML turned into text when there is no plain one), LF line ends. */
  readonly text: string;
  readonly parts: readonly Part[];
  /** The body as it stood in the message, undecoded, for mail whose MIME is broken. */
  readonly body: () => string;
}

const returned = /\ncontent-type:[ \t]*(?:message\/rfc822|text\/rfc822-headers|message\/global)/i;

/**
 * Reads a message from its exact bytes, or from text pasted from a mail program. Never rejects: what cannot be
 * parsed as MIME comes back as its raw text. The only place that knows postal-mime.
 */
export async function readMessage(source: Uint8Array | string): Promise<Message> {
  const bytes =
    typeof source === 'string' ? new TextEncoder().encode(source.slice(0, limits.mostMessageBytes)) : source;
  const kept = withoutReturnedBody(normaliseNewlines(bytes.subarray(0, limits.mostMessageBytes)));
  if (isPlain(kept)) return fromRaw(kept);
  try {
    const email = await PostalMime.parse(kept, {
      forceRfc822Attachments: true,
      maxNestingDepth: limits.mostNesting,
      maxHeadersSize: limits.mostHeaderBytes,
    });
    return fromEmail(email, kept);
  } catch {
    return fromRaw(kept);
  }
}

const windows = 'windows-1252';
const jis = 'iso-2022-jp';

/** Decodes bytes as UTF-8 where they are valid, otherwise as `hint` says, else as Windows-1252, which never fails. */
export function decodeBytes(bytes: Uint8Array, hint: string | null = null): string {
  if (hint === jis) return decodeAs(hint, bytes);
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  return utf8.includes('\ufffd') ? decodeAs(hint ?? windows, bytes) : utf8;
}

function decodeAs(label: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    // Not every label that mail names is a charset that anybody knows.
    return new TextDecoder(windows).decode(bytes);
  }
}

/**
 * The charset of bytes that declare none: ISO-2022-JP shows itself by its escapes; of the others the encoded words in
 * the header tell, since programs that forget the one write the other in the same charset.
 */
function charsetOf(raw: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(raw.subarray(0, 65_536));
  if (head.includes('\u001b$B') || head.includes('\u001b$@')) return jis;
  return /=\?([\w-]{2,40})(?:\*\w+)?\?[bq]\?/i.exec(head)?.[1] ?? null;
}

function fromEmail(email: Email, raw: Uint8Array): Message {
  const headers = new Map<string, string[]>();
  for (const { key, value } of email.headers) {
    const text = decodeHeader(value);
    const values = headers.get(key);
    if (values) values.push(text);
    else headers.set(key, [text]);
  }
  const parts = email.attachments.slice(0, limits.mostParts).map((part) => ({
    type: part.mimeType,
    text: partText(part.content),
  }));
  const plain = email.text?.trim()
    ? email.text
    : htmlToText((email.html ?? '').slice(0, limits.mostTextLength));
  const text = plain.slice(0, limits.mostTextLength);
  const body = (): string => bodyOf(decodeBytes(raw.subarray(0, limits.mostTextLength)));
  // A multipart without a usable boundary is a tree without leaves: then the raw body is all there is to read.
  if (!text.trim() && parts.length === 0) return { headers, text: body(), parts, body };
  return { headers, text, parts, body };
}

function partText(content: ArrayBuffer | Uint8Array | string): string {
  if (typeof content === 'string') return content.slice(0, limits.mostTextLength);
  const bytes = content instanceof Uint8Array ? content : new Uint8Array(content);
  return decodeBytes(bytes.subarray(0, limits.mostTextLength));
}

/** A message as it stands: its header unfolded, its body undecoded. */
function fromRaw(raw: Uint8Array): Message {
  const text = decodeBytes(raw.subarray(0, limits.mostTextLength), charsetOf(raw));
  const end = text.indexOf('\n\n');
  const head = (end < 0 ? text : text.slice(0, end)).replace(/\n[ \t]+/g, ' ');
  const headers = new Map<string, string[]>();
  for (const [, name = '', value = ''] of head.matchAll(/^([\w-]{1,64}):[ \t]*(.*)$/gm)) {
    const key = name.toLowerCase();
    const values = headers.get(key);
    if (values) values.push(decodeHeader(value));
    else headers.set(key, [decodeHeader(value)]);
  }
  const body = (): string => bodyOf(text);
  return { headers, text: body(), parts: [], body };
}

const declares = /^content-(?:type|transfer-encoding|disposition):[ \t]*(.*(?:\n[ \t].*)*)/gim;
const asItStands =
  /^(?:text\/plain(?:;\s*(?:charset="?(?:us-ascii|utf-8)"?|format=\w+))*\s*;?|7bit|8bit|binary|inline)\s*$/i;

/**
 * True for plain text that needs no decoding: half of all bounces, and the parser's machinery for parts would be
 * most of their cost.
 */
function isPlain(raw: Uint8Array): boolean {
  if (raw.length > limits.mostTextLength) return false;
  const text = new TextDecoder('latin1').decode(raw.subarray(0, 65_536));
  const end = text.indexOf('\n\n');
  if (end < 0) return false;
  return [...text.slice(0, end).matchAll(declares)].every(([, value = '']) => asItStands.test(value));
}

function bodyOf(text: string): string {
  const end = text.indexOf('\n\n');
  return end < 0 ? '' : text.slice(end + 2, end + 2 + limits.mostTextLength);
}

function withoutReturnedBody(bytes: Uint8Array): Uint8Array {
  // Behind a delivery status the returned message tells nothing more, and it is most of the mail.
  if (bytes.length < 2 * limits.mostReturnedBytes) return bytes;
  // One byte, one character: offsets in the Latin-1 text are offsets in the bytes.
  const text = new TextDecoder('latin1').decode(bytes);
  const status = text.search(/\ncontent-type:[ \t]*message\/(?:global-)?delivery-status/i);
  if (status < 0) return bytes;
  const behind = text.slice(status).search(returned);
  return behind < 0 ? bytes : bytes.subarray(0, status + behind + limits.mostReturnedBytes);
}

const encodedWord = /=\?[^?\s]{1,40}\?[bq]\?[^?]*\?=/i;

function decodeHeader(value: string): string {
  const short = value.length > 8192 ? value.slice(0, 8192) : value;
  return encodedWord.test(short) ? decodeWords(short) : short;
}
