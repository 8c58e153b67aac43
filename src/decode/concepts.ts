const named = /\{([a-z]+)\}/g;

/**
 * Puts the words of each concept that a pattern names (`{mailbox}`) in its place, concepts inside concepts included.
 * Throws RangeError for a name that stands for nothing, or for itself.
 */
export function expandConcepts(
  pattern: string,
  concepts: Readonly<Record<string, string | undefined>>,
): string {
  return expand(pattern, concepts, []);
}

function expand(
  pattern: string,
  concepts: Readonly<Record<string, string | undefined>>,
  within: readonly string[],
): string {
  return pattern.replace(named, (_, name: string) => {
    const words = Object.hasOwn(concepts, name) ? concepts[name] : undefined;
    if (words === undefined || within.includes(name)) throw new RangeError(`no concept ${name}`);
    return `(?:${expand(words, concepts, [...within, name])})`;
  });
}
