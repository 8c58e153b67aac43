import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { CheckRun } from '../../../dns/check-run.ts';
import type { CheckId } from '../../../dns/check.ts';
import type { Resolver } from '../../../dns/resolvers.ts';
import { unansweredFinding } from '../../../dns/finding.ts';
import type { DnsMessages } from '../../../i18n/dns-messages.ts';
import type { FindingMessages } from '../../../i18n/finding-messages.ts';
import { usePage } from '../../page-context.tsx';
import { CheckList, GradeCounts } from './check-list.tsx';
import type { DnsServices } from './dns-services.ts';
import type { Titles } from './explains.tsx';
import { ExportRun } from './export-run.tsx';
import { plainText, wordReason } from './finding-text.ts';
import { formatAge, formatTime } from './run-age.ts';
import { RunChanges } from './run-changes.tsx';
import { RunCommands } from './run-commands.tsx';
import { RunTrees } from './run-trees.tsx';
import { SidesView } from './sides-view.tsx';
import { StsBox } from './sts-box.tsx';
import type { Progress } from './use-check-run.ts';

interface RunResultProps {
  readonly run: CheckRun;
  /** The last kept run about the same, before this one. */
  readonly last: CheckRun | null;
  readonly progress: Progress | null;
  readonly titles: Titles;
  readonly retry: ((id: CheckId) => void) | null;
  /** Resolvers that can be asked the same. */
  readonly others: readonly Resolver[];
  readonly online: boolean;
  readonly services: DnsServices;
  readonly m: DnsMessages;
}

/** What a run found: who answered and when, how bad it is, what could not be asked, each check's findings, the drawings. */
export function RunResult(props: RunResultProps): VNode {
  const { run, last, progress, titles, retry, others, online, services, m } = props;
  const { words, zone } = services;
  const { lang } = usePage();
  const now = services.now();
  const findings = run.checks.flatMap((check) => check.findings);
  const heading = useRef<HTMLHeadingElement>(null);
  // The button may stand a screen above: whoever pressed it wants to see this.
  useEffect(() => heading.current?.scrollIntoView?.({ block: 'nearest' }), [run.at]);
  const isFine = !progress && findings.every(({ grade }) => grade === 'ok' || grade === 'info');
  return (
    <section aria-labelledby="dns-result">
      <h2 id="dns-result" ref={heading}>
        {m.result.heading}: <span translate={false}>{run.fields.input.trim()}</span>
      </h2>
      <p class="soft">
        {m.answeredBy(run.resolver.operator, formatTime(run.at, zone, lang))} ({formatAge(now - run.at, m)})
      </p>
      <p role="status" class="dns-status">
        {progress && `${m.result.asking}: ${m.progress(progress.done, progress.total)}. `}
        <GradeCounts findings={findings} m={m} /> {isFine && m.result.fine}
      </p>
      <Unanswered run={run} m={m} words={words} />
      {last && !progress && <RunChanges last={last} run={run} now={now} zone={zone} m={m} words={words} />}
      <CheckList run={run} titles={titles} retry={retry} m={m} words={words} />
      <RunTrees run={run} m={m} words={words} />
      <StsBox run={run} titles={titles} m={m} words={words} />
      {!progress && (
        <>
          <RunCommands run={run} m={m} />
          <SidesView run={run} services={services} others={others} online={online} m={m} />
          <ExportRun run={run} services={services} m={m} />
        </>
      )}
    </section>
  );
}

interface UnansweredProps {
  readonly run: CheckRun;
  readonly m: DnsMessages;
  readonly words: FindingMessages;
}

/** The questions that got no answer, by reason: many at once have one cause, and it is not the domain's. */
function Unanswered({ run, m, words }: UnansweredProps): VNode | null {
  const { lang } = usePage();
  const silent = run.answers.filter((answer) => answer.kind === 'not-answered');
  if (silent.length === 0) return null;
  const reasons = silent.map((answer) =>
    plainText(wordReason(unansweredFinding('dns', answer), words, lang)),
  );
  return (
    <div class="problem">
      <p>
        {m.notAnswered(silent.length, run.answers.length)} {m.result.unanswered}
      </p>
      <ul>
        {[...new Set(reasons)].map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </div>
  );
}
