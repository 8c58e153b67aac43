import type { CauseRules, CompiledCausePattern } from '../dataset/cause-rules.ts';
import { rarestToken } from '../dataset/rarest-token.ts';
import type { Stage } from '../dataset/types.gen.ts';
import { registryName } from '../smtp/enhanced-code.ts';
import { parseReply } from '../smtp/reply.ts';
import type { Span } from '../smtp/span.ts';
import { expandConcepts } from './concepts.ts';
import { longestMark, matchEntries, recogniseHost, type Ranked, type RecognisedHost } from './entry-match.ts';
import { byToken, type Knowledge, type Rule } from './knowledge.ts';
import { longestReply, matchRules } from './match.ts';
import { plainWords } from './plain-words.ts';

/** What classification reads. `text` is one line, white space folded; `context` is asked only when `text` is silent. */
export interface Evidence {
  readonly text: string;
  readonly context?: string;
  readonly basic: string | null;
  readonly enhanced: string | null;
  readonly stage: Stage | null;
  /** Host id, where it was recognised. */
  readonly host?: string | null;
}

/** One possible cause, with the rule that says so and where in `text` (or `context`) its words stand. */
export interface CauseGuess {
  readonly cause: string;
  /** The cause with the literal of its rule, `mailbox-full/over quota`; `enhanced/X.2.2`, `basic/552` when a code decided. */
  readonly rule: string;
  readonly in: 'text' | 'context' | 'code';
  readonly span: Span | null;
  readonly score: number;
}

export interface Classifier {
  /** The host whose mark stands in the text; the longest mark is the most telling one. Null: none that we know. */
  recognise(text: string): RecognisedHost | null;
  /** Entries whose own wording is in the text, best first. */
  entries(text: string): readonly Ranked[];
  /** Causes, likeliest first; empty: undetermined. Deterministic; never throws. */
  classify(evidence: Evidence): readonly CauseGuess[];
}

// Words beat codes, except that weak words (what servers say on top of any reason) lose against a telling code.
// Inside a class, a rule of the recognised host wins, then one that asked for a code, then the longer match.
const classOf = { strong: 3000, normal: 2000, enhanced: 1500, weak: 1000, generic: 700, basic: 500 } as const;
const bonus = { host: 400, condition: 150 } as const;
const mostLength = 120;

/**
 * True when words decided that say this and nothing else. A code, and words that servers put on top of any reason,
 * make a cause likely, no more.
 */
export function isTelling({ in: where, score }: CauseGuess): boolean {
  return where !== 'code' && score >= classOf.normal;
}

/**
 * How many answers are kept. A log repeats the same few hundred replies a million times; beyond that memory, not
 * time, is what would grow.
 */
const mostKept = 4096;
/** Characters of a text whose answer is kept: longer ones are notices, which do not repeat. */
const longestKept = 1024;

/** The answer that is kept under a key, or a new one. */
function remember<T>(kept: Map<string, T>, key: string, make: () => T): T {
  if (key.length > longestKept) return make();
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, made);
  return made;
}

/** Makes a classifier of the wordings of causes; hosts and entries are recognised where their knowledge is given. */
export function createClassifier(rules: CauseRules, knowledge: Knowledge | null = null): Classifier {
  const index = indexRules(rules);
  const prose = new RegExp(expandConcepts('{prose}', rules.concepts), 'giu');
  const withoutProse = (text: string): string => text.replace(prose, (found) => ' '.repeat(found.length));
  const keptCauses = new Map<string, readonly CauseGuess[]>();
  const keptHosts = new Map<string, RecognisedHost | null>();
  const keptEntries = new Map<string, readonly Ranked[]>();
  return {
    recognise(text) {
      if (!knowledge) return null;
      const given = withoutRecipients(text);
      return remember(keptHosts, given, () => longestMark(given, knowledge));
    },
    entries(text) {
      if (!knowledge) return [];
      const given = withoutRecipients(text);
      return remember(keptEntries, given, () => {
        const reply = parseReply(given);
        return matchEntries(reply, recogniseHost(given, reply, knowledge)?.id ?? null, knowledge);
      });
    },
    classify(given) {
      const { basic, enhanced, stage, host = null } = given;
      const text = plainWords(given.text.slice(0, longestReply));
      const context = given.context ? plainWords(given.context.slice(0, longestReply)) : '';
      const evidence = { text, context, basic, enhanced, stage, host };
      const key = `${basic}|${enhanced}|${stage}|${host}|${text}|${context}`;
      return remember(keptCauses, key, () => classify(evidence));
    },
  };

  function classify(evidence: Evidence): readonly CauseGuess[] {
    const byWords = guessByWords(withoutProse(evidence.text), 'text', evidence, index);
    const guesses = [...byWords, ...guessByCode(evidence, rules)];
    // The notice around a reply repeats the whole story in general words; it must not outvote the reply.
    const silent = byWords.every(({ score }) => score < classOf.enhanced);
    const isTold = guesses.some(({ score }) => score >= classOf.enhanced);
    if (silent && !isTold && evidence.context) {
      guesses.push(...guessByWords(withoutProse(evidence.context), 'context', evidence, index));
    }
    return ranked(guesses);
  }
}

