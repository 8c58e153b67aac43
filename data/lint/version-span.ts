/** The releases that a version row names: from and to are inclusive, `to` in all its patches; `before` is exclusive. */
export interface VersionSpan {
  readonly from?: string;
  readonly to?: string;
  readonly before?: string;
}

const version = String.raw`(\d+(?:\.\d+)*)`;

/** Reads `Postfix 2.3 to 3.11`, `postgrey 1.14 and later`, `Exim before 4.94`; null where a row says it otherwise. */
export function versionSpan(row: string): VersionSpan | null {
  const words = row.replace(/\s*[(,].*$/, '');
  const [, from, to] = new RegExp(` ${version} to ${version}$`).exec(words) ?? [];
  if (from && to) return { from, to };
  const [, later] = new RegExp(` ${version} and later$`).exec(words) ?? [];
  if (later) return { from: later };
  const [, before] = new RegExp(` before ${version}$`).exec(words) ?? [];
  return before ? { before } : null;
}

/** Whether a release (`3.10.13`) lies in the span. */
export function covers({ from, to, before }: VersionSpan, release: string): boolean {
  const isPatchOf = (line: string): boolean => release === line || release.startsWith(`${line}.`);
  return (
    (from === undefined || isPatchOf(from) || compareVersions(release, from) >= 0) &&
    (to === undefined || isPatchOf(to) || compareVersions(release, to) <= 0) &&
    (before === undefined || compareVersions(release, before) < 0)
  );
}

/** Orders dotted versions by their numbers: `3.10.13` after `3.7.11`. */
export function compareVersions(a: string, b: string): number {
  const left = a.split('.').map((part) => parseInt(part, 10) || 0);
  const right = b.split('.').map((part) => parseInt(part, 10) || 0);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
