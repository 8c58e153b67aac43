import { readWrittenTime } from '../../../retry/written-time.ts';
import type { LoggedTries } from '../../retry-state.ts';

/** First and last logged try in seconds since 1970; null where the log does not tell it. */
export interface PlacedTries {
  readonly first: number | null;
  readonly last: number | null;
}

/** Places what a log wrote on the clock. A time without a zone counts as local time; `offset` is that zone's, in seconds. */
export function placeTries(
  log: LoggedTries | null,
  now: number,
  offset: (at: number) => number,
): PlacedTries {
  const placed = (text: string | null | undefined): number | null => {
    const time = text ? readWrittenTime(text, now + offset(now)) : null;
    if (time === null) return null;
    return time.zoned ? time.at : time.at - offset(time.at - offset(time.at));
  };
  const last = placed(log?.last);
  const arrived = last !== null && typeof log?.age === 'number' ? last - log.age : null;
  return { first: arrived ?? placed(log?.first) ?? last, last };
}
