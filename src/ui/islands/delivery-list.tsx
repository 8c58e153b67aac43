import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { isFailure } from '../../decode/failure.ts';
import type { Delivery } from '../../decode/deliveries.ts';
import type { AnswerMessages } from '../../i18n/messages.ts';
import { usePage } from '../page-context.tsx';
import { Prose } from '../parts/prose.tsx';
import { VerdictTag } from '../parts/verdict-banner.tsx';
import { AnswerResult } from './answer-result.tsx';
import { explainDelivery, type Explained, type Group, type Reference } from './explain.ts';

/** Rows of one group that are shown before one asks for more. */
const shownFirst = 20;

interface DeliveryListProps {
  readonly groups: readonly Group[];
  readonly reference: Reference;
  readonly m: AnswerMessages;
}

/** Several recipients: those who fared the same stand together, each opens its own answer. */
export function DeliveryList({ groups, reference, m }: DeliveryListProps): VNode {
  return (
    <>
      <h2 class="answer-title">{severalHeading(groups, m)}</h2>
      {groups.map((group) => (
        <DeliveryGroup key={group.key} group={group} reference={reference} m={m} />
      ))}
    </>
  );
}

/** How many failed, are late, or are neither. */
export function severalHeading(groups: readonly Group[], m: AnswerMessages): string {
  const count = (outcome: Delivery['outcome']): number =>
    groups.reduce((sum, group) => sum + (group.outcome === outcome ? group.rows.length : 0), 0);
  const outcomes = ['failed', 'delayed', 'delivered', 'feedback', 'vacation'] as const;
  return outcomes
    .filter((outcome) => count(outcome) > 0)
    .map((outcome) => m.countOf[outcome](count(outcome)))
    .join(' · ');
}

function DeliveryGroup({ group, reference, m }: { group: Group } & Omit<DeliveryListProps, 'groups'>): VNode {
  const { lang } = usePage();
  const [all, setAll] = useState(false);
  const { entry, rows } = group;
  const cause = group.cause ? reference.knowledge.index.causes[group.cause.id] : undefined;
  const verdict = entry?.verdict ?? (group.cause?.telling ? cause?.verdict : undefined);
  const [first] = rows;
  const isNoFailure = first !== undefined && !isFailure(first);
  return (
    <section class="deliveries">
      <h3>
        {verdict && <VerdictTag verdict={verdict} />}
        <span>
          {isNoFailure ? (
            m.outcomes[group.outcome]
          ) : entry ? (
            <Prose text={entry.title} />
          ) : cause ? (
            verdict ? (
              cause.title[lang]
            ) : (
              m.likely(cause.title[lang])
            )
          ) : (
            m.undetermined
          )}
        </span>
        <span class="count">{m.recipients(rows.length)}</span>
      </h3>
      <ul>
        {rows.slice(0, all ? rows.length : shownFirst).map((delivery, i) => (
          <li key={i}>
            <DeliveryRow delivery={delivery} reference={reference} m={m} />
          </li>
        ))}
      </ul>
      {!all && rows.length > shownFirst && (
        <button type="button" onClick={() => setAll(true)}>
          {m.showAll(rows.length)}
        </button>
      )}
    </section>
  );
}

interface DeliveryRowProps extends Omit<DeliveryListProps, 'groups'> {
  readonly delivery: Delivery;
}

function DeliveryRow({ delivery, reference, m }: DeliveryRowProps): VNode {
  const [explained, setExplained] = useState<Explained | null>(null);
  const [failed, setFailed] = useState(false);
  const open = (isOpen: boolean): void => {
    if (!isOpen || explained) return;
    explainDelivery(delivery, reference).then(
      (whole) => {
        setExplained(whole);
        setFailed(false);
      },
      () => setFailed(true),
    );
  };
  const codes = [delivery.basic, delivery.enhanced].filter(Boolean).join(' ');
  return (
    <details onToggle={(event) => open(event.currentTarget.open)}>
      <summary>
        <span class="recipient" translate={false}>
          {delivery.recipient ?? m.nobodyNamed}
        </span>
        {codes && (
          <span class="entry-codes" translate={false}>
            {codes}
          </span>
        )}
        {delivery.tries > 1 && <span class="soft">{m.tries(delivery.tries)}</span>}
        {delivery.deliveredLater && <span class="soft">{m.deliveredLater}</span>}
      </summary>
      {failed && (
        <p class="problem" role="alert">
          {m.loadFailed}
        </p>
      )}
      {explained && <AnswerResult explained={explained} index={reference.knowledge.index} m={m} />}
    </details>
  );
}
