import type { CompiledPattern, EntrySummary } from '../dataset/compiled.ts';
import type { Stage } from '../dataset/types.gen.ts';
import { parseBareCode } from '../smtp/bare-code.ts';
import { inputSpans, parseReply, type Reply } from '../smtp/reply.ts';
import type { Located, Span } from '../smtp/span.ts';
import type { Knowledge } from './knowledge.ts';
import { matchRules } from './match.ts';
import { findStage } from './stage.ts';

/** Why an entry fits: by the words of the reply, or only by its code. */
export interface Reason {
  readonly by: 'text' | 'host' | 'enhanced' | 'basic';
  readonly spans: readonly Span[];
}

export interface Ranked {
  readonly entry: EntrySummary;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** What the Answer page says of an input. Spans point into the input. */
export interface Answer {
  /** empty: nothing was typed. code: a code alone. reply: a reply with a code. text: words without any code. */
  readonly kind: 'empty' | 'code' | 'reply' | 'text';
  readonly basic: Located<string> | null;
  readonly enhanced: Located<string> | null;
  readonly stage: Stage | null;
  readonly host: { readonly id: string; readonly span: Span } | null;
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
  const matches = byText(reply, host?.id ?? null, knowledge);
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

/** A banner is the server's first word (RFC 5321 §4.2): only there do banner marks count. */
const bannerCode = '220';

function recogniseHost(input: string, reply: Reply, knowledge: Knowledge): Answer['host'] {
  // The whole input, codes included: some hosts are known by how they write a code. Each space stands for itself, so
  // the spans are the input's. The longest mark is the most telling one.
  let best: { id: string; span: Span; length: number } | null = null;
  for (const { of, span } of matchRules(input.replaceAll(/\s/g, ' '), knowledge.marks)) {
    if (of.banner && reply.basic?.value !== bannerCode) continue;
    const length = span[1] - span[0];
    if (!best || length > best.length) best = { id: of.host, span, length };
  }
  return best && { id: best.id, span: best.span };
}

// What a reason weighs. Words decide; the host and the codes only order entries that have the same words. A code
// that contradicts weighs less than the words that agree: servers are free to send other codes with their texts.
const weight = { text: 100, perLetter: 0.5, host: 40, otherHost: -30, enhanced: 12, basic: 8, otherCode: -6 };

function byText(reply: Reply, host: string | null, knowledge: Knowledge): Ranked[] {
  const best = new Map<number, Ranked>();
  for (const { of, span } of matchRules(reply.text, knowledge.patterns)) {
    const entry = knowledge.index.entries[of.entry];
    if (!entry) continue;
    const reasons: Reason[] = [{ by: 'text', spans: inputSpans(reply, span[0], span[1]) }];
    const score =
      weight.text +
      weight.perLetter * of.literal.length +
      scoreHost(of, host) +
      scoreCodes(of, reply, reasons);
    if (score > (best.get(of.entry)?.score ?? 0)) best.set(of.entry, { entry, score, reasons });
  }
  return ranked([...best.values()]);
}

function scoreHost(pattern: CompiledPattern, host: string | null): number {
  if (!host || pattern.host === 'any') return 0;
  return pattern.host === host ? weight.host : weight.otherHost;
}

function scoreCodes(pattern: CompiledPattern, reply: Reply, reasons: Reason[]): number {
  let score = 0;
  for (const by of ['enhanced', 'basic'] as const) {
    const said = reply[by];
    const expected = pattern[by];
    if (!said || !expected) continue;
    if (said.value !== expected) score += weight.otherCode;
    else {
      score += weight[by];
      reasons.push({ by, spans: [said.span] });
    }
  }
  return score;
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

function ranked(list: Ranked[]): Ranked[] {
  return list.sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1));
}
