import type { Catalogue } from '../../dataset/catalogue.ts';
import type { CodeRecord, EntryRecord, EntrySummary } from '../../dataset/compiled.ts';
import type { FoundRow, Search } from '../../dataset/search.ts';
import { answer, type Answer } from '../../decode/answer.ts';
import { isTelling, type Classifier } from '../../decode/classify.ts';
import { decodeText, isMail } from '../../decode/decode-text.ts';
import { isFailure, type Decoded } from '../../decode/failure.ts';
import { joinTries, type Delivery } from '../../decode/deliveries.ts';
import type { Knowledge } from '../../decode/knowledge.ts';
import { decidedByCause, replySpans, type DecidedByCause } from './decided-by-cause.ts';

/** The answer to one code, reply or delivery with everything its screen shows, so that nothing jumps. */
export interface Explained {
  /** What was judged; the spans of `answer` and `cause` point into it. */
  readonly words: string;
  readonly answer: Answer;
  /** Id of the format that the delivery was read from; null for a code alone and for one of several. */
  readonly format: string | null;
  /** Null for a code alone. */
  readonly delivery: Delivery | null;
  /** True when `words` is the whole input: then the facts of the reply are all there is. */
  readonly isReply: boolean;
  /** The best match, whole. */
  readonly entry: EntryRecord | null;
  /** What decides when no entry has this wording. */
  readonly cause: DecidedByCause | null;
  /** On record for that cause. */
  readonly causeEntries: readonly EntrySummary[];
  /** What the codes mean by their specification; empty when the text decided. */
  readonly codes: readonly CodeRecord[];
  /** Codes that no specification has. */
  readonly unknownCodes: readonly string[];
  /** What the reference has on words that are no reply. */
  readonly found: readonly FoundRow[];
}

/** Recipients who fared the same. */
export interface Group {
  readonly key: string;
  readonly outcome: Delivery['outcome'];
  readonly entry: EntrySummary | null;
  readonly cause: { readonly id: string; readonly telling: boolean } | null;
  readonly rows: readonly Delivery[];
}

/** What an input says. */
export type Result =
  | { readonly kind: 'empty' }
  /** A message or lines that tell of no delivery. */
  | { readonly kind: 'nothing'; readonly format: string }
  | { readonly kind: 'one'; readonly explained: Explained; readonly delivered: number }
  | { readonly kind: 'several'; readonly groups: readonly Group[] };

export interface Reference {
  readonly catalogue: Catalogue;
  readonly knowledge: Knowledge;
  readonly classifier: Classifier;
  /** Decodes a whole message or mailbox, beside the page. */
  readonly readMail: (text: string) => Promise<Decoded>;
  /** Loaded only when words without a code are asked about. */
  readonly search: () => Promise<Search>;
}

/** How many search results stand under words that are no reply. */
const mostFound = 8;
/** How many entries stand under a cause: its own page lists all. */
const mostCauseEntries = 5;

/** Answers an input and loads what the answer refers to. Rejects when the data cannot be loaded. */
export async function explain(input: string, reference: Reference): Promise<Result> {
  const whole = answer(input, reference.knowledge);
  if (whole.kind === 'empty') return { kind: 'empty' };
  if (whole.kind === 'code') {
    const explained = { ...nothing(input, whole), ...(await meaningOf(whole, reference)) };
    return { kind: 'one', explained, delivered: 0 };
  }
  const decoded = isMail(input) ? await reference.readMail(input) : decodeText(input, reference.classifier);
  const [fact] = decoded.recipients;
  if (decoded.format !== 'reply' || !fact) return explainDecoded(decoded, reference);
  const [delivery] = joinTries([fact]);
  if (!delivery) return { kind: 'empty' };
  const cause = decidedByCause(delivery, (span) => replySpans(input, span));
  const explained = await complete({ ...nothing(input, whole), delivery, isReply: true, cause }, reference);
  const found = whole.kind === 'text' && !explained.entry ? (await reference.search())(input) : [];
  return { kind: 'one', explained: { ...explained, found: found.slice(0, mostFound) }, delivered: 0 };
}

