import { mostMessages } from './limits.ts';
import type { Span } from '../smtp/span.ts';

// RFC 4155: a line `From sender date` begins a message; in the body such lines are quoted with `>`.
const separator = /^From \S+ +(?:\w{3},? +)?\w{3} +\d{1,2} .*\d{4}/;
// A sentence may look like such a line, but no header follows it.
const begins =
  /(^|\r\n\r\n|\n\n|\r\r)(From \S{1,320} [^\r\n]{10,80})(?:\r\n?|\n)(?=[A-Za-z][\w-]{0,60}:|>From )/g;

// Every browser, worker and Node has it; the pure projects are compiled without the DOM's types.
declare class TextDecoder {
  constructor(label?: string);
  decode(bytes: Uint8Array): string;
}

/** True when a text begins like an mbox. */
export function isMbox(text: string): boolean {
  return separator.test(text.slice(0, 300));
}

/** The messages of an mbox, without the `From ` lines and with their quoting removed; none when it is no mbox. */
export function splitMbox(text: string): string[] {
  if (!isMbox(text)) return [];
  return messagesOf(text).map(([start, end]) => text.slice(start, end).replace(/^>(>*From )/gm, '$1'));
}

/** The messages of an mbox given as bytes, whatever their charsets; none when the bytes do not begin like an mbox. */
export function splitMboxBytes(bytes: Uint8Array): Uint8Array[] {
  // One byte, one character: offsets in the Latin-1 text are offsets in the bytes.
  const latin1 = new TextDecoder('latin1');
  if (!isMbox(latin1.decode(bytes.subarray(0, 300)))) return [];
  return messagesOf(latin1.decode(bytes)).map(([start, end]) => bytes.subarray(start, end));
}

function messagesOf(text: string): Span[] {
  const messages: Span[] = [];
  let start = -1;
  for (const found of text.matchAll(begins)) {
    const [whole, blank = '', line = ''] = found;
    if (!separator.test(line)) continue;
    // The blank line in front belongs to the mbox, the line end before it to the message.
    if (start >= 0) messages.push([start, found.index + blank.length / 2]);
    if (messages.length >= mostMessages) return messages;
    start = found.index + whole.length;
  }
  if (start >= 0) messages.push([start, text.length]);
  return messages;
}
