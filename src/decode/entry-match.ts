import type { CompiledMark, CompiledPattern, EntrySummary } from '../dataset/compiled.ts';
import { inputSpans, type Reply } from '../smtp/reply.ts';
import type { Span } from '../smtp/span.ts';
import type { Knowledge } from './knowledge.ts';
import { matchRules } from './match.ts';

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

/** The host that was recognised by its mark, and where the mark stands. */
export interface RecognisedHost {
  readonly id: string;
  readonly span: Span;
}

/** A banner is the server's first word (RFC 5321 §4.2): only there do banner marks count. */
const bannerCode = '220';

/** The host whose mark stands in a reply. Spans point into `input`, the text that `reply` was read from. */
export function recogniseHost(input: string, reply: Reply, knowledge: Knowledge): RecognisedHost | null {
  // The whole input, codes included: some hosts are known by how they write a code. Each space stands for itself, so
  // the spans are the input's.
  const isBanner = reply.basic?.value === bannerCode;
  return longestMark(input.replaceAll(/\s/g, ' '), knowledge, ({ banner }) => isBanner || !banner);
}

/** The host of the longest mark in a text, which is the most telling one, of those marks that count. */
export function longestMark(
  text: string,
  { marks }: Knowledge,
  counts: (mark: CompiledMark) => boolean = () => true,
): RecognisedHost | null {
  let best: RecognisedHost | null = null;
  for (const { of, span } of matchRules(text, marks)) {
    if (!counts(of)) continue;
    if (!best || span[1] - span[0] > best.span[1] - best.span[0]) best = { id: of.host, span };
  }
  return best;
}

// What a reason weighs. Words decide; the host and the codes only order entries that have the same words. A code
// that contradicts weighs less than the words that agree: servers are free to send other codes with their texts.
export const weight = {
  text: 100,
  perLetter: 0.5,
  host: 40,
  otherHost: -30,
  enhanced: 12,
  basic: 8,
  otherCode: -6,
};

/** Entries whose own wording is in a reply, best first. */
export function matchEntries(reply: Reply, host: string | null, knowledge: Knowledge): Ranked[] {
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

export function ranked(list: Ranked[]): Ranked[] {
  return list.sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1));
}