/** A wording under one of its literals. */
interface WordedRule {
  readonly cause: string;
  readonly rule: CompiledCausePattern;
  readonly literal: string;
  readonly token: string;
  readonly pattern?: string | undefined;
}

function indexRules({ patterns, concepts }: CauseRules): ReadonlyMap<string, readonly Rule<WordedRule>[]> {
  const wordings = Object.entries(patterns).flatMap(([cause, rules]) =>
    rules.flatMap((rule) => rule.literals.map((literal) => ({ cause, rule, literal }))),
  );
  const rarest = rarestToken(wordings.map(({ literal }) => literal));
  return byToken(
    wordings.map(({ cause, rule, literal }) => ({
      cause,
      rule,
      literal,
      token: rarest(literal),
      // Asked for only by a text that holds the literal: nobody needs all thousand patterns.
      get pattern() {
        return rule.pattern && expandConcepts(rule.pattern, concepts);
      },
    })),
  );
}

function guessByWords(
  text: string,
  where: 'text' | 'context',
  evidence: Evidence,
  index: ReadonlyMap<string, readonly Rule<WordedRule>[]>,
): CauseGuess[] {
  if (!text) return [];
  const guesses: CauseGuess[] = [];
  for (const { of, span } of matchRules(text, index)) {
    const { cause, literal, rule } = of;
    if (!applies(rule, evidence)) continue;
    const conditions = Number(!!rule.basic) + Number(!!rule.enhanced) + Number(!!rule.stage);
    const score =
      classOf[rule.strength ?? 'normal'] +
      (rule.host ? bonus.host : 0) +
      conditions * bonus.condition +
      Math.min(span[1] - span[0], mostLength);
    guesses.push({ cause, rule: `${cause}/${literal}`, in: where, span, score });
  }
  return guesses;
}

function applies(rule: CompiledCausePattern, evidence: Evidence): boolean {
  if (rule.host && rule.host !== evidence.host) return false;
  if (rule.basic && !rule.basic.includes(evidence.basic ?? '')) return false;
  if (rule.enhanced && !rule.enhanced.includes(evidence.enhanced ?? '')) return false;
  return !rule.stage || (evidence.stage !== null && rule.stage.includes(evidence.stage));
}

// Who the mail was for says nothing about why it failed; his domain may tell whose words these are.
const recipientName = /(?<=<)[^\s<>()[\]",;:@]+(?=@)/g;

/** A text in which all recipients of a domain are one; the length stays, so that spans keep pointing at the words. */
function withoutRecipients(text: string): string {
  return text.includes('<') ? text.replace(recipientName, (found) => 'x'.repeat(found.length)) : text;
}

function guessByCode(evidence: Evidence, rules: CauseRules): CauseGuess[] {
  const guesses: CauseGuess[] = [];
  const add = (cause: string | undefined, rule: string, score: number): void => {
    if (cause) guesses.push({ cause, rule, in: 'code', span: null, score });
  };
  // 552 is about room and size (RFC 5321 §4.2.3): an address status beside it is some gateway's guess.
  const isAddress = evidence.enhanced?.[2] === '1';
  // And a passing trouble with an address (4.1.x) does not yet say that the address is wrong.
  const contradicts = isAddress && (evidence.basic === '552' || evidence.enhanced?.[0] === '4');
  if (evidence.enhanced && !contradicts) {
    const name = registryName(evidence.enhanced);
    add(rules.enhanced[name], `enhanced/${name}`, classOf.enhanced);
    add(rules.generic[name], `enhanced/${name}`, classOf.generic);
  }
  if (evidence.basic) add(rules.basic[evidence.basic], `basic/${evidence.basic}`, classOf.basic);
  return guesses;
}

function ranked(guesses: readonly CauseGuess[]): CauseGuess[] {
  const best = new Map<string, CauseGuess>();
  const sorted = [...guesses].sort((a, b) => b.score - a.score || (a.rule < b.rule ? -1 : 1));
  for (const guess of sorted) if (!best.has(guess.cause)) best.set(guess.cause, guess);
  return [...best.values()];
}
