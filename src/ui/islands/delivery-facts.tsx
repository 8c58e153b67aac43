import type { ComponentChildren, VNode } from 'preact';
import type { Text } from '../../dataset/types.gen.ts';
import type { AnswerMessages } from '../../i18n/messages.ts';
import { usePage } from '../page-context.tsx';
import type { Explained } from './explain.ts';

interface DeliveryFactsProps {
  readonly explained: Explained;
  readonly hostNames: Readonly<Record<string, Text>>;
  readonly causeTitle: Text | null;
  readonly m: AnswerMessages;
}

/** Who, where, when and by whom, as far as the input tells. */
export function DeliveryFacts({ explained, hostNames, causeTitle, m }: DeliveryFactsProps): VNode {
  const { lang, common, href } = usePage();
  const { delivery, answer, entry, isReply } = explained;
  // The text names the host, or the wording belongs to one host alone.
  const only = entry?.entry.hosts.length === 1 ? entry.entry.hosts[0] : undefined;
  const hostId = answer.host?.id ?? delivery?.wordedBy ?? (only === 'any' ? undefined : only);
  const causeId = entry?.entry.cause ?? explained.cause?.id;
  const stage = answer.stage ?? delivery?.stage;
  const server = [delivery?.host, delivery?.address && `[${delivery.address}]`].filter(Boolean).join(' ');
  const codes = [delivery?.basic, delivery?.enhanced].filter(Boolean).join(' ');
  return (
    <dl class="facts">
      <Fact name={m.recipient}>
        {delivery?.recipient && <span translate={false}>{delivery.recipient}</span>}
      </Fact>
      <Fact name={m.outcome}>{!isReply && delivery && m.outcomes[delivery.outcome]}</Fact>
      <Fact name={m.saidBy}>
        {hostId ? (
          <a href={href({ page: 'host', id: hostId })}>{hostNames[hostId]?.[lang] ?? hostId}</a>
        ) : (
          m.nobodyKnown
        )}
      </Fact>
      <Fact name={m.cause}>
        {causeTitle && causeId && <a href={href({ page: 'cause', id: causeId })}>{causeTitle[lang]}</a>}
      </Fact>
      <Fact name={m.server}>{server && <span translate={false}>{server}</span>}</Fact>
      <Fact name={m.stage}>{stage && common.stage[stage]}</Fact>
      <Fact name={m.codes}>{!isReply && codes && <span translate={false}>{codes}</span>}</Fact>
      <Fact name={m.spokenBy}>{delivery?.speaker && m.speakers[delivery.speaker]}</Fact>
      <Tried explained={explained} m={m} />
    </dl>
  );
}

function Tried({ explained: { delivery }, m }: Pick<DeliveryFactsProps, 'explained' | 'm'>): VNode | null {
  if (!delivery) return null;
  const { firstTried, lastTried, tries } = delivery;
  return (
    <>
      <Fact name={m.firstTried}>{firstTried !== lastTried && firstTried}</Fact>
      <Fact name={m.lastTried}>
        {lastTried && (tries > 1 ? `${lastTried} (${m.tries(tries)})` : lastTried)}
      </Fact>
    </>
  );
}

function Fact({ name, children }: { name: string; children?: ComponentChildren }): VNode | null {
  if (!children) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
