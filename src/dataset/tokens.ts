const words =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+|\p{Script=Cyrillic}+|[a-z0-9]+/gu;

/**
 * Splits a lower-case text into the words it is looked up by: runs of letters and digits, and for Chinese, Japanese
 * and Korean, whose words run together, every two neighbouring characters.
 */
export function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  let start = -1;
  // A log of a gigabyte is ASCII: reading its character codes is ten times faster than the expression.
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) return tokensOfAny(text);
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) {
      if (start < 0) start = i;
    } else if (start >= 0) {
      tokens.push(text.slice(start, i));
      start = -1;
    }
  }
  if (start >= 0) tokens.push(text.slice(start));
  return tokens;
}

function tokensOfAny(text: string): string[] {
  const tokens: string[] = [];
  for (const [run] of text.matchAll(words)) {
    if (isSpaced(run)) {
      tokens.push(run);
      continue;
    }
    const letters = [...run];
    if (letters.length === 1) tokens.push(run);
    for (let i = 1; i < letters.length; i++) tokens.push(`${letters[i - 1]}${letters[i]}`);
  }
  return tokens;
}

/** True for a run that is one word: Latin letters, digits, Cyrillic. */
function isSpaced(run: string): boolean {
  return run.charCodeAt(0) < 0x530;
}
