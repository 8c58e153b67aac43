import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { AnswerMessages } from '../../i18n/messages.ts';
import { usePage } from '../page-context.tsx';
import { Icon } from '../parts/icon.tsx';
import type { Explained } from './explain.ts';
import type { ClaimedReply } from './dns/claims-state.ts';

/** The fragment that opens the DNS page with what a reply claims; null when the DNS explains nothing of it. */
export type WriteClaims = (reply: ClaimedReply) => Promise<string | null>;

interface CheckClaimsProps {
  /** All that was pasted: the claims may stand beside the reply. */
  readonly pasted: string;
  readonly explained: Explained;
  readonly writeClaims: WriteClaims;
  readonly m: AnswerMessages;
}

/** The way to the DNS page. Nothing is asked before a button there is pressed. */
export function CheckClaims({ pasted, explained, writeClaims, m }: CheckClaimsProps): VNode | null {
  const { href } = usePage();
  const [fragment, setFragment] = useState<string | null>(null);
  const { answer, delivery } = explained;
  const enhanced = answer.enhanced?.value ?? delivery?.enhanced ?? null;
  const recipient = delivery?.recipient ?? null;
  useEffect(() => {
    let isCurrent = true;
    const entries = answer.matches.slice(0, 1).map(({ entry }) => entry.id);
    void writeClaims({ pasted, enhanced, recipient, entries }).then(
      (written) => isCurrent && setFragment(written),
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [pasted, answer, enhanced, recipient, writeClaims]);
  if (fragment === null) return null;
  return (
    <p>
      <a class="next-try" href={href({ page: 'dns' }) + fragment}>
        <Icon name="dns" />
        {m.checkClaims}
      </a>
    </p>
  );
}
