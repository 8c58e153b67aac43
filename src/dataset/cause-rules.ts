import type { CausePattern } from './types.gen.ts';

/** One way a cause is recognised. `token` is the word of `literal` that the fewest others have. */
export interface CompiledCausePattern extends Omit<CausePattern, 'samples' | 'id'> {
  /** `cause/id`. */
  readonly rule: string;
  readonly cause: string;
  readonly token: string;
}

/** All that classification knows: loaded with the Answer page. */
export interface CauseRules {
  readonly patterns: readonly CompiledCausePattern[];
  /** Code (`X.2.2`, `552`) -> cause id. */
  readonly enhanced: Readonly<Record<string, string | undefined>>;
  readonly generic: Readonly<Record<string, string | undefined>>;
  readonly basic: Readonly<Record<string, string | undefined>>;
}