/** Answers what was decoded elsewhere, too. */
export async function explainDecoded({ format, recipients }: Decoded, reference: Reference): Promise<Result> {
  const deliveries = joinTries(recipients);
  const failures = deliveries.filter(isFailure);
  const [only] = failures.length > 0 ? failures : deliveries;
  if (!only) return { kind: 'nothing', format };
  if (failures.length === 1 || deliveries.length === 1) {
    const delivered = deliveries.filter(({ outcome }) => outcome === 'delivered').length;
    const explained = { ...(await explainDelivery(only, reference)), format };
    return { kind: 'one', explained, delivered: failures.length === 1 ? delivered : 0 };
  }
  return { kind: 'several', groups: groupsOf(deliveries) };
}

/** The whole answer for one of several. */
export function explainDelivery(delivery: Delivery, reference: Reference): Promise<Explained> {
  const cause = decidedByCause(delivery, (span) => [span]);
  const words = cause?.telling && cause.in === 'context' ? delivery.context : delivery.text;
  const given = answer(delivery.text, reference.knowledge);
  // The words about an entry are in the text; then they are what is shown.
  const shown = given.matches.length > 0 && isFailure(delivery) ? delivery.text : words;
  return complete({ ...nothing(shown, given), delivery, cause }, reference);
}

async function complete(explained: Explained, reference: Reference): Promise<Explained> {
  const { answer: given, delivery, cause } = explained;
  if (delivery && !explained.isReply && !isFailure(delivery)) return explained;
  const best = given.matches[0];
  if (best) {
    const record = await reference.catalogue.entry(best.entry.id);
    return { ...explained, entry: record?.kind === 'entry' ? record : null };
  }
  const known = cause?.telling ? await reference.catalogue.cause(cause.id) : null;
  if (known) return { ...explained, causeEntries: known.entries.slice(0, mostCauseEntries) };
  return { ...explained, ...(await meaningOf(given, reference, delivery)) };
}

async function meaningOf(
  given: Answer,
  { catalogue }: Reference,
  delivery?: Delivery | null,
): Promise<Pick<Explained, 'codes' | 'unknownCodes'>> {
  const asked = [given.basic?.value ?? delivery?.basic, given.enhanced?.value ?? delivery?.enhanced].filter(
    (code) => typeof code === 'string',
  );
  const codes = await Promise.all(asked.map((code) => catalogue.code(code)));
  return {
    codes: codes.filter((code) => code !== null),
    unknownCodes: asked.filter((_, i) => codes[i] === null),
  };
}

function nothing(words: string, given: Answer): Explained {
  return {
    words,
    answer: given,
    format: null,
    delivery: null,
    isReply: false,
    entry: null,
    cause: null,
    causeEntries: [],
    codes: [],
    unknownCodes: [],
    found: [],
  };
}

function groupsOf(deliveries: readonly Delivery[]): Group[] {
  const groups = new Map<string, Group & { rows: Delivery[] }>();
  for (const delivery of deliveries) {
    const failed = isFailure(delivery);
    const entry = delivery.entries[0]?.entry ?? null;
    const [guess] = delivery.causes;
    const cause = guess ? { id: guess.cause, telling: isTelling(guess) } : null;
    const key = failed
      ? [
          delivery.outcome,
          entry?.id ?? cause?.id,
          !entry && !cause?.telling && `${delivery.basic} ${delivery.enhanced}`,
        ].join(' ')
      : delivery.outcome;
    const group = groups.get(key);
    if (group) group.rows.push(delivery);
    else groups.set(key, { key, outcome: delivery.outcome, entry, cause, rows: [delivery] });
  }
  const rank = ({ outcome }: Group): number => (outcome === 'failed' || outcome === 'delayed' ? 0 : 1);
  return [...groups.values()].sort((a, b) => rank(a) - rank(b) || b.rows.length - a.rows.length);
}
