import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AboutMessages } from '../../i18n/messages.ts';
import { usePage } from '../page-context.tsx';
import type { StoreReport } from '../store-report.ts';
import { Persistence } from './persistence.tsx';

export interface ProofServices {
  /** The store's last report; null when no worker is in charge of this page. */
  readonly report: () => Promise<StoreReport | null>;
  /** Reads every file back and compares it with the build. Rejects when stopped or when the worker is gone. */
  readonly verify: (
    progress: (done: number, total: number) => void,
    signal: AbortSignal,
  ) => Promise<StoreReport>;
  readonly repair: () => Promise<StoreReport>;
  /** Settles when a worker is in charge of this page; never, where there can be none. */
  readonly stored: () => Promise<unknown>;
  readonly canStore: boolean;
  readonly persisted: () => Promise<boolean | null>;
  readonly askPersistence: () => Promise<boolean>;
}

interface OfflineProofProps {
  readonly m: AboutMessages;
  readonly version: string;
  readonly dataDate: string;
  readonly services: ProofServices | null;
}

/** What is stored, how much, and when it was last read back: a proof, not a promise. */
export function OfflineProof({ m, version, dataDate, services }: OfflineProofProps): VNode {
  const { lang } = usePage();
  const [report, setReport] = useState<StoreReport | null | undefined>(undefined);
  const [progress, setProgress] = useState<readonly [number, number] | null>(null);
  const [failed, setFailed] = useState(false);
  const running = useRef<AbortController | null>(null);
  useEffect(() => {
    const ask = (): void => void services?.report().then(setReport, () => setReport(null));
    ask();
    void services?.stored().then(ask);
    return () => running.current?.abort();
  }, [services]);

  const run = async (job: () => Promise<StoreReport>): Promise<void> => {
    setFailed(false);
    try {
      setReport(await job());
    } catch {
      setFailed(true);
    } finally {
      setProgress(null);
    }
  };
  const verify = (): Promise<void> => {
    running.current = new AbortController();
    const { signal } = running.current;
    return run(() => (services as ProofServices).verify((done, total) => setProgress([done, total]), signal));
  };
  const date = (time: number): string =>
    new Intl.DateTimeFormat(lang === 'zh' ? 'zh-CN' : 'en-GB', {
      dateStyle: 'medium',
      timeStyle: 'medium',
    }).format(time);
  return (
    <section aria-labelledby="offline">
      <h2 id="offline">{m.offline}</h2>
      <dl class="facts proof">
        <Row term={m.proof.state}>{m.state[stateOf(report, services)]}</Row>
        <Row term={m.proof.files}>{report ? `${report.files} / ${report.expected}` : '–'}</Row>
        <Row term={m.proof.size}>{report ? formatBytes(report.bytes, lang) : '–'}</Row>
        <Row term={m.proof.verified}>{report?.verifiedAt ? date(report.verifiedAt) : m.proof.never}</Row>
        <Row term={m.proof.persistent}>
          <Persistence m={m} services={services} />
        </Row>
        <Row term={m.proof.version}>
          <code>{version}</code>
        </Row>
        <Row term={m.proof.dataDate}>{dataDate}</Row>
      </dl>
      {report && report.damaged > 0 && (
        <p class="problem" role="alert">
          {m.missing(report.damaged)}{' '}
          <button type="button" onClick={() => services && run(() => services.repair())}>
            {m.repair}
          </button>
        </p>
      )}
      {failed && (
        <p class="problem" role="alert">
          {m.verifyFailed}
        </p>
      )}
      <div class="tools">
        {progress ? (
          <>
            <progress value={progress[0]} max={progress[1]} aria-label={m.verify} />
            <span role="status">{m.verifying(progress[0], progress[1])}</span>
            <button type="button" onClick={() => running.current?.abort()}>
              {m.stop}
            </button>
          </>
        ) : (
          <button type="button" disabled={!report} onClick={verify}>
            {m.verify}
          </button>
        )}
      </div>
    </section>
  );
}

function stateOf(
  report: StoreReport | null | undefined,
  services: ProofServices | null,
): keyof AboutMessages['state'] {
  if (services && !services.canStore) return 'unsupported';
  if (report === undefined) return 'checking';
  if (report === null || report.files === 0) return 'absent';
  return report.files === report.expected && report.damaged === 0 ? 'complete' : 'incomplete';
}

function formatBytes(bytes: number, lang: string): string {
  const number = new Intl.NumberFormat(lang === 'zh' ? 'zh-CN' : 'en-GB', { maximumFractionDigits: 1 });
  return bytes < 1e6 ? `${number.format(bytes / 1e3)} kB` : `${number.format(bytes / 1e6)} MB`;
}

function Row({ term, children }: { term: string; children: preact.ComponentChildren }): VNode {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
