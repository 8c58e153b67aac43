import type { VNode } from 'preact';
import type { AnswerMessages } from '../../i18n/messages.ts';
import { usePage } from '../page-context.tsx';
import { AnswerResult } from './answer-result.tsx';
import { DeliveryList, severalHeading } from './delivery-list.tsx';
import type { Explained, Reference, Result } from './explain.ts';
import { isFailure } from '../../decode/failure.ts';

interface ResultProps {
  /** What stands with one answer beyond the answer itself. */
  readonly beside?: (explained: Explained) => VNode | null;
  readonly result: Result;
  readonly reference: Reference;
  readonly m: AnswerMessages;
}

/** What an input says: one answer, a list of them, or plainly that nothing failed. */
export function ResultOf({ result, reference, beside, m }: ResultProps): VNode | null {
  if (result.kind === 'empty') return null;
  return (
    <div class="answer">
      {result.kind === 'one' && (
        <>
          <AnswerResult
            key={result.explained.entry?.entry.id ?? result.explained.cause?.id}
            explained={result.explained}
            index={reference.knowledge.index}
            beside={beside?.(result.explained) ?? null}
            m={m}
          />
          <AlsoTold result={result} m={m} />
        </>
      )}
      {result.kind === 'several' && (
        <DeliveryList key={result.groups.length} groups={result.groups} reference={reference} m={m} />
      )}
      {result.kind === 'nothing' && (
        <section class="no-failure">
          <h2>{nothingOf(result.format, m).heading}</h2>
          <p>{nothingOf(result.format, m).text}</p>
        </section>
      )}
    </div>
  );
}

function AlsoTold({ result, m }: { result: Result & { kind: 'one' }; m: AnswerMessages }): VNode | null {
  const later = result.explained.delivery?.deliveredLater;
  if (!later && result.delivered === 0) return null;
  return <p class="soft">{later ? m.deliveredLaterSentence : m.countOf.delivered(result.delivered)}</p>;
}

function nothingOf(format: string, m: AnswerMessages): { heading: string; text: string } {
  return format === 'message' || format === 'mbox' ? m.notBounce : m.noDelivery;
}

/** The same in one line, for those who listen. */
export function Spoken({ result, reference, m }: ResultProps): VNode | null {
  if (result.kind === 'empty') return null;
  if (result.kind === 'nothing') return <>{nothingOf(result.format, m).heading}</>;
  if (result.kind === 'several') return <>{severalHeading(result.groups, m)}</>;
  return <SpokenOne explained={result.explained} reference={reference} m={m} />;
}

interface SpokenOneProps extends Omit<ResultProps, 'result'> {
  readonly explained: Explained;
}

function SpokenOne({ explained, reference, m }: SpokenOneProps): VNode {
  const { lang, common } = usePage();
  const { entry, answer, delivery, isReply, cause } = explained;
  if (entry) {
    return (
      <>
        {common.verdictSentence[entry.entry.verdict]} {entry.entry.title[lang]}.{' '}
        {m.status(answer.matches.length)}
      </>
    );
  }
  if (answer.kind === 'code') return <>{m.codeHeading(explained.words.trim())}</>;
  if (delivery && !isReply && !isFailure(delivery)) return <>{m.outcomes[delivery.outcome]}</>;
  const known = cause?.telling ? reference.knowledge.index.causes[cause.id] : undefined;
  if (!known) return <>{m.unknownHeading}</>;
  return (
    <>
      {common.verdictSentence[known.verdict]} {known.title[lang]}.
    </>
  );
}
