import { useEffect, useRef, useState } from 'preact/hooks';
import type { Question } from '../../../dns/answer.ts';
import type { CheckRun } from '../../../dns/check-run.ts';
import { compareSides, type Comparison } from '../../../dns/compare.ts';
import { canonicalName } from '../../../dns/name.ts';
import type { Resolver } from '../../../dns/resolvers.ts';
import { openSession, replay } from '../../../dns/session.ts';
import type { DnsServices } from './dns-services.ts';

/** The questions of a run put to a second resolver. */
export interface Sides {
  readonly second: Resolver;
  readonly total: number;
  readonly rows: readonly { readonly question: Question; readonly comparison: Comparison }[];
}

interface UseSides {
  readonly sides: Sides | null;
  readonly busy: boolean;
  readonly askToo: (second: Resolver) => void;
}

/** Asks a second resolver the same, when the person says so; another run drops the comparison. */
export function useSides(run: CheckRun, services: DnsServices): UseSides {
  const [sides, setSides] = useState<Sides | null>(null);
  const [busy, setBusy] = useState(false);
  const underway = useRef<AbortController | null>(null);
  useEffect(() => {
    setSides(null);
    setBusy(false);
    return () => underway.current?.abort();
  }, [run]);
  const askToo = async (second: Resolver): Promise<void> => {
    underway.current?.abort();
    const controller = new AbortController();
    underway.current = controller;
    const questions = distinctQuestions(run);
    const { ask } = openSession(second, services.connect(controller.signal, false));
    const first = replay(run.answers);
    setBusy(true);
    setSides({ second, total: questions.length, rows: [] });
    await Promise.all(
      questions.map(async (question) => {
        const [one, other] = await Promise.all([
          first.ask(question.name, question.type),
          ask(question.name, question.type),
        ]);
        if (controller.signal.aborted) return;
        const comparison = compareSides(
          { resolver: run.resolver, answer: one },
          { resolver: second, answer: other },
        );
        setSides((old) => old && { ...old, rows: [...old.rows, { question, comparison }] });
      }),
    );
    if (!controller.signal.aborted) setBusy(false);
  };
  return { sides, busy, askToo: (second) => void askToo(second) };
}

/** Each question once, in the order in which it was put. */
export function distinctQuestions(run: CheckRun): Question[] {
  const seen = new Map(
    run.answers.map(({ question }) => [`${question.type} ${canonicalName(question.name)}`, question]),
  );
  return [...seen.values()];
}
