import { describe, expect, it } from 'vitest';
import { treeText } from '../../../../src/ui/islands/dns/tree-node.ts';

const leaf = (label: string, notes: string[] = []) => ({ label, notes, below: [] });

describe('a tree as text', () => {
  it('has its branches drawn with characters', () => {
    const tree = {
      label: 'example.org',
      notes: ['MX records'],
      below: [
        {
          label: 'mx1',
          notes: ['preference 10'],
          below: [leaf('192.0.2.1'), leaf('2001:db8::1', ['a', 'b'])],
        },
        leaf('mx2'),
      ],
    };
    expect(treeText(tree).split('\n')).toEqual([
      'example.org (MX records)',
      '├─ mx1 (preference 10)',
      '│  ├─ 192.0.2.1',
      '│  └─ 2001:db8::1 (a; b)',
      '└─ mx2',
    ]);
  });
});
