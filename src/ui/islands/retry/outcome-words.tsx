import type { VNode } from 'preact';
import type { Lang } from '../../../i18n/lang.ts';
import type { RetryMessages } from '../../../i18n/retry-messages.ts';
import type { Range, Spread } from '../../../retry/spread.ts';
import type { Computed } from './question.ts';
import { formatClock, formatSpans, formatWhen, type Clock } from './when.ts';

interface OutcomeWordsProps {
  readonly computed: Computed;
  /** Null while the page is only being rendered: then times count from the first try. */
  readonly clock: Clock | null;
  readonly lang: Lang;
  readonly m: RetryMessages;
}

/** The answer in sentences: what comes next, which try passes, and what happens to the sender otherwise. */
export function OutcomeWords({ computed, clock, lang, m }: OutcomeWordsProps): VNode {
  const { spread, refused, outlasted } = computed;
  return (
    <div>
      <p class="retry-next">{nextSentence(spread, clock, lang, m)}</p>
      <p>{passSentence(spread, clock, lang, m)}</p>
      {outlasted && <p>{m.say.outlasted}</p>}
      {spread.passes && !spread.certain && <p>{m.say.mayNotPass}</p>}
      {spread.warnings.map((one, i) => (
        <p key={i}>{m.say.warned(formatWhen(one, clock, lang, m))}</p>
      ))}
      {spread.passes && <p class="soft">{m.say.ifRefused}</p>}
      <ul>
        {endSentences(spread, refused, clock, lang, m).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

export function nextSentence(spread: Spread, clock: Clock | null, lang: Lang, m: RetryMessages): string {
  const since = clock ? clock.now - clock.first : 0;
  const next = spread.outcome.tries.find(({ latest }, i) => i > 0 && latest > since);
  if (!next) return m.say.nextNone;
  if (!clock) return m.say.next(formatWhen(next, clock, lang, m));
  const from = Math.max(0, next.earliest - since);
  const to = next.latest - since;
  if (next.earliest <= since) return m.say.nextDue(formatClock(next, clock, lang, m));
  const relative = m.fromNow(formatSpans({ earliest: from, latest: to }, m));
  return m.say.next(m.clockAnd(formatClock(next, clock, lang, m), relative));
}

export function passSentence({ passes }: Spread, clock: Clock | null, lang: Lang, m: RetryMessages): string {
  if (!passes) return m.say.never;
  const nth =
    passes.fewest === passes.most ? m.nth(passes.most) : m.nthOrNth(m.nth(passes.fewest), m.nth(passes.most));
  const past = clock !== null && clock.first + passes.latest < clock.now;
  return m.say[past ? 'passed' : 'passes'](nth, formatWhen(passes, clock, lang, m));
}

/** Warning and bounce of a message that is refused to the end. */
function endSentences(
  spread: Spread,
  refused: Spread,
  clock: Clock | null,
  lang: Lang,
  m: RetryMessages,
): string[] {
  const when = (range: Range): string => formatWhen(range, clock, lang, m);
  // Those before the passing try have been said.
  const warnings = refused.warnings.slice(spread.warnings.length, spread.warnings.length + mostWarnings);
  const sentences = warnings.map((one) => m.say.warned(when(one)));
  if (refused.warnings.length === 0) sentences.push(m.say.notWarned);
  const { bounces, tries } = refused;
  if (!bounces) return [...sentences, m.say.noEnd];
  const past = clock !== null && clock.first + bounces.latest < clock.now;
  return [...sentences, m.say[past ? 'bounced' : 'bounces'](when(bounces), formatTries(tries, m))];
}

function formatTries({ fewest, most }: Spread['tries'], m: RetryMessages): string {
  return fewest === most ? m.tries(most) : m.triesRange(fewest, most);
}

/** Exim warns every day; the first ones say enough, the table has them all. */
const mostWarnings = 2;

/** What RFC 5321 advises against what these settings do. */
export function Yardstick({ refused, m }: { refused: Spread; m: RetryMessages }): VNode {
  const second = refused.outcome.tries[1];
  const end = refused.bounces;
  const below = [
    ...(second && second.earliest < 1800 ? (['retry-below-30-minutes'] as const) : []),
    ...(end && end.latest < 4 * 86400 ? (['gives-up-below-4-days'] as const) : []),
  ];
  return (
    <>
      <h3>{m.yardstick}</h3>
      <p>{m.yardstickText}</p>
      <ul>
        {below.map((code) => (
          <li key={code}>{m.rfc5321[code]}</li>
        ))}
        {below.length === 0 && <li>{m.rfc5321Kept}</li>}
      </ul>
    </>
  );
}
