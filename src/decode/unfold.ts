import type { Span } from '../smtp/span.ts';

/** Maps a stretch of a text whose white space was folded to single spaces back to the text it was folded from. */
export function unfold(text: string, [start, end]: Span): Span {
  let folded = 0;
  let from = text.length;
  let to = text.length;
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    if (from === text.length && start < folded + word.length) from = index + Math.max(0, start - folded);
    if (end <= folded + word.length) {
      to = index + Math.max(0, end - folded);
      break;
    }
    folded += word.length + 1;
  }
  return [Math.min(from, to), to];
}
