/** One line of a text, without its end, and where it starts. */
export interface TextLine {
  readonly line: string;
  readonly start: number;
}

/**
 * The lines of a text that are not empty, whatever ends them: LF, CRLF or a bare CR. Only the ends are looked for:
 * `[^\r\n]+` overflows the stack of the expression engine on a line of 10 MB.
 */
export function* linesOf(text: string): Generator<TextLine> {
  let start = 0;
  for (const { index } of text.matchAll(/[\r\n]/g)) {
    if (index > start) yield { line: text.slice(start, index), start };
    start = index + 1;
  }
  if (start < text.length) yield { line: text.slice(start), start };
}
