const d = 0x64;
const e = 0x65;
const g = 0x67;
const s = 0x73;

/**
 * A word without its English ending, so that `attachments` is looked up where `attachment` is. Crude on purpose: the
 * rule found by it still has to stand in the text.
 */
export function stemOf(word: string): string {
  const { length } = word;
  if (length < 5) return word;
  // By character codes: this runs for every word of a log of a gigabyte.
  const last = word.charCodeAt(length - 1);
  const before = word.charCodeAt(length - 2);
  if (last === s) return before === e ? word.slice(0, -2) : before === s ? word : word.slice(0, -1);
  if (last === d) return before === e ? word.slice(0, -2) : word;
  if (last === e) return word.slice(0, -1);
  return last === g && word.endsWith('ing') ? word.slice(0, -3) : word;
}
