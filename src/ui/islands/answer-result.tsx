import type { VNode } from 'preact';
import type { EntryRecord } from '../../dataset/compiled.ts';
import type { Cause } from '../../dataset/types.gen.ts';
import { isFailure } from '../../decode/failure.ts';
import type { Ranked } from '../../decode/entry-match.ts';
import type { MatchIndex } from '../../dataset/compiled.ts';
import type { AnswerMessages } from '../../i18n/messages.ts';
import { usePage } from '../page-context.tsx';
import { EntryList } from '../parts/entry-list.tsx';
import { NextTry, type SeenTries } from '../parts/next-try.tsx';
import { NightCard } from '../parts/night-card.tsx';
import { Prose } from '../parts/prose.tsx';
import { VerdictBanner } from '../parts/verdict-banner.tsx';
import { CodeAnswer } from './code-answer.tsx';
import { DeliveryFacts } from './delivery-facts.tsx';
import type { Explained } from './explain.ts';
import { FoundList } from './found-list.tsx';
import { UnknownAnswer } from './unknown-answer.tsx';
import { WhatDecided } from './what-decided.tsx';

interface AnswerResultProps {
  readonly explained: Explained;
  readonly index: Pick<MatchIndex, 'hosts' | 'causes'>;
  /** Stands under what to do. */
  readonly beside?: VNode | null;
  readonly m: AnswerMessages;
}

/** The answer to one code, reply or delivery: the verdict first, or plainly that the text is not known. */
export function AnswerResult({ explained, index, beside, m }: AnswerResultProps): VNode {
  const { answer, delivery, isReply, entry, cause, found } = explained;
  const [best, ...others] = answer.matches;
  if (delivery && !isReply && !isFailure(delivery)) {
    const told = m.noFailure[delivery.outcome as keyof typeof m.noFailure];
    return (
      <section class="no-failure">
        <h2>{told.heading}</h2>
        <p>{told.text}</p>
        <DeliveryFacts explained={explained} hostNames={index.hosts} causeTitle={null} m={m} />
      </section>
    );
  }
  if (best && entry) {
    return (
      <>
        <EntryAnswer
          explained={explained}
          best={best}
          record={entry}
          index={index}
          beside={beside ?? null}
          m={m}
        />
        <Others heading={m.otherMatches} ranked={others} />
      </>
    );
  }
  const known = cause?.telling ? index.causes[cause.id] : undefined;
  return (
    <>
      {known ? (
        <CauseAnswer explained={explained} cause={known} index={index} beside={beside ?? null} m={m} />
      ) : (
        <>
          {answer.kind !== 'code' && <UnknownAnswer explained={explained} index={index} m={m} />}
          {beside}
          <CodeAnswer explained={explained} m={m} />
          <Others heading={m.sameCode} ranked={answer.sameCode} />
        </>
      )}
      {found.length > 0 && (
        <section>
          <h2>{m.found}</h2>
          <FoundList rows={found} />
        </section>
      )}
    </>
  );
}

/** What the retry clock can take over from a decoded delivery. */
function seenTries({ words, delivery, answer, format }: Explained): SeenTries {
  const { firstTried = null, lastTried = null, age = null, tries = 1 } = delivery ?? {};
  return {
    // What stands before the code is our own server's.
    reply: answer.basic ? words.slice(answer.basic.span[0]) : '',
    stage: answer.stage ?? delivery?.stage ?? null,
    format,
    log: (firstTried ?? lastTried) ? { first: firstTried, last: lastTried, age, tries } : null,
  };
}

interface EntryAnswerProps extends AnswerResultProps {
  readonly best: Ranked;
  readonly record: EntryRecord;
}

function EntryAnswer({ explained, best, record, index, beside, m }: EntryAnswerProps): VNode {
  const { href } = usePage();
  const { entry, cause } = record;
  const { host } = explained.answer;
  const link = href({ page: 'entry', id: entry.id });
  return (
    <>
      <VerdictBanner verdict={entry.verdict} note={entry.verdictNote} actor={entry.actor} />
      <h2 class="answer-title">
        <a href={link}>
          <Prose text={entry.title} />
        </a>
      </h2>
      <DeliveryFacts explained={explained} hostNames={index.hosts} causeTitle={cause.title} m={m} />
      <NightCard
        steps={entry.steps}
        deadEnds={entry.deadEnds.map(({ action }) => action)}
        deadEndsHref={`${link}#dead-ends`}
        m={m}
      />
      {entry.verdict === 'wait' && <NextTry entry={entry} seen={seenTries(explained)} />}
      {beside}
      <WhatDecided
        explained={explained}
        reasons={host ? [...best.reasons, { by: 'host', spans: [host.span] }] : best.reasons}
        m={m}
      >
        <p>
          <a class="more" href={link}>
            {m.open}
          </a>
        </p>
      </WhatDecided>
    </>
  );
}

/** No entry has the wording, but the words or a telling code name the cause. */
function CauseAnswer({ explained, cause, index, beside, m }: AnswerResultProps & { cause: Cause }): VNode {
  const { lang, href } = usePage();
  const { answer, cause: decided, causeEntries } = explained;
  const link = href({ page: 'cause', id: decided?.id ?? '' });
  const others = (decided?.others ?? []).flatMap((id) => {
    const title = index.causes[id]?.title[lang];
    return title ? [{ id, title }] : [];
  });
  return (
    <>
      <VerdictBanner verdict={cause.verdict} note={cause.advice} actor={cause.actor} />
      <h2 class="answer-title">
        <a href={link}>{cause.title[lang]}</a>
      </h2>
      <p>
        <Prose text={cause.meaning} />
      </p>
      <DeliveryFacts explained={explained} hostNames={index.hosts} causeTitle={cause.title} m={m} />
      {cause.verdict === 'wait' && decided && (
        <NextTry
          entry={{ cause: decided.id, hosts: answer.host ? [answer.host.id] : [] }}
          seen={seenTries(explained)}
        />
      )}
      {beside}
      <WhatDecided
        explained={explained}
        reasons={[
          { by: 'text', spans: decided?.spans ?? [] },
          ...(decided?.in === 'code' && answer.enhanced
            ? [{ by: 'enhanced' as const, spans: [answer.enhanced.span] }]
            : []),
          ...(answer.host ? [{ by: 'host' as const, spans: [answer.host.span] }] : []),
        ]}
        m={m}
      >
        <p>
          <a class="more" href={link}>
            {m.openCause}
          </a>
        </p>
      </WhatDecided>
      {others.length > 0 && (
        <section>
          <h2>{m.otherMatches}</h2>
          <ul>
            {others.map(({ id, title }) => (
              <li key={id}>
                <a href={href({ page: 'cause', id })}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {causeEntries.length > 0 && (
        <section>
          <h2>{m.causeEntries}</h2>
          <EntryList entries={causeEntries} />
        </section>
      )}
    </>
  );
}

function Others({ heading, ranked }: { heading: string; ranked: readonly Ranked[] }): VNode | null {
  if (ranked.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      <EntryList entries={ranked.map(({ entry }) => entry)} />
    </section>
  );
}
