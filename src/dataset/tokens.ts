/**
 * Splits a lower-case text into the words it is looked up by: runs of letters and digits, and for Chinese, Japanese
 * and Korean, which are written without spaces, every two neighbouring characters.
 */
export function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  for (const [run] of text.matchAll(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+|[a-z0-9]+/gu,
  )) {
    if (run.charCodeAt(0) < 0x80) {
      tokens.push(run);
      continue;
    }
    const letters = [...run];
    if (letters.length === 1) tokens.push(run);
    for (let i = 1; i < letters.length; i++) tokens.push(`${letters[i - 1]}${letters[i]}`);
  }
  return tokens;
}
