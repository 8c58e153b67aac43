/**
 * A word without its English ending, so that `attachments` is looked up where `attachment` is. Crude on purpose: the
 * rule found by it still has to stand in the text.
 */
export function stemOf(word: string): string {
  const { length } = word;
  if (length < 5 || word.charCodeAt(0) > 0x7a) return word;
  if (word.endsWith('ing')) return word.slice(0, -3);
  if (word.endsWith('ed') || word.endsWith('es')) return word.slice(0, -2);
  if (word.endsWith('e') || (word.endsWith('s') && !word.endsWith('ss'))) return word.slice(0, -1);
  return word;
}
