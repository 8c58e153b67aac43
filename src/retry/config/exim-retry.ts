import { type Problem, type Result, type Settings } from '../policy.ts';
import { type RetryLine, parseRetryLine, parseRuleChain } from '../policies/exim-rule.ts';
import { type LogicalLine, CONFIG_LIMIT, logicalLines } from './logical-line.ts';

const MAIN_OPTIONS = new Set(['retry_interval_max', 'retry_data_expire', 'delay_warning', 'queue_only']);

/**
 * Reads a whole Exim configuration, its `begin retry` section, or just the lines of one, into the settings of the
 * `exim` policy. Macros and `.ifdef` are not expanded; every retry line is checked, the first fault is returned.
 */
export function readEximConfig(text: string): Result<Settings> {
  if (text.length > CONFIG_LIMIT)
    return { ok: false, problem: { code: 'too-large', expected: String(CONFIG_LIMIT) } };
  const lines = eximLines(text);
  const sections = lines.some(({ text: line }) => /^\s*begin\s+\w+\s*$/i.test(line));
  const settings: Record<string, string> = {};
  const retry: LogicalLine[] = [];
  let section = sections ? 'main' : 'retry';
  let seen = !sections;
  for (const line of lines) {
    const begin = /^\s*begin\s+(\w+)\s*$/i.exec(line.text);
    if (begin) {
      section = (begin[1] ?? '').toLowerCase();
      seen ||= section === 'retry';
    } else if (section === 'retry') retry.push(line);
    else if (section === 'main') readMainOption(line.text, settings);
  }
  if (!seen) return { ok: false, problem: { code: 'section-missing', expected: 'begin retry' } };
  const problem = problemOf(retry);
  if (problem !== null) return { ok: false, problem };
  settings['retry'] = retry.map((line) => line.text.trim()).join('\n');
  return { ok: true, value: settings };
}

/** What is wrong with the lines of a section, or of a chain that was pasted alone. */
function problemOf(retry: readonly LogicalLine[]): Problem | null {
  if (!CHAIN.test(retry[0]?.text ?? '')) {
    const wrong = retry.map(parseLine).find((parsed) => !parsed.ok);
    return wrong === undefined || wrong.ok ? null : wrong.problem;
  }
  const rules = parseRuleChain(retry.map((line) => line.text.trim()).join('\n'));
  if (rules.ok) return null;
  let left = rules.problem.column ?? 1;
  for (const line of retry) {
    const lead = line.text.length - line.text.trimStart().length;
    const length = line.text.trim().length + 1;
    if (left <= length || line === retry.at(-1)) return { ...rules.problem, ...line.position(lead + left) };
    left -= length;
  }
  return rules.problem;
}

// A chain stands for the line `* * CHAIN`. No address pattern that anybody means begins so.
const CHAIN = /^\s*[FGH]\s*,/i;

/** Retry lines of a section body, or a chain alone (`F,2h,15m; ...`) that then holds for everything. */
export function readRetryLines(text: string): Result<RetryLine[]> {
  if (CHAIN.test(text) || text.trim() === '') {
    const rules = parseRuleChain(text.trim());
    if (!rules.ok) return rules;
    const value: RetryLine[] = [{ line: 1, pattern: '*', error: { kind: 'any' }, rules: rules.value }];
    return { ok: true, value: rules.value.length === 0 ? [] : value };
  }
  const lines: RetryLine[] = [];
  for (const line of eximLines(text)) {
    if (/^\s*begin\s+retry\s*$/i.test(line.text)) continue;
    const parsed = parseLine(line);
    if (!parsed.ok) return parsed;
    lines.push(parsed.value);
  }
  return { ok: true, value: lines };
}

function parseLine(line: LogicalLine): Result<RetryLine> {
  const parsed = parseRetryLine(line.text, line.line);
  return parsed.ok
    ? parsed
    : { ok: false, problem: { ...parsed.problem, ...line.position(parsed.problem.column ?? 1) } };
}

function eximLines(text: string): LogicalLine[] {
  return logicalLines(text, { comment: /^\s*#/, continued: 'backslash' }).filter(
    // A line that begins with a dot and a letter is a directive to Exim's macro reader.
    ({ text: line }) => !/^\s*\.(?:ifn?def|elifn?def|else|endif|include)/.test(line),
  );
}

function readMainOption(line: string, settings: Record<string, string>): void {
  const option = /^\s*(?:hide\s+)?(no_|not_)?(\w+)\s*(?:=\s*(.*?))?\s*$/.exec(line);
  const name = option?.[2] ?? '';
  if (MAIN_OPTIONS.has(name)) settings[name] = option?.[3] ?? (option?.[1] ? 'false' : 'true');
}
