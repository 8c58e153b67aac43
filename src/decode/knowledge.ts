import type { CompiledMark, CompiledPattern, MatchIndex } from '../dataset/compiled.ts';
import { stemOf } from './stem.ts';

/** A pattern or a mark that is ready to run. */
export interface Rule<T> {
  readonly of: T;
  readonly literal: string;
  readonly pattern: RegExp | null;
}

/** The match index, arranged so that a text is compared only with rules that share a rare word with it. */
export interface Knowledge {
  readonly index: MatchIndex;
  readonly patterns: ReadonlyMap<string, readonly Rule<CompiledPattern>[]>;
  readonly marks: ReadonlyMap<string, readonly Rule<CompiledMark>[]>;
}

/** What every rule is looked up by. */
interface Literal {
  readonly literal: string;
  readonly token: string;
  readonly pattern?: string;
}

/** Arranges rules by the stem of the word of their literal that the fewest others have. */
export function byToken<T extends Literal>(items: readonly T[]): Map<string, Rule<T>[]> {
  const map = new Map<string, Rule<T>[]>();
  for (const item of items) {
    let compiled: RegExp | null = null;
    const rule: Rule<T> = {
      of: item,
      literal: item.literal,
      // Compiled on first use: a reader of one reply never pays for the other thousands.
      get pattern() {
        return item.pattern ? (compiled ??= new RegExp(item.pattern, 'iu')) : null;
      },
    };
    const stem = stemOf(item.token);
    const rules = map.get(stem);
    if (rules) rules.push(rule);
    else map.set(stem, [rule]);
  }
  return map;
}

export function createKnowledge(index: MatchIndex): Knowledge {
  return { index, patterns: byToken(index.patterns), marks: byToken(index.marks) };
}
