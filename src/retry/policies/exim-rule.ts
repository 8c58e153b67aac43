import { type DurationFault, parseDuration } from '../duration.ts';
import { type Problem, type Result } from '../policy.ts';

/** `F,2h,15m` (fixed), `G,16h,1h,1.5` (growing) or `H` (growing with chance); times in whole seconds. */
export interface RetryRule {
  letter: 'F' | 'G' | 'H';
  cutoff: number;
  interval: number;
  /** In thousandths, as Exim computes with it; 0 for F. */
  factor: number;
}

/** The error field of a retry line. */
export type RetryError =
  | { kind: 'any' }
  | { kind: 'reply'; stage: 'mail' | 'rcpt' | 'data'; code: string }
  | { kind: 'quota'; after: number }
  | { kind: 'refused' | 'timeout'; detail: string }
  | { kind: 'auth_failed' | 'lost_connection' | 'tls_required' | 'lookup' };

export interface RetryLine {
  line: number;
  pattern: string;
  error: RetryError;
  senders?: string;
  rules: RetryRule[];
}

class Cursor {
  readonly text: string;
  readonly line: number;
  at: number;
  constructor(text: string, line: number, at = 0) {
    this.text = text;
    this.line = line;
    this.at = at;
  }
  get char(): string {
    return this.text[this.at] ?? '';
  }
  space(): void {
    while (/\s/.test(this.char)) this.at += 1;
  }
  take(what: RegExp): string {
    const found = new RegExp(what.source, 'y');
    found.lastIndex = this.at;
    const [text = ''] = found.exec(this.text) ?? [];
    this.at += text.length;
    return text;
  }
  fail<T>(code: Problem['code'], at = this.at, expected?: string): Result<T> {
    const problem: Problem = { code, setting: 'retry', line: this.line, column: at + 1 };
    const value = this.text.slice(at, at + 40);
    return { ok: false, problem: { ...problem, value, ...(expected === undefined ? {} : { expected }) } };
  }
}

/** One line of Exim's retry section: pattern, error name, optional `senders=`, chain (readconf.c, spec ch. 32). */
export function parseRetryLine(text: string, line: number): Result<RetryLine> {
  const cursor = new Cursor(text, line);
  cursor.space();
  const pattern = readWord(cursor);
  if (!pattern.ok) return pattern;
  if (pattern.value === '') return cursor.fail('pattern-expected');
  const regex = /^!?\s*\^/.test(pattern.value) ? pattern.value.replace(/^!?\s*/, '') : '';
  if (regex !== '' && !isBalanced(regex)) return cursor.fail('pattern-malformed', 0);
  cursor.space();
  const errorAt = cursor.at;
  const name = cursor.take(/\S+/);
  if (name === '') return cursor.fail('error-name-expected');
  const error = parseErrorName(name);
  if (error === null) return cursor.fail('error-name-unknown', errorAt);
  cursor.space();
  let senders: string | undefined;
  if (text.startsWith('senders', cursor.at)) {
    cursor.at += 'senders'.length;
    cursor.space();
    if (cursor.take(/=/) === '') return cursor.fail('equals-expected', cursor.at, '=');
    cursor.space();
    const list = readWord(cursor);
    if (!list.ok) return list;
    senders = list.value;
  }
  const rules = readChain(cursor);
  if (!rules.ok) return rules;
  const value: RetryLine = { line, pattern: pattern.value, error, rules: rules.value };
  return { ok: true, value: senders === undefined ? value : { ...value, senders } };
}

/** A chain alone, as `F,2h,15m; G,16h,1h,1.5`; it stands for the line `* * CHAIN`. */
export function parseRuleChain(text: string, line = 1): Result<RetryRule[]> {
  return readChain(new Cursor(text, line));
}

/** Whether groups open and close; the rest of PCRE's grammar differs from JavaScript's and is not judged. */
function isBalanced(source: string): boolean {
  let open = 0;
  for (const char of source.replace(/\\./gs, '').replace(/\[\^?\]?[^\]]*\]/g, '')) {
    if (char === '(') open += 1;
    if (char === ')') open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}

