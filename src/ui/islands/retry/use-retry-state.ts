import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { freshState, writeRetryState, type RetryState } from '../../retry-state.ts';
import { placeTries, type PlacedTries } from './place-log.ts';
import { readPaste, type Pasted } from './read-paste.ts';
import { readRetryState } from './read-state.ts';
import type { Clock } from './when.ts';

/** What the tool needs of the browser. Null while the page is only being rendered. */
export interface RetryServices {
  /** Seconds since 1970. */
  readonly now: () => number;
  readonly zone: string;
  /** Seconds that local time is ahead of UTC at a moment. */
  readonly offset: (at: number) => number;
  /** What the address brought along. */
  readonly initialText: string | null;
  readonly keepText: (text: string) => void;
}

/** "In 5 minutes" is wrong after one; milliseconds between two looks at the clock. */
const tick = 20_000;

interface UseRetryState {
  readonly state: RetryState;
  readonly change: (part: Partial<RetryState>) => void;
  readonly clock: Clock | null;
  /** What the log told, on the clock. */
  readonly placed: PlacedTries;
}

const unplaced: PlacedTries = { first: null, last: null };

/** What is set, kept in the address. The first change fixes the time of the first try: a reload must not move it. */
export function useRetryState(services: RetryServices | null): UseRetryState {
  const [state, setState] = useState(freshState);
  const [times, setTimes] = useState<{ opened: number; now: number } | null>(null);
  useLayoutEffect(() => {
    if (!services) return;
    const now = services.now();
    setState(readRetryState(services.initialText));
    setTimes({ opened: now, now });
  }, [services]);
  useEffect(() => {
    if (!services) return;
    const timer = setInterval(() => setTimes((old) => old && { ...old, now: services.now() }), tick);
    return () => clearInterval(timer);
  }, [services]);
  // Without a year it is this one's; the second does not matter.
  const opened = times?.opened ?? null;
  const placed = useMemo(
    () => (services && opened !== null ? placeTries(state.log, opened, services.offset) : unplaced),
    [services, opened, state.log],
  );
  const clock = useMemo(
    () =>
      services && times
        ? {
            first: state.first ?? placed.first ?? times.opened,
            now: state.now ?? times.now,
            zone: services.zone,
          }
        : null,
    [services, times, state.first, state.now, placed],
  );
  const change = (part: Partial<RetryState>): void => {
    const next: RetryState = { ...state, first: Math.floor(clock?.first ?? 0), ...part };
    setState(next);
    services?.keepText(writeRetryState(next));
  };
  return { state, change, clock, placed };
}

/** Reads the paste again only when it changes: a large file should not be read every time the clock ticks. */
export function usePasted(
  { paste, mta }: RetryState,
  services: RetryServices | null,
  clock: Clock | null,
): Pasted {
  const today = clock ? Math.floor(clock.now / 60) : 0;
  const wall = services ? today * 60 + services.offset(today * 60) : 0;
  const isListing = useMemo(() => readPaste(paste, mta, 0).kind === 'listing', [paste, mta]);
  // Only ages depend on the clock.
  const at = isListing ? wall : 0;
  return useMemo(() => readPaste(paste, mta, at), [paste, mta, at]);
}
