import type { VNode } from 'preact';
import type { CheckRun } from '../../../dns/check-run.ts';
import type { CheckId } from '../../../dns/check.ts';
import { unansweredFinding } from '../../../dns/finding.ts';
import type { DnsMessages } from '../../../i18n/dns-messages.ts';
import type { FindingMessages } from '../../../i18n/finding-messages.ts';
import { usePage } from '../../page-context.tsx';
import { CheckList, GradeCounts } from './check-list.tsx';
import type { Titles } from './explains.tsx';
import { plainText, wordReason } from './finding-text.ts';
import { formatAge, formatTime } from './run-age.ts';
import type { Progress } from './use-check-run.ts';

interface RunResultProps {
  readonly run: CheckRun;
  readonly progress: Progress | null;
  readonly now: number;
  readonly zone: string;
  readonly titles: Titles;
  readonly retry: ((id: CheckId) => void) | null;
  readonly m: DnsMessages;
  readonly words: FindingMessages;
}

/** What a run found: who answered and when, how bad it is, what could not be asked, and each check's findings. */
export function RunResult(props: RunResultProps): VNode {
  const { run, progress, now, zone, m } = props;
  const { lang } = usePage();
  const findings = run.checks.flatMap((check) => check.findings);
  return (
    <section aria-labelledby="dns-result">
      <h2 id="dns-result">
        {m.result.heading}: <span translate={false}>{run.fields.input.trim()}</span>
      </h2>
      <p class="soft">
        {m.answeredBy(run.resolver.operator, formatTime(run.at, zone, lang))} ({formatAge(now - run.at, m)})
      </p>
      <p role="status" class="dns-status">
        {progress ? `${m.result.asking}: ${m.progress(progress.done, progress.total)}. ` : null}
        <GradeCounts findings={findings} m={m} />
        {!progress && findings.every(({ grade }) => grade === 'ok' || grade === 'info') && m.result.fine}
      </p>
      <Unanswered {...props} />
      <CheckList {...props} />
    </section>
  );
}

/** The questions that got no answer, by reason: many at once have one cause, and it is not the domain's. */
function Unanswered({ run, m, words }: RunResultProps): VNode | null {
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
