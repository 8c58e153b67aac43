import type { VNode } from 'preact';
import type { DnsMessages } from '../../../i18n/dns-messages.ts';
import { CommandBlock } from '../../parts/command-block.tsx';
import { treeText, type TreeNode } from './tree-node.ts';

interface DrawnTreeProps {
  readonly id: string;
  readonly heading: string;
  readonly lead: string;
  readonly root: TreeNode;
  readonly m: DnsMessages;
}

/** A tree of names as nested lists, whose lines are drawn by the style sheet, and its twin in plain text. */
export function DrawnTree({ id, heading, lead, root, m }: DrawnTreeProps): VNode {
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{heading}</h3>
      <p class="soft">{lead}</p>
      <ul class="tree">
        <Node node={root} />
      </ul>
      <details>
        <summary>{m.path.asText}</summary>
        <CommandBlock run={treeText(root)} label={heading} live />
      </details>
    </section>
  );
}

function Node({ node: { label, notes, below } }: { node: TreeNode }): VNode {
  return (
    <li>
      <code lang="en" translate={false}>
        {label}
      </code>
      {notes.length > 0 && <span class="soft"> {notes.join(' · ')}</span>}
      {below.length > 0 && (
        <ul>
          {below.map((node, at) => (
            <Node key={at} node={node} />
          ))}
        </ul>
      )}
    </li>
  );
}
