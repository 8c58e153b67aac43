import type { VNode } from 'preact';
import type { RetryMessages } from '../../../i18n/retry-messages.ts';
import type { Problem } from '../../../retry/policy.ts';
import type { Obstacle } from './question.ts';

/** What is wrong and where, in words; names and values stay as they were written. */
export function ProblemWords({ problem, m }: { problem: Problem; m: RetryMessages }): VNode {
  const { code, setting, line, column, value, expected } = problem;
  const place =
    line !== undefined
      ? m.problemAt(line, column ?? 1)
      : column !== undefined && column > 1
        ? m.problemColumn(column)
        : null;
  return (
    <>
      {place && `${place}: `}
      {setting && <code translate={false}>{setting}</code>}
      {setting && ': '}
      {m.problem[code]}
      {value && <Quoted words={m.problemFound('\0')} value={value} />}
      {expected && <Quoted words={m.problemExpected('\0')} value={expected} />}
    </>
  );
}

/** A sentence around a value that a machine wrote. */
function Quoted({ words, value }: { words: string; value: string }): VNode {
  const [before, after] = words.split('\0');
  return (
    <>
      {'; '}
      {before}
      <code translate={false}>{value}</code>
      {after}
    </>
  );
}

export function ObstacleWords({ obstacle, m }: { obstacle: Obstacle; m: RetryMessages }): VNode {
  if ('problem' in obstacle) return <ProblemWords problem={obstacle.problem} m={m} />;
  const { at, least = 0, most = 0 } = obstacle;
  if (at === 'reply') return <>{m.permanentReply}</>;
  return (
    <>
      {m.form[at]}: {at === 'delay' || at === 'window' ? m.spanExpected : m.wholeNumber(least, most)}
    </>
  );
}