function readWord(cursor: Cursor): Result<string> {
  if (cursor.char !== '"') return { ok: true, value: cursor.take(/\S+/) };
  const from = cursor.at;
  const quoted = cursor.take(/"(?:[^"\\]|\\.)*"/);
  if (quoted === '') return cursor.fail('quote-unclosed', from);
  return { ok: true, value: quoted.slice(1, -1).replace(/\\(.)/g, '$1') };
}

function parseErrorName(name: string): RetryError | null {
  const lower = name.toLowerCase();
  if (lower === '*') return { kind: 'any' };
  const reply = /^(mail|rcpt|data)_4(\d\d|\dx|xx)$/.exec(lower);
  if (reply) return { kind: 'reply', stage: reply[1] as 'mail' | 'rcpt' | 'data', code: `4${reply[2]}` };
  const quota = /^quota(?:_(.+))?$/.exec(lower);
  if (quota) {
    const after = quota[1] === undefined ? null : parseDuration(quota[1], 'exim');
    if (after === null) return { kind: 'quota', after: 0 };
    return after.ok ? { kind: 'quota', after: after.seconds } : null;
  }
  const connection = /^(refused|timeout)(?:_(a|mx|connect|connect_a|connect_mx))?$/.exec(lower);
  if (connection && !(connection[1] === 'refused' && connection[2]?.startsWith('connect')))
    return { kind: connection[1] as 'refused' | 'timeout', detail: connection[2] ?? '' };
  if (
    lower === 'auth_failed' ||
    lower === 'lost_connection' ||
    lower === 'tls_required' ||
    lower === 'lookup'
  )
    return { kind: lower };
  return null;
}

function readChain(cursor: Cursor): Result<RetryRule[]> {
  const rules: RetryRule[] = [];
  cursor.space();
  while (cursor.char !== '') {
    const rule = readRule(cursor);
    if (!rule.ok) return rule;
    rules.push(rule.value);
    cursor.space();
    cursor.take(/;/);
    cursor.space();
  }
  return { ok: true, value: rules };
}

function readRule(cursor: Cursor): Result<RetryRule> {
  const from = cursor.at;
  const letter = cursor.take(/[^\s,;]/).toUpperCase();
  if (letter !== 'F' && letter !== 'G' && letter !== 'H')
    return cursor.fail('rule-letter-unknown', from, 'F | G | H');
  const cutoff = readTime(cursor);
  if (!cutoff.ok) return cutoff;
  const interval = readTime(cursor);
  if (!interval.ok) return interval;
  const factor: Result<number> = letter === 'F' ? { ok: true, value: 0 } : readFactor(cursor);
  if (!factor.ok) return factor;
  if (cutoff.value <= 0 || interval.value <= 0 || (letter !== 'F' && factor.value < 1000))
    return cursor.fail('parameter-too-small', from, letter === 'F' ? '1s' : '1');
  return {
    ok: true,
    value: { letter, cutoff: cutoff.value, interval: interval.value, factor: factor.value },
  };
}

function readArgument(cursor: Cursor, what: RegExp): Result<{ text: string; at: number }> {
  if (cursor.take(/,/) === '') return cursor.fail('comma-expected', cursor.at, ',');
  cursor.space();
  const at = cursor.at;
  const text = cursor.take(what);
  if (!/^[\s,;]?$/.test(cursor.char)) return cursor.fail('separator-expected', cursor.at, ', | ;');
  return { ok: true, value: { text, at } };
}

function readTime(cursor: Cursor): Result<number> {
  const argument = readArgument(cursor, /[A-Za-z0-9]*/);
  if (!argument.ok) return argument;
  const time = parseDuration(argument.value.text, 'exim');
  if (time.ok) return { ok: true, value: time.seconds };
  return cursor.fail(time.code satisfies DurationFault, argument.value.at + time.column - 1);
}

function readFactor(cursor: Cursor): Result<number> {
  const argument = readArgument(cursor, /[A-Za-z0-9.]*/);
  if (!argument.ok) return argument;
  const number = /^(\d{1,6})(?:\.(\d{1,3}))?$/.exec(argument.value.text);
  if (!number) return cursor.fail('factor-expected', argument.value.at, '1.5');
  return { ok: true, value: Number(number[1]) * 1000 + Number((number[2] ?? '').padEnd(3, '0')) };
}
