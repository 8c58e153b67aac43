import type { Span } from '../smtp/span.ts';
import { tokensOf } from '../dataset/tokens.ts';
import type { Rule } from './knowledge.ts';
import { stemOf } from './stem.ts';

/** A rule that a text satisfies, with the stretch of the text that decided it. */
export interface RuleMatch<T> {
  readonly of: T;
  readonly span: Span;
}

/**
 * The longest text that patterns are run on. A reply line is at most 512 octets (RFC 5321 §4.5.3.1.5), the
 * longest multi-line reply seen has 2 kB; what is longer is not a reply, and only costs time.
 */
export const longestReply = 8192;

/** Every rule whose literal (and pattern, if it has one) stands in `text`, white space folded by the caller. */
export function matchRules<T>(text: string, rules: ReadonlyMap<string, readonly Rule<T>[]>): RuleMatch<T>[] {
  const searched = text.slice(0, longestReply);
  const lower = searched.toLowerCase();
  // Some letters change length in lower case (İ): then spans would shift, so such a text keeps its case.
  const folded = lower.length === searched.length ? lower : searched;
  const matches: RuleMatch<T>[] = [];
  for (const stem of new Set(['', ...tokensOf(folded).map(stemOf)])) {
    for (const rule of rules.get(stem) ?? []) {
      const at = folded.indexOf(rule.literal);
      if (at < 0) continue;
      const literal: Span = [at, at + rule.literal.length];
      const found = rule.pattern?.exec(searched);
      if (rule.pattern && !found) continue;
      matches.push({ of: rule.of, span: found ? [found.index, found.index + found[0].length] : literal });
    }
  }
  return matches;
}
