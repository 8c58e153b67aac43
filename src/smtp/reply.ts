import type { Located, Span } from './span.ts';

/** One SMTP reply (RFC 5321 §4.2) as found in a text; spans point into that text. */
export interface Reply {
  readonly basic: Located<string> | null;
  readonly enhanced: Located<string> | null;
  /** What the server said behind the codes; the lines of a multi-line reply joined by one space. */
  readonly text: string;
  /** Where each character run of `text` came from, in order: offset in `text`, offset in the input, length. */
  readonly pieces: readonly TextPiece[];
}

export interface TextPiece {
  readonly at: number;
  readonly from: number;
  readonly length: number;
}

// RFC 5321 §4.2: three digits, then a space, or a hyphen on all but the last line. RFC 2034 §4 puts the enhanced
// code first in the text of every line. A dot is any character: U+2028 ends no line here, and where it stopped a dot
// the blanks before it were tried again and again (100 kB: 25 s).
const replyLine = /^([2-5]\d\d)(?:([ \t-])([ \t]*)(?:#?([245]\.\d{1,3}\.\d{1,3})(?![.\d])[ \t]*)?(.*))?$/s;
const enhancedFirst = /^#?([245]\.\d{1,3}\.\d{1,3})(?![.\d])[ \t]*(.*)$/s;
// A reply quoted inside a sentence: `said: 450 4.7.1 ...`, `SMTP error from remote mail server: 550 ...`. No code is
// what ends an address (`192.0.2.7:587 `, `mx.example.org:587 `, `2001:db8::550 `) or a time (`02:15:04,450 `), and
// what counts something (`450 seconds`).
const quotedReply =
  /(?<![\w.@<[/-]|[\d:\]][:,]|\.[\w-]+:)([45]\d\d)([ -])(?!(?:m?s|sec(?:ond)?s?|min(?:ute)?s?|hours?|days?|[kmg]?b|bytes?)\b)(?:#?([45]\.\d{1,3}\.\d{1,3})(?![.\d]))?(?=\s|\b|$)/gi;

interface Line {
  readonly text: string;
  readonly start: number;
}

function linesOf(input: string): Line[] {
  const lines: Line[] = [];
  for (const found of input.matchAll(/[^\r\n]+/g)) {
    const indent = found[0].length - found[0].trimStart().length;
    const text = found[0].trim();
    if (text) lines.push({ text, start: found.index + indent });
  }
  return lines;
}

class TextBuilder {
  text = '';
  readonly pieces: TextPiece[] = [];
  add(part: string, from: number): void {
    if (!part) return;
    if (this.text) this.text += ' ';
    this.pieces.push({ at: this.text.length, from, length: part.length });
    this.text += part;
  }
}

/**
 * Reads the reply in a text: a reply line, all lines of a multi-line reply, or one quoted in a sentence. A text
 * without any code comes back whole as `text` with both codes null. Cost is linear in the input.
 */
export function parseReply(input: string): Reply {
  const lines = linesOf(input);
  const builder = new TextBuilder();
  let basic: Located<string> | null = null;
  let enhanced: Located<string> | null = null;
  for (const line of lines) {
    const found = replyLine.exec(line.text);
    if (found && (!basic || basic.value === found[1])) {
      basic ??= { value: found[1] ?? '', span: [line.start, line.start + 3] };
      if (found[4] && !enhanced) {
        const at = line.start + line.text.indexOf(found[4], 3);
        enhanced = { value: found[4], span: [at, at + found[4].length] };
      }
      const rest = found[5] ?? '';
      builder.add(rest, line.start + line.text.length - rest.length);
      continue;
    }
    const alone = builder.text || basic ? null : enhancedFirst.exec(line.text);
    if (alone?.[1] && !enhanced) {
      const at = line.start + line.text.indexOf(alone[1]);
      enhanced = { value: alone[1], span: [at, at + alone[1].length] };
      const rest = alone[2] ?? '';
      builder.add(rest, line.start + line.text.length - rest.length);
      continue;
    }
    builder.add(line.text, line.start);
  }
  if (!basic) {
    const quoted = findQuoted(input);
    basic = quoted.basic;
    enhanced ??= quoted.enhanced;
  }
  return { basic, enhanced, text: builder.text, pieces: builder.pieces };
}

function findQuoted(input: string): Pick<Reply, 'basic' | 'enhanced'> {
  quotedReply.lastIndex = 0;
  const found = quotedReply.exec(input);
  if (!found?.[1]) return { basic: null, enhanced: null };
  const basic: Located<string> = { value: found[1], span: [found.index, found.index + 3] };
  if (!found[3]) return { basic, enhanced: null };
  const at = input.indexOf(found[3], found.index + 3);
  return { basic, enhanced: { value: found[3], span: [at, at + found[3].length] } };
}

/** Maps a stretch of `reply.text` back to the stretches of the input it was read from. */
export function inputSpans(reply: Reply, start: number, end: number): Span[] {
  const spans: Span[] = [];
  for (const piece of reply.pieces) {
    const first = Math.max(start, piece.at);
    const last = Math.min(end, piece.at + piece.length);
    if (first < last) spans.push([piece.from + first - piece.at, piece.from + last - piece.at]);
  }
  return spans;
}
