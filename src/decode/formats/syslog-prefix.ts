import type { LogLine } from './format.ts';

const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
// RFC 3164 (also journald's `short`), with the priority or facility that some daemons write.
const traditional = new RegExp(
  `^(?:<\\d{1,3}>)?(${month} [ \\d]?\\d \\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?) (?:<[\\w.]+> )?(\\S+) ([^\\s\\[:]{1,64})(?:\\[\\d+\\])?: `,
);
// ISO 8601 stamps of rsyslog's file format and journald's `short-iso`.
const iso =
  /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?) (\S+) ([^\s[:]{1,64})(?:\[\d+\])?: /;
// RFC 5424 §6: priority and version, stamp, host, program, process, message id, structured data.
const structured = /^<\d{1,3}>1 (\S+) (\S+) (\S+) \S+ \S+ (?:-|(?:\[[^\]]{0,2000}\])+) ?(?:\ufeff|BOM)?/;
// `docker compose logs`: `mail-1  | `; `docker logs -t`: a stamp in front of whatever the program wrote.
const compose = /^[\w.-]{1,64}\s+\| (?:\d{4}-\d\d-\d\dT[\d:.]+Z )?/;
const dockerStamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z (?=\w{3} [ \d]\d |\d{4}-|<\d|postfix)/;
// A container's own standard output: program first, without stamp or host.
const bare = /^(postfix\/[\w/-]{1,40}|exim4?|sendmail|sm-mta|sm-[\w-]{1,30})(?:\[\d+\])?: /;

/** Takes the prefix of syslog, journald or Docker off a line; without one the line is all text. */
export function readLogLine(line: string, start: number): LogLine {
  const span = [start, start + line.length] as const;
  const json = line.startsWith('{') ? readJson(line) : null;
  if (json) return { ...readLogLine(json.text, start), ...json.known, span };
  let from = 0;
  let code = line.charCodeAt(0);
  if (code !== 0x3c && line.includes(' | ')) from = compose.exec(line)?.[0].length ?? 0;
  if (from === 0 && code === 0x32) from = dockerStamp.exec(line)?.[0].length ?? 0;
  const rest = from ? line.slice(from) : line;
  code = rest.charCodeAt(0);
  // A digit begins an ISO stamp, `<` a priority, a capital a month.
  const found =
    (code === 0x3c && structured.exec(rest)) ||
    (code >= 0x30 && code <= 0x39 ? iso.exec(rest) : traditional.exec(rest));
  if (found) {
    const [prefix, time = null, host = null, program = ''] = found;
    return { time, host, program, text: rest.slice(prefix.length), span };
  }
  const own = bare.exec(rest);
  if (own) return { time: null, host: null, program: own[1] ?? '', text: rest.slice(own[0].length), span };
  return { time: null, host: null, program: '', text: rest, span };
}

/** `journalctl -o json` and Docker's json-file driver; null for any other JSON. */
function readJson(line: string): { text: string; known: Partial<LogLine> } | null {
  let value: unknown;
  try {
    value = JSON.parse(line.slice(0, 65_536));
  } catch {
    return null;
  }
  const fields = value as Record<string, unknown>;
  if (typeof fields['log'] === 'string') return { text: fields['log'].trimEnd(), known: {} };
  if (typeof fields['MESSAGE'] !== 'string') return null;
  const program = fields['SYSLOG_IDENTIFIER'];
  const host = fields['_HOSTNAME'];
  return {
    text: fields['MESSAGE'],
    known: {
      ...(typeof program === 'string' ? { program } : {}),
      ...(typeof host === 'string' ? { host } : {}),
    },
  };
}
