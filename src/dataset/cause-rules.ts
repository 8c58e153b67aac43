import type { CausePattern } from './types.gen.ts';

/** One way a cause is recognised. */
export type CompiledCausePattern = Omit<CausePattern, 'samples' | 'id'>;

/** All that classification knows: loaded with the Answer page. */
export interface CauseRules {
  /** Words that mean the same: what `{name}` in a pattern stands for. */
  readonly concepts: Readonly<Record<string, string | undefined>>;
  /** By cause id. */
  readonly patterns: Readonly<Record<string, readonly CompiledCausePattern[]>>;
  /** Code (`X.2.2`, `552`) -> cause id. */
  readonly enhanced: Readonly<Record<string, string | undefined>>;
  readonly generic: Readonly<Record<string, string | undefined>>;
  readonly basic: Readonly<Record<string, string | undefined>>;
}
