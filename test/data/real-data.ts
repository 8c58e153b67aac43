import { arrange, type RawFile } from '../../data/build/read.ts';
import { readLintData } from '../../data/lint/read-lint-data.ts';
import type { Finding, LintData, Rule } from '../../data/lint/rule.ts';
import type { Entry, Host } from '../../src/dataset/types.gen.ts';

/** The dataset as it stands: good examples come from it, bad ones are changed copies of it. */
export const realData: LintData = await readLintData();

export const reverseHostname = 'entries/communication/postfix-450-cannot-find-reverse-hostname.json';
export const importedEntry = 'entries/communication/smtp-450-requested-action-not-taken.json';

/** A file's content that a test may change as it likes, however wrong. */
export type Loose = Record<string, any>;

/** The dataset with one file changed (or a new one, when nothing is at the path yet). */
export function withChange(
  path: string,
  change: (content: Loose) => void,
  from: LintData = realData,
): LintData {
  const before = from.files.find((file) => file.path === path)?.content ?? {};
  const content = structuredClone(before) as Loose;
  change(content);
  return withFile(path, content, from);
}

export function withFile(path: string, content: unknown, from: LintData = realData): LintData {
  const files: RawFile[] = [...from.files.filter((file) => file.path !== path), { path, content }];
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { ...from, files, data: arrange(files), names: [...new Set([...from.names, path])].sort() };
}

export function entryAt(path: string): Entry {
  return contentOf(path) as Entry;
}

export function hostAt(path: string): Host {
  return contentOf(path) as Host;
}

function contentOf(path: string): unknown {
  const file = realData.files.find((one) => one.path === path);
  if (!file) throw new Error(`no file ${path}`);
  return structuredClone(file.content);
}

/** What a rule says of one file, as `<path>: <what>`. */
export function saidOf(rule: Rule, file: string, data: LintData): string[] {
  return [...rule.check(data)].filter((finding) => finding.file === file).map(sayFinding);
}

export function sayFinding({ path, what }: Finding): string {
  return `${path}: ${what}`;
}
