import { type Problem, type Result, type Settings } from '../policy.ts';
import { sendmail } from '../policies/sendmail.ts';
import { CONFIG_LIMIT, logicalLines } from './logical-line.ts';

// cf/README: the m4 names of the options that matter to retries.
const M4_NAMES: Readonly<Record<string, string>> = {
  confMIN_QUEUE_AGE: 'MinQueueAge',
  confMAX_QUEUE_AGE: 'MaxQueueAge',
  confTO_QUEUERETURN: 'Timeout.queuereturn',
  confTO_QUEUERETURN_NORMAL: 'Timeout.queuereturn.normal',
  confTO_QUEUERETURN_URGENT: 'Timeout.queuereturn.urgent',
  confTO_QUEUERETURN_NONURGENT: 'Timeout.queuereturn.non-urgent',
  confTO_QUEUERETURN_DSN: 'Timeout.queuereturn.dsn',
  confTO_QUEUEWARN: 'Timeout.queuewarn',
  confTO_QUEUEWARN_NORMAL: 'Timeout.queuewarn.normal',
  confTO_QUEUEWARN_URGENT: 'Timeout.queuewarn.urgent',
  confTO_QUEUEWARN_NONURGENT: 'Timeout.queuewarn.non-urgent',
  confTO_QUEUEWARN_DSN: 'Timeout.queuewarn.dsn',
  confTO_HOSTSTATUS: 'Timeout.hoststatus',
  confHOST_STATUS_DIRECTORY: 'HostStatusDirectory',
  confDELIVERY_MODE: 'DeliveryMode',
};
const OPTIONS = new Set(Object.values(M4_NAMES));
const BY_LOWER_CASE = new Map([...OPTIONS].map((name) => [name.toLowerCase(), name]));

interface Found {
  name: string;
  value: string;
  line: number;
  column: number;
}

/**
 * Reads sendmail.mc (`define` lines) or sendmail.cf (`O Name=value`) into the settings of the `sendmail` policy; which
 * of the two it is shows in the text. `-q` is not in either file: it stands on the daemon's command line.
 */
export function readSendmailConfig(text: string): Result<Settings> {
  if (text.length > CONFIG_LIMIT)
    return { ok: false, problem: { code: 'too-large', expected: String(CONFIG_LIMIT) } };
  const mc = /^\s*(?:define|FEATURE|MAILER|divert|OSTYPE|include)\s*\(/m.test(text);
  const found = mc ? readMc(text) : readCf(text);
  if (!found.ok) return found;
  const settings: Record<string, string> = {};
  for (const { name, value, line, column } of found.value) {
    const checked = sendmail.schedule({ [name]: value }, { until: 0, ...circumstancesOf(name) });
    if (!checked.ok)
      return {
        ok: false,
        problem: { ...checked.problem, line, column: column + (checked.problem.column ?? 1) - 1 },
      };
    // A later general timeout replaces the classes set before it, as in readcf.c.
    for (const old of Object.keys(settings)) if (old.startsWith(`${name}.`)) delete settings[old];
    settings[name] = value;
  }
  return { ok: true, value: settings };
}

function circumstancesOf(name: string): { urgency?: 'urgent' | 'non-urgent'; bounce?: boolean } {
  if (name.endsWith('.dsn')) return { bounce: true };
  if (name.endsWith('.non-urgent')) return { urgency: 'non-urgent' };
  return name.endsWith('.urgent') ? { urgency: 'urgent' } : {};
}

function readMc(text: string): Result<Found[]> {
  const found: Found[] = [];
  const lines = text.split(/\r\n|\r|\n/);
  for (const [i, raw] of lines.entries()) {
    const code = raw.replace(/^\s*dnl\b.*|(?<=\))\s*dnl\b.*$|#.*$/, '');
    const define = /^(\s*define\s*\(\s*`?)(conf[A-Z_]+)'?\s*/.exec(code);
    const name = M4_NAMES[define?.[2] ?? ''];
    if (!define || name === undefined) continue;
    const fail = (problem: Problem['code'], at: number, expected: string): Result<Found[]> => ({
      ok: false,
      problem: { code: problem, setting: define[2] ?? '', line: i + 1, column: at + 1, expected },
    });
    const rest = code.slice(define[0].length);
    if (!rest.startsWith(',')) return fail('comma-expected', define[0].length, ',');
    const value = /^,\s*(?!\s)(?:`([^']*)'|([^`')\s]*)(?![^)\s]))\s*/.exec(rest);
    const at = define[0].length + (value?.[0].length ?? 0);
    if (!value) return fail('quote-unclosed', define[0].length + 1, "'");
    if (code[at] !== ')') return fail('parenthesis-unclosed', at, ')');
    const text = value[1] ?? value[2] ?? '';
    found.push({ name, value: text, line: i + 1, column: code.indexOf(text, define[0].length) + 1 });
  }
  return { ok: true, value: found };
}

function readCf(text: string): Result<Found[]> {
  const found: Found[] = [];
  for (const line of logicalLines(text, { comment: /^#/, continued: 'indent' })) {
    const option = /^O\s+([A-Za-z.*-]+)\s*(=?)\s*/.exec(line.text);
    if (!option) continue;
    const name = BY_LOWER_CASE.get((option[1] ?? '').toLowerCase().replace(/\.\*$/, ''));
    if (name === undefined) continue;
    const at = line.position(option[0].length + 1);
    if (option[2] === '')
      return { ok: false, problem: { code: 'equals-expected', setting: name, ...at, expected: '=' } };
    found.push({ name, value: line.text.slice(option[0].length).trim(), ...at });
  }
  return { ok: true, value: found };
}
