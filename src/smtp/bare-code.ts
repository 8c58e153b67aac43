import { formatEnhancedCode, parseEnhancedCode } from './enhanced-code.ts';

/** What a person typed when it is nothing but a code: dotted and three-digit forms as strings. */
export interface BareCode {
  readonly basic: string | null;
  readonly enhanced: string | null;
}

const basicForm = /^[1-9]\d{2}$/;

/** Longer than any way to type two codes. What is longer is not looked at: reading it took time squared. */
const longestTyped = 40;

/**
 * Reads a code typed alone, also in the hurried forms `450471`, `450 471`, `450-4.7.1` and `#4.7.1`;
 * null when the input is more than a code. Undotted digits are read as an enhanced code only behind a
 * basic code of the same class, where no other reading exists.
 */
export function parseBareCode(input: string): BareCode | null {
  if (input.trim().length > longestTyped) return null;
  const typed = input
    .normalize('NFKC') // full-width digits of a Chinese keyboard
    .trim()
    .replace(/^[#(（]+|[)）.。,，:：;；]+$/g, '');
  const enhancedAlone = parseEnhancedCode(typed);
  if (enhancedAlone) return { basic: null, enhanced: formatEnhancedCode(enhancedAlone) };
  if (basicForm.test(typed)) return { basic: typed, enhanced: null };
  const both = /^([1-9]\d{2})[\s\-_/#]*(\d(?:[.\s]?\d{1,3}){2})$/.exec(typed);
  if (!both) return null;
  const [, basic = '', rest = ''] = both;
  const dotted = /^(\d)[.\s]?(\d{1,3}?)[.\s]?(\d{1,3})$/.exec(rest);
  const enhanced = dotted && parseEnhancedCode(`${dotted[1]}.${dotted[2]}.${dotted[3]}`);
  if (!enhanced || String(enhanced.class) !== basic[0]) return null;
  return { basic, enhanced: formatEnhancedCode(enhanced) };
}
