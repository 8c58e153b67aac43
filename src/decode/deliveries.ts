import { isFailure, type Failure } from './failure.ts';

/** What befell one recipient, all tries of it that fared the same joined. */
export interface Delivery extends Failure {
  readonly tries: number;
  /** It failed, and a later line of the same message says that it was delivered. */
  readonly deliveredLater: boolean;
}

/** Joins the tries of one recipient that had the same outcome, cause and codes; in the order they first appear. */
export function joinTries(facts: readonly Failure[]): Delivery[] {
  const joined = new Map<string, Delivery>();
  const waiting = new Map<string, Set<string>>();
  for (const [nth, fact] of facts.entries()) {
    const message = `${fact.queueId ?? ''} ${fact.recipient?.toLowerCase() ?? ''}`;
    const key = fact.recipient ? `${message} ${fareOf(fact)}` : String(nth);
    const before = joined.get(key);
    joined.set(key, {
      ...fact,
      firstTried: before?.firstTried ?? fact.firstTried ?? fact.lastTried,
      lastTried: fact.lastTried ?? before?.lastTried ?? null,
      tries: (before?.tries ?? 0) + 1,
      deliveredLater: false,
    });
    if (!fact.queueId || !fact.recipient) continue;
    if (isFailure(fact)) waiting.set(message, (waiting.get(message) ?? new Set()).add(key));
    else if (fact.outcome === 'delivered') {
      for (const failed of waiting.get(message) ?? []) {
        const delivery = joined.get(failed);
        if (delivery) joined.set(failed, { ...delivery, deliveredLater: true });
      }
      waiting.delete(message);
    }
  }
  return [...joined.values()];
}

function fareOf({ outcome, causes, basic, enhanced }: Failure): string {
  return [outcome, causes[0]?.cause, basic, enhanced].join(' ');
}
