import { tokensOf } from './tokens.ts';

/** Finds the word of a literal that the fewest of `literals` have, the longer one among equals; empty: it has none. */
export function rarestToken(literals: readonly string[]): (literal: string) => string {
  const seen = new Map<string, number>();
  for (const literal of literals)
    for (const token of new Set(tokensOf(literal))) seen.set(token, (seen.get(token) ?? 0) + 1);
  return (literal) => {
    const tokens = tokensOf(literal);
    // Without a word (Sendmail's `>... `) it is compared with every text: the linter keeps such literals few.
    const [first = ''] = tokens;
    return tokens.reduce((best, token) => {
      const fewer = (seen.get(token) ?? 0) - (seen.get(best) ?? 0);
      return fewer < 0 || (fewer === 0 && token.length > best.length) ? token : best;
    }, first);
  };
}
