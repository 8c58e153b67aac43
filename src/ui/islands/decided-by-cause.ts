import { isTelling } from '../../decode/classify.ts';
import type { Delivery } from '../../decode/deliveries.ts';
import { unfold } from '../../decode/unfold.ts';
import { inputSpans, parseReply } from '../../smtp/reply.ts';
import type { Span } from '../../smtp/span.ts';

/** The likeliest cause of a failure, and what speaks for it. */
export interface DecidedByCause {
  readonly id: string;
  /** False when only a code or general words speak for it: then it is likely, and gives no verdict. */
  readonly telling: boolean;
  readonly in: 'text' | 'context' | 'code';
  /** Where its words stand in what is shown. */
  readonly spans: readonly Span[];
  /** Ids of the others that are possible. */
  readonly others: readonly string[];
}

/** `place` maps a stretch of the delivery's text to what is shown. */
export function decidedByCause(
  { causes }: Delivery,
  place: (span: Span) => readonly Span[],
): DecidedByCause | null {
  const [best, ...others] = causes;
  if (!best) return null;
  const telling = isTelling(best);
  return {
    id: best.cause,
    telling,
    in: best.in,
    spans: best.span === null ? [] : best.in === 'text' ? place(best.span) : [best.span],
    others: others.filter(isTelling).map(({ cause }) => cause),
  };
}

/** A stretch of a reply's text, as the decoder folds it, in the input. */
export function replySpans(input: string, span: Span): readonly Span[] {
  const reply = parseReply(input);
  if (!reply.text.trim()) return [unfold(input, span)];
  return inputSpans(reply, ...unfold(reply.text, span));
}
