/** A pasted configuration longer than this is refused: no real one is, and reading must stay quick. */
export const CONFIG_LIMIT = 1_000_000;

/** One statement, joined from one or more physical lines. */
export interface LogicalLine {
  text: string;
  /** Where it begins, counted from 1. */
  line: number;
  /** The physical line and column of a column (from 1) in `text`. */
  position(column: number): { line: number; column: number };
}

export interface LineStyle {
  comment: RegExp;
  /** Exim ends a line with a backslash; Postfix and sendmail.cf begin the next one with white space. */
  continued: 'backslash' | 'indent' | 'never';
}

interface Piece {
  line: number;
  /** Columns of the physical line that were cut from its front. */
  cut: number;
  text: string;
}

/** Splits a configuration file into its statements without comments and empty lines. */
export function logicalLines(text: string, style: LineStyle): LogicalLine[] {
  const statements: Piece[][] = [];
  let open: Piece[] | null = null;
  for (const [i, raw] of text.split(/\r\n|\r|\n/).entries()) {
    if (style.comment.test(raw)) continue;
    if (raw.trim() === '') {
      if (style.continued === 'backslash') open = null;
      continue;
    }
    const joins = style.continued === 'indent' ? /^\s/.test(raw) && open !== null : open !== null;
    const ends = style.continued === 'backslash' ? /\\\s*$/.exec(raw) : null;
    const cut = joins && style.continued === 'backslash' ? raw.length - raw.trimStart().length : 0;
    const piece: Piece = { line: i + 1, cut, text: raw.slice(cut, ends?.index) };
    if (joins && open !== null) open.push(piece);
    else statements.push((open = [piece]));
    if (style.continued === 'never' || (style.continued === 'backslash' && !ends)) open = null;
  }
  return statements.map(joinPieces);
}

function joinPieces(pieces: Piece[]): LogicalLine {
  return {
    text: pieces.map((piece) => piece.text).join(''),
    line: pieces[0]?.line ?? 1,
    position(column) {
      let left = column - 1;
      for (const piece of pieces) {
        if (left < piece.text.length) return { line: piece.line, column: piece.cut + left + 1 };
        left -= piece.text.length;
      }
      const last = pieces.at(-1);
      return { line: last?.line ?? 1, column: (last?.cut ?? 0) + (last?.text.length ?? 0) + 1 };
    },
  };
}
