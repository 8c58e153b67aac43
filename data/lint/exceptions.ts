import { readdir, readFile } from 'node:fs/promises';
import type { Finding } from './rule.ts';

/** A finding that is right as it stands, and why. */
export interface Exception {
  readonly rule: string;
  readonly line: number;
  readonly file: string;
  readonly path: string;
  readonly reason: string;
}

const exceptionFolder = new URL('./exceptions/', import.meta.url);

/** Every exception of `exceptions/<rule>.txt`: lines `<file> <path> <reason>`; the path of a whole file is `-`; `#` begins a comment. */
export async function readExceptions(): Promise<Exception[]> {
  const names = await readdir(exceptionFolder).catch(() => []);
  const files = names.filter((name) => name.endsWith('.txt')).sort();
  const lists = await Promise.all(
    files.map(async (name) =>
      parseExceptions(name.replace(/\.txt$/, ''), await readFile(new URL(name, exceptionFolder), 'utf8')),
    ),
  );
  return lists.flat();
}

/** A line without file, path or reason keeps what it lacks empty: then it fits no finding and is refused. */
export function parseExceptions(rule: string, text: string): Exception[] {
  return text.split('\n').flatMap((line, index) => {
    if (!line.trim() || line.startsWith('#')) return [];
    const [, file = '', path = '', reason = ''] = /^(\S+)(?:\s+(\S+))?(?:\s+(.+))?$/.exec(line.trim()) ?? [];
    return [{ rule, line: index + 1, file, path: path === '-' ? '' : path, reason }];
  });
}

/** The findings that no exception of their rule explains, and the exceptions that explain none. */
export function applyExceptions(
  rule: string,
  findings: readonly Finding[],
  exceptions: readonly Exception[],
): Finding[] {
  const own = exceptions.filter((one) => one.rule === rule);
  const fits = (one: Exception, { file, path }: Finding): boolean =>
    one.reason !== '' && one.file === file && one.path === path;
  const left = findings.filter((finding) => !own.some((one) => fits(one, finding)));
  const idle = own.filter((one) => !findings.some((finding) => fits(one, finding)));
  return [...left, ...idle.map(refuse)];
}

/** Exceptions from rules that do not exist. */
export function strayExceptions(rules: readonly string[], exceptions: readonly Exception[]): Finding[] {
  return exceptions.filter(({ rule }) => !rules.includes(rule)).map(refuse);
}

function refuse({ rule, line, file, reason }: Exception): Finding {
  return {
    file: `lint/exceptions/${rule}.txt`,
    path: `line ${line}`,
    what: reason ? `the exception for ${file} explains no finding` : 'an exception without a reason',
    mend: reason ? 'Remove the line' : 'Write `<file> <path> <reason>`',
  };
}
