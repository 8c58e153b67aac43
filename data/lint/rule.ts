import type { Difference } from '../../src/dataset/transcript.ts';
import type { RawData, RawFile } from '../build/read.ts';

/** What the rules judge: everything below `data/` but its programs. */
export interface LintData {
  /** JSON files, by path relative to `data/`. */
  readonly files: readonly RawFile[];
  /** The same files, sorted by kind. Their shape is only certain once the rule `schema` has passed. */
  readonly data: RawData;
  /** Every file that is no program: JSON, guides, transcripts and whatever should not be there. */
  readonly names: readonly string[];
  /** The schemas, by file name. */
  readonly schemas: readonly RawFile[];
  /** Transcripts of the lab, by path below `data/evidence`. */
  readonly transcripts: ReadonlyMap<string, string>;
  /** The cases of the lab whose outcome is not the same in every version, as it found them. */
  readonly differences: readonly Difference[];
}

/** One thing to mend. Sentences without a full stop: whoever prints them adds it. */
export interface Finding {
  /** Relative to `data/`. */
  readonly file: string;
  /** JSON pointer (RFC 6901); empty: the whole file. */
  readonly path: string;
  readonly what: string;
  readonly mend: string;
}

/** A rule is a value. Its file in `rules/` has its name and exports it as `rule`. */
export interface Rule {
  readonly name: string;
  /** What would go wrong without it. */
  readonly guards: string;
  readonly check: (data: LintData) => Iterable<Finding>;
}
