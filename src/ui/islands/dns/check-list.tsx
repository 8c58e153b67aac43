import type { VNode } from 'preact';
import type { CheckResult, CheckRun } from '../../../dns/check-run.ts';
import type { CheckId } from '../../../dns/check.ts';
import type { Finding, Grade } from '../../../dns/finding.ts';
import type { DnsMessages } from '../../../i18n/dns-messages.ts';
import type { FindingMessages } from '../../../i18n/finding-messages.ts';
import { Fold } from '../form/fold.tsx';
import { Icon } from '../../parts/icon.tsx';
import type { Titles } from './explains.tsx';
import { FindingView } from './finding-view.tsx';

/** Worst first: the order in which a person wants to know. */
const gravest: readonly Grade[] = ['error', 'warning', 'could-not-ask', 'info', 'ok'];

export function countGrades(findings: readonly Finding[]): { grade: Grade; count: number }[] {
  return gravest
    .map((grade) => ({ grade, count: findings.filter((finding) => finding.grade === grade).length }))
    .filter(({ count }) => count > 0);
}

/** How many findings of each grade, as words with their marks. */
export function GradeCounts({ findings, m }: { findings: readonly Finding[]; m: DnsMessages }): VNode {
  return (
    <span class="grade-counts">
      {countGrades(findings).map(({ grade, count }) => (
        <span key={grade} class={`grade-mark is-${grade}`}>
          <Icon name={grade} />
          {m.countOf[grade](count)}
        </span>
      ))}
    </span>
  );
}

interface CheckListProps {
  readonly run: CheckRun;
  readonly titles: Titles;
  /** Puts one check's questions once more; null while others are under way, or without a network. */
  readonly retry: ((id: CheckId) => void) | null;
  readonly m: DnsMessages;
  readonly words: FindingMessages;
}

/** The findings by check, in the order in which mail meets them. */
export function CheckList({ run, titles, retry, m, words }: CheckListProps): VNode {
  return (
    <div class="dns-checks">
      {run.checks.map((check) => (
        <Fold
          key={check.id}
          wanted={check.findings.some(({ grade }) => grade !== 'ok' && grade !== 'info')}
          summary={
            <>
              <h3 id={`dns-check-${check.id}`}>{words.check[check.id]}</h3>{' '}
              <GradeCounts findings={check.findings} m={m} />
            </>
          }
        >
          <Findings check={check} titles={titles} m={m} words={words} />
          {retry && isOpen(check) && (
            <div class="tools">
              <button
                type="button"
                aria-describedby={`dns-check-${check.id}`}
                onClick={() => retry(check.id)}
              >
                {m.result.retry}: {run.resolver.operator}
              </button>
            </div>
          )}
        </Fold>
      ))}
    </div>
  );
}

function isOpen({ findings }: CheckResult): boolean {
  return findings.some(({ grade, code }) => grade === 'could-not-ask' || code === 'server-failed');
}

interface FindingsProps extends Pick<CheckListProps, 'titles' | 'm' | 'words'> {
  readonly check: CheckResult;
}

function Findings({ check, titles, m, words }: FindingsProps): VNode {
  const sorted = [...check.findings].sort(
    (one, other) => gravest.indexOf(one.grade) - gravest.indexOf(other.grade),
  );
  if (sorted.length === 0) return <p class="soft">{m.result.nothing}</p>;
  return (
    <ul class="findings">
      {sorted.map((finding, at) => (
        <FindingView
          key={at}
          finding={finding}
          withRecord={sorted.findIndex(({ record }) => record === finding.record) === at}
          titles={titles}
          m={m}
          words={words}
        />
      ))}
    </ul>
  );
}
