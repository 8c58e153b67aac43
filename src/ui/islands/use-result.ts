import { useEffect, useState } from 'preact/hooks';
import type { AnswerServices } from './answer-box.tsx';
import { explain, type Reference, type Result } from './explain.ts';

interface UseResult {
  readonly result: Result | null;
  readonly reference: Reference | null;
  readonly failed: boolean;
  readonly again: () => void;
}

/** Answers the newest text. An answer that took longer than the typing is dropped, the last one stays until then. */
export function useResult(text: string, services: AnswerServices | null): UseResult {
  const [reference, setReference] = useState<Reference | null>(null);
  const [result, setResult] = useState<Result | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    services?.load().then(
      (loaded) => {
        setReference(loaded);
        setFailed(false);
      },
      () => setFailed(true),
    );
  }, [services, attempt]);
  useEffect(() => {
    if (!reference) return;
    let current = true;
    explain(text, reference).then(
      (answered) => {
        if (!current) return;
        setResult(answered);
        setFailed(false);
      },
      () => {
        if (!current) return;
        setResult(null); // the answer on the screen was to another text
        setFailed(true);
      },
    );
    return () => {
      current = false;
    };
  }, [text, reference, attempt]);
  return { result, reference, failed, again: () => setAttempt(attempt + 1) };
}
