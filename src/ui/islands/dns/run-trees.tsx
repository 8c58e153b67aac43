import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CheckRun } from '../../../dns/check-run.ts';
import type { DnsMessages } from '../../../i18n/dns-messages.ts';
import type { FindingMessages } from '../../../i18n/finding-messages.ts';
import { DrawnTree } from './drawn-tree.tsx';
import { treesOf, type Trees } from './trees-of-run.ts';

interface RunTreesProps {
  readonly run: CheckRun;
  readonly m: DnsMessages;
  readonly words: FindingMessages;
}

/** The way of the mail and the SPF tree of a run. */
export function RunTrees({ run, m, words }: RunTreesProps): VNode | null {
  const [trees, setTrees] = useState<Trees | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void treesOf(run, m, words).then((drawn) => isCurrent && setTrees(drawn));
    return () => {
      isCurrent = false;
    };
  }, [run, m, words]);
  if (!trees) return null;
  return (
    <>
      {trees.path && (
        <DrawnTree id="dns-path" heading={m.path.heading} lead={m.path.lead} root={trees.path} m={m} />
      )}
      {trees.spf && (
        <DrawnTree id="dns-tree" heading={m.tree.heading} lead={m.tree.lead} root={trees.spf} m={m} />
      )}
    </>
  );
}
