import type { VNode } from 'preact';
import type { MatchIndex } from '../../dataset/compiled.ts';
import type { AnswerMessages } from '../../i18n/messages.ts';
import { usePage } from '../page-context.tsx';
import { MarkedInput } from '../parts/marked-input.tsx';
import { DeliveryFacts } from './delivery-facts.tsx';
import type { Explained } from './explain.ts';

interface UnknownAnswerProps {
  readonly explained: Explained;
  readonly index: Pick<MatchIndex, 'hosts' | 'causes'>;
  readonly m: AnswerMessages;
}

/** Plainly that the text is not known; a code that many failures share gives no verdict, only a likelihood. */
export function UnknownAnswer({ explained, index, m }: UnknownAnswerProps): VNode {
  const { lang, href } = usePage();
  const { answer, delivery, isReply, cause, words } = explained;
  const code = answer.basic ?? answer.enhanced ?? delivery?.basic ?? delivery?.enhanced;
  const likely = cause && index.causes[cause.id];
  return (
    <section class="unknown">
      <h2>{m.unknownHeading}</h2>
      <p>{code ? m.unknownText : isReply ? m.unknownNoCode : m.unknownDelivery}</p>
      {cause && likely && (
        <p>
          {m.likeliest} <a href={href({ page: 'cause', id: cause.id })}>{likely.title[lang]}</a>
        </p>
      )}
      {!isReply && <DeliveryFacts explained={explained} hostNames={index.hosts} causeTitle={null} m={m} />}
      {(code || !isReply) && words && (
        <MarkedInput
          input={words}
          reasons={[
            { by: 'text', spans: cause?.in === 'text' ? cause.spans : [] },
            { by: 'basic', spans: answer.basic ? [answer.basic.span] : [] },
            { by: 'enhanced', spans: answer.enhanced ? [answer.enhanced.span] : [] },
          ]}
          labels={m.matchedBy}
        />
      )}
    </section>
  );
}
