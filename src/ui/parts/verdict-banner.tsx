import type { VNode } from 'preact';
import type { Actor, Text, Verdict } from '../../dataset/types.gen.ts';
import { usePage } from '../page-context.tsx';
import { Icon } from './icon.tsx';
import { Prose } from './prose.tsx';

interface VerdictBannerProps {
  readonly verdict: Verdict;
  readonly note: Text;
  readonly actor: Actor;
}

/** Will waiting help? The word, the mark and the colour say the same; then the condition, then who must act. */
export function VerdictBanner({ verdict, note, actor }: VerdictBannerProps): VNode {
  const { common } = usePage();
  return (
    <div class={`verdict is-${verdict}`}>
      <Icon name={verdict} />
      <p class="verdict-word">{common.verdictSentence[verdict]}</p>
      <p>
        <Prose text={note} />
      </p>
      <p class="verdict-actor">
        <span>{common.whoActs}</span> {common.actor[actor]}
      </p>
    </div>
  );
}

/** The verdict as a small mark in a list. */
export function VerdictTag({ verdict }: { verdict: Verdict }): VNode {
  return (
    <span class={`verdict-tag is-${verdict}`}>
      <Icon name={verdict} />
      {usePage().common.verdict[verdict]}
    </span>
  );
}
