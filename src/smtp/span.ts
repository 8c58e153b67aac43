/** A stretch of the input in UTF-16 code units, `[start, end)`. */
export type Span = readonly [start: number, end: number];

/** A value read from the input, with where it stood. */
export interface Located<T> {
  readonly value: T;
  readonly span: Span;
}
