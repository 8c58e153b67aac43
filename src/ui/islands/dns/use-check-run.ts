import { useEffect, useRef, useState } from 'preact/hooks';
import { applicableChecks, hasAnswers, runInto, type CheckRun } from '../../../dns/check-run.ts';
import type { Check, CheckId, Subject } from '../../../dns/check.ts';
import type { Resolver } from '../../../dns/resolvers.ts';
import { openSession } from '../../../dns/session.ts';
import { parseSubject } from '../../../dns/subject.ts';
import type { DnsState } from '../../dns-state.ts';
import type { DnsServices } from './dns-services.ts';

/** How far the questions are, by checks. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

interface UseCheckRun {
  /** What is on the screen: growing, whole, or taken out of the kept ones. */
  readonly run: CheckRun | null;
  /** Null while nothing is under way. */
  readonly progress: Progress | null;
  readonly ask: (state: DnsState, subject: Subject, resolver: Resolver) => void;
  readonly retry: (id: CheckId) => void;
  readonly stop: () => void;
  readonly show: (run: CheckRun | null) => void;
}

/** One run at a time. `ended` hears of each that learnt something and was not stopped. */
export function useCheckRun(services: DnsServices, ended: (run: CheckRun) => void): UseCheckRun {
  const [run, setRun] = useState<CheckRun | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const underway = useRef<AbortController | null>(null);
  const stop = (): void => underway.current?.abort();
  useEffect(() => stop, []);

  const start = async (
    first: CheckRun,
    subject: Subject,
    checks: readonly Check[],
    isFresh: boolean,
  ): Promise<void> => {
    stop();
    const controller = new AbortController();
    underway.current = controller;
    const isCurrent = (): boolean => underway.current === controller;
    const session = openSession(first.resolver, services.connect(controller.signal, isFresh));
    const count = (now: CheckRun): number =>
      now.checks.filter((check) => !first.checks.includes(check)).length;
    setRun(first);
    setProgress({ done: 0, total: checks.length });
    const last = await runInto(first, subject, checks, session, services.now, (now) => {
      if (!isCurrent()) return;
      setRun(now);
      setProgress({ done: count(now), total: checks.length });
    });
    if (!isCurrent()) return;
    underway.current = null;
    setProgress(null);
    if (!controller.signal.aborted && hasAnswers(last)) ended(last);
  };

  return {
    run,
    progress,
    stop,
    ask: ({ only, ...fields }, subject, resolver) => {
      const isAgain = run?.resolver.url === resolver.url;
      const first = { at: services.now(), fields, resolver, checks: [], answers: [] };
      void start(first, subject, applicableChecks(subject, only), isAgain);
    },
    retry: (id) => {
      const parsed = run && parseSubject(run.fields);
      if (!run || !parsed?.ok) return;
      void start(run, parsed.subject, applicableChecks(parsed.subject, [id]), true);
    },
    show: (kept) => {
      stop();
      underway.current = null;
      setProgress(null);
      setRun(kept);
    },
  };
}
