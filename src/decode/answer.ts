import type { Stage } from '../dataset/types.gen.ts';
import { parseBareCode } from '../smtp/bare-code.ts';
import { parseReply, type Reply } from '../smtp/reply.ts';
import type { Located, Span } from '../smtp/span.ts';
import {
  matchEntries,
  ranked,
  recogniseHost,
  weight,
  type Ranked,
  type Reason,
  type RecognisedHost,
} from './entry-match.ts';
import type { Knowledge } from './knowledge.ts';
import { findStage } from './stage.ts';

/** What the Answer page says of an input. Spans point into the input. */
export interface Answer {
  /** empty: nothing was typed. code: a code alone. reply: a reply with a code. text: words without any code. */
  readonly kind: 'empty' | 'code' | 'reply' | 'text';
  readonly basic: Located<string> | null;
  readonly enhanced: Located<string> | null;
  readonly stage: Stage | null;
  readonly host: RecognisedHost | null;
  /** Entries whose own wording is in the text, best first. Empty: the text decides nothing we know. */
  readonly matches: readonly Ranked[];
  /** Entries that only share the code. They are no answer, but may be one's neighbours. */
  readonly sameCode: readonly Ranked[];
}

/** How many entries that only share the code are offered: more is a list, and Browse has lists. */
const mostSameCode = 8;

/** Answers one code or one reply. Never throws; the same input gives the same answer. */
export function answer(input: string, knowledge: Knowledge): Answer {
  if (!input.trim()) return nothing('empty');
  const bare = parseBareCode(input);
  if (bare) {
    const whole: Span = [0, input.length];
    const located = (value: string | null): Located<string> | null => (value ? { value, span: whole } : null);
    const codes = { basic: located(bare.basic), enhanced: located(bare.enhanced) };
    return { ...nothing('code'), ...codes, sameCode: byCode(codes, knowledge, new Set()) };
  }
  const reply = parseReply(input);
  const host = recogniseHost(input, reply, knowledge);
  const matches = matchEntries(reply, host?.id ?? null, knowledge);
  const known = new Set(matches.map((match) => match.entry.id));
  return {
    kind: reply.basic || reply.enhanced ? 'reply' : 'text',
    basic: reply.basic,
    enhanced: reply.enhanced,
    stage: findStage(input),
    host,
    matches,
    sameCode: byCode(reply, knowledge, known),
  };
}

function nothing(kind: Answer['kind']): Answer {
  return { kind, basic: null, enhanced: null, stage: null, host: null, matches: [], sameCode: [] };
}

function byCode(
  codes: Pick<Reply, 'basic' | 'enhanced'>,
  knowledge: Knowledge,
  known: ReadonlySet<string>,
): Ranked[] {
  const found: Ranked[] = [];
  for (const entry of knowledge.index.entries) {
    if (known.has(entry.id)) continue;
    const reasons: Reason[] = [];
    for (const [by, own] of [
      ['enhanced', entry.enhanced],
      ['basic', entry.code],
    ] as const) {
      const said = codes[by];
      if (said && own === said.value) reasons.push({ by, spans: [said.span] });
    }
    // Half a match says little when both codes are there: 450 alone is in hundreds of failures.
    const asked = Number(codes.basic !== null) + Number(codes.enhanced !== null);
    if (reasons.length === asked && asked > 0) {
      found.push({ entry, score: reasons.reduce((sum, { by }) => sum + weight[by], 0), reasons });
    }
  }
  return ranked(found).slice(0, mostSameCode);
}
