import type { VNode } from 'preact';
import type { EntryRecord } from '../../dataset/compiled.ts';
import type { Ranked } from '../../decode/answer.ts';
import type { Text } from '../../dataset/types.gen.ts';
import type { AnswerMessages } from '../../i18n/messages.ts';
import { usePage } from '../page-context.tsx';
import { EntryList } from '../parts/entry-list.tsx';
import { MarkedInput } from '../parts/marked-input.tsx';
import { NextTry } from '../parts/next-try.tsx';
import { NightCard } from '../parts/night-card.tsx';
import { Prose } from '../parts/prose.tsx';
import { VerdictBanner } from '../parts/verdict-banner.tsx';
import { CodeAnswer } from './code-answer.tsx';
import type { Explained } from './explain.ts';
import { FoundList } from './found-list.tsx';

interface AnswerResultProps {
  readonly explained: Explained;
  readonly hostNames: Readonly<Record<string, Text>>;
  readonly m: AnswerMessages;
}

/** The answer to what is in the box: the verdict first, or plainly that the text is not known. */
export function AnswerResult({ explained, hostNames, m }: AnswerResultProps): VNode | null {
  const { answer, entry, found } = explained;
  const [best, ...others] = answer.matches;
  if (answer.kind === 'empty') return null;
  if (best && entry) {
    return (
      <div class="answer">
        <EntryAnswer explained={explained} best={best} record={entry} hostNames={hostNames} m={m} />
        <Others heading={m.otherMatches} ranked={others} />
      </div>
    );
  }
  const knowsCode = answer.basic !== null || answer.enhanced !== null;
  return (
    <div class="answer">
      {answer.kind !== 'code' && (
        <section class="unknown">
          <h2>{m.unknownHeading}</h2>
          <p>{knowsCode ? m.unknownText : m.unknownNoCode}</p>
          {knowsCode && (
            <MarkedInput
              input={explained.input}
              reasons={[
                { by: 'basic', spans: answer.basic ? [answer.basic.span] : [] },
                { by: 'enhanced', spans: answer.enhanced ? [answer.enhanced.span] : [] },
              ]}
              labels={m.matchedBy}
            />
          )}
        </section>
      )}
      <CodeAnswer explained={explained} m={m} />
      <Others heading={m.sameCode} ranked={answer.sameCode} />
      {found.length > 0 && (
        <section>
          <h2>{m.found}</h2>
          <FoundList rows={found} />
        </section>
      )}
    </div>
  );
}

interface EntryAnswerProps extends AnswerResultProps {
  readonly best: Ranked;
  readonly record: EntryRecord;
}

function EntryAnswer({ explained, best, record, hostNames, m }: EntryAnswerProps): VNode {
  const { lang, common, href } = usePage();
  const { entry, cause } = record;
  const { host, stage } = explained.answer;
  const link = href({ page: 'entry', id: entry.id });
  // The text names the host, or the wording belongs to one host alone.
  const hostId =
    host?.id ?? (entry.hosts.length === 1 && entry.hosts[0] !== 'any' ? entry.hosts[0] : undefined);
  return (
    <>
      <VerdictBanner verdict={entry.verdict} note={entry.verdictNote} actor={entry.actor} />
      <h2 class="answer-title">
        <a href={link}>
          <Prose text={entry.title} />
        </a>
      </h2>
      <dl class="facts">
        <div>
          <dt>{m.saidBy}</dt>
          <dd>
            {hostId ? (
              <a href={href({ page: 'host', id: hostId })}>{hostNames[hostId]?.[lang] ?? hostId}</a>
            ) : (
              m.nobodyKnown
            )}
          </dd>
        </div>
        <div>
          <dt>{m.cause}</dt>
          <dd>
            <a href={href({ page: 'cause', id: entry.cause })}>{cause.title[lang]}</a>
          </dd>
        </div>
        {stage && (
          <div>
            <dt>{m.stage}</dt>
            <dd>{common.stage[stage]}</dd>
          </div>
        )}
      </dl>
      <NightCard
        steps={entry.steps}
        deadEnds={entry.deadEnds.map(({ action }) => action)}
        deadEndsHref={`${link}#dead-ends`}
        m={m}
      />
      {entry.verdict === 'wait' && <NextTry entry={entry} />}
      <section>
        <h2>{m.matched}</h2>
        <MarkedInput
          input={explained.input}
          reasons={host ? [...best.reasons, { by: 'host', spans: [host.span] }] : best.reasons}
          labels={m.matchedBy}
        />
        <p>
          <a class="more" href={link}>
            {m.open}
          </a>
        </p>
      </section>
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
