/**
 * Finds the shapes of a regular expression that make matching exponential or cubic: an unbounded quantifier on a group
 * that holds another one, and two unbounded quantifiers side by side over the same characters. It errs towards
 * refusing: every pattern of ours can be written without them.
 */
export function ambiguousPart(pattern: string): string | null {
  const items = tokenise(pattern);
  return nested(items) ?? adjacent(items);
}

interface Item {
  /** `(`, `)`, `|`, or one atom: a character, an escape, a class. */
  readonly atom: string;
  /** Whether `*`, `+` or `{n,}` follows (behind the closing bracket for a group). */
  readonly unbounded: boolean;
  readonly optional: boolean;
}

const piece =
  /(\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|[)|]|[^\\])([*+?]|\{\d+(?:,\d*)?\})?\??/gu;

function tokenise(pattern: string): Item[] {
  return [...pattern.matchAll(piece)].map(([, atom = '', quantifier = '']) => ({
    atom,
    unbounded: /^[*+]$|,\}$/.test(quantifier),
    optional: /^[*?]$|^\{0/.test(quantifier),
  }));
}

function nested(items: readonly Item[]): string | null {
  const open: { unbounded: boolean }[] = [];
  for (const { atom, unbounded } of items) {
    if (atom.startsWith('(')) open.push({ unbounded: false });
    else if (atom === ')') {
      const group = open.pop();
      if (unbounded && group?.unbounded) return 'a repetition inside a repeated group';
      const outer = open.at(-1);
      if (outer && (unbounded || group?.unbounded)) outer.unbounded = true;
    } else if (unbounded) {
      const group = open.at(-1);
      if (group) group.unbounded = true;
    }
  }
  return null;
}

function adjacent(items: readonly Item[]): string | null {
  let before: string | null = null;
  for (const { atom, unbounded, optional } of items) {
    if (/^[()|]/.test(atom)) {
      // Alternatives and groups begin anew: what repeats across their borders is found by the stop-watch.
      if (atom !== '(' && atom !== ')') before = null;
      continue;
    }
    if (unbounded) {
      if (before !== null && overlap(before, atom))
        return `two repetitions side by side (${before}, ${atom})`;
      before = atom;
    } else if (!optional) before = null;
  }
  return null;
}

function overlap(first: string, second: string): boolean {
  if (first === second || first === '.' || second === '.') return true;
  const samples = ['a', 'Z', '0', ' ', '_', '-', '.', '@', '<', '[', ']', ':', '/', '"', '中'];
  const one = new RegExp(`^${first}$`, 'iu');
  const two = new RegExp(`^${second}$`, 'iu');
  return samples.some((sample) => one.test(sample) && two.test(sample));
}
