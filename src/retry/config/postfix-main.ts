import { type Result, type Settings } from '../policy.ts';
import { postfix } from '../policies/postfix.ts';
import { CONFIG_LIMIT, logicalLines } from './logical-line.ts';

// As deep as one real parameter ever refers to others; a circle is refused before that.
const DEPTH = 20;

/**
 * Reads `postconf -n`, `postconf` or main.cf into the settings of the `postfix` policy, with `$name` expanded and the
 * last of a repeated name winning as in Postfix. Values are checked; a fault names its line.
 */
export function readPostfixConfig(text: string): Result<Settings> {
  if (text.length > CONFIG_LIMIT)
    return { ok: false, problem: { code: 'too-large', expected: String(CONFIG_LIMIT) } };
  const values = new Map<string, { value: string; line: number; column: number }>();
  for (const line of logicalLines(text, { comment: /^\s*#/, continued: 'indent' })) {
    const found = /^(\s*)([A-Za-z0-9_]+)\s*(=?)\s*/.exec(line.text);
    if (!found)
      return {
        ok: false,
        problem: { code: 'value-expected', ...line.position(1), value: line.text.slice(0, 40) },
      };
    const [lead = '', , name = '', equals = ''] = found;
    const column = lead.length + 1;
    if (equals === '')
      return {
        ok: false,
        problem: { code: 'equals-expected', ...line.position(column), setting: name, expected: '=' },
      };
    values.set(name, { value: line.text.slice(lead.length).trim(), ...line.position(column) });
  }
  const settings: Record<string, string> = {};
  for (const name of Object.keys(postfix.defaults())) {
    const own = values.get(name);
    if (own === undefined) continue;
    const expanded = expand(own.value, (other) => values.get(other)?.value, DEPTH);
    if (expanded === null)
      return {
        ok: false,
        problem: { code: 'reference-circular', setting: name, line: own.line, column: own.column },
      };
    settings[name] = expanded;
    const checked = postfix.schedule({ [name]: expanded }, { until: 0 });
    if (!checked.ok)
      return {
        ok: false,
        problem: {
          ...checked.problem,
          line: own.line,
          column: own.column + (checked.problem.column ?? 1) - 1,
        },
      };
  }
  return { ok: true, value: settings };
}

function expand(value: string, lookup: (name: string) => string | undefined, depth: number): string | null {
  if (depth === 0) return null;
  let circular = false;
  const text = value.replace(/\$(?:\{(\w+)\}|\((\w+)\)|(\w+))/g, (_, a?: string, b?: string, c?: string) => {
    const name = a ?? b ?? c ?? '';
    const inner = expand(lookup(name) ?? postfix.defaults()[name] ?? '', lookup, depth - 1);
    circular ||= inner === null;
    return inner ?? '';
  });
  // A value that doubles itself at every level would grow without end.
  return circular || text.length > 10_000 ? null : text;
}
