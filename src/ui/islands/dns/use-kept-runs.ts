import { useEffect, useState } from 'preact/hooks';
import type { CheckRun } from '../../../dns/check-run.ts';
import type { DnsServices } from './dns-services.ts';

interface UseKeptRuns {
  /** Newest first. */
  readonly kept: readonly CheckRun[];
  /** True after a result could not be kept. */
  readonly failed: boolean;
  readonly keep: (run: CheckRun) => void;
  readonly remove: (run: CheckRun) => void;
  readonly clear: () => void;
}

/** The results on the device, read when the page opens and after each change. */
export function useKeptRuns({ runs }: DnsServices): UseKeptRuns {
  const [kept, setKept] = useState<readonly CheckRun[]>([]);
  const [failed, setFailed] = useState(false);
  const read = (): Promise<void> => runs.list().then(setKept);
  useEffect(() => void runs.list().then(setKept), [runs]);
  return {
    kept,
    failed,
    keep: (run) =>
      void runs.keep(run).then((isKept) => {
        setFailed(!isKept);
        return read();
      }),
    remove: (run) => void runs.remove(run).then(read),
    clear: () => void runs.clear().then(read),
  };
}
