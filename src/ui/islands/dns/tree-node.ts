/** One node of a drawn tree: a machine's word, remarks on it, and what it leads to. */
export interface TreeNode {
  readonly label: string;
  readonly notes: readonly string[];
  readonly below: readonly TreeNode[];
}

/** The tree as lines of text, for a mail, a ticket or a screen without drawings. */
export function treeText({ label, notes, below }: TreeNode, prefix = ''): string {
  const said = notes.length === 0 ? label : `${label} (${notes.join('; ')})`;
  const lines = below.map((node, at) => {
    const isLast = at === below.length - 1;
    return `${prefix}${isLast ? '└─ ' : '├─ '}${treeText(node, `${prefix}${isLast ? '   ' : '│  '}`)}`;
  });
  return [said, ...lines].join('\n');
}
