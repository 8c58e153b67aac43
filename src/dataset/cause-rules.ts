import type { CausePattern } from './types.gen.ts';

/** One way a cause is recognised. */
export interface CompiledCausePattern extends Omit<CausePattern, 'samples' | 'id' | 'literals'> {
  /** `cause/id`. */
  readonly rule: string;
  /** Literal -> the word of it that the fewest other literals have. One of them must stand in the text. */
  readonly tokens: Readonly<Record<string, string>>;
}

/** All that classification knows: loaded with the Answer page. */
export interface CauseRules {
  /** Words that mean the same: what `{name}` in a pattern stands for. */
  readonly concepts: Readonly<Record<string, string | undefined>>;
  readonly patterns: readonly CompiledCausePattern[];
  /** Code (`X.2.2`, `552`) -> cause id. */
  readonly enhanced: Readonly<Record<string, string | undefined>>;
  readonly generic: Readonly<Record<string, string | undefined>>;
  readonly basic: Readonly<Record<string, string | undefined>>;
}
