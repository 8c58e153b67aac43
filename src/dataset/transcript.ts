/**
 * The format of data/evidence: a header of `name: value` lines, an empty line, then sessions. A session is a line
 * `== what happened` and lines `C:` (client), `S:` (server), `L:` (server's log), `N:` (note). Pure: the linter, the
 * compiler and the app read the format with this module too; the digest is taken in transcript-digest.ts.
 */
export const firstLine = 'Tempfail lab transcript 1';

export const headerNames = [
  'host', 'version', 'package', 'case', 'provokes', 'command', 'setting', 'config', 'date',
  'outcome', 'experiment', 'success', 'trials', 'deterministic', 'digest',
] as const; // prettier-ignore
export type HeaderName = (typeof headerNames)[number];

export interface TranscriptLine {
  readonly who: 'C' | 'S' | 'L' | 'N';
  readonly text: string;
}

export interface TranscriptSession {
  readonly title: string;
  readonly lines: readonly TranscriptLine[];
}

export interface Transcript {
  /** Each name with its values in order; `package`, `setting` and `outcome` may stand more than once. */
  readonly header: Readonly<Partial<Record<HeaderName, readonly string[]>>>;
  readonly sessions: readonly TranscriptSession[];
}

/** One case of differences.json: what each version answered, where they do not all answer alike. */
export interface Difference {
  readonly host: string;
  readonly case: string;
  readonly provokes: string;
  /** Outcomes with the versions that gave them, oldest first. */
  readonly outcomes: readonly { readonly versions: readonly string[]; readonly outcome: readonly string[] }[];
}

/** Writes a transcript as text, header names in their fixed order. */
export function formatTranscript(transcript: Transcript): string {
  const lines: string[] = [firstLine];
  for (const name of headerNames)
    for (const value of transcript.header[name] ?? []) lines.push(`${name}: ${value.replace(/\s+/g, ' ')}`);
  for (const session of transcript.sessions) {
    lines.push('', `== ${session.title}`);
    for (const { who, text } of session.lines) lines.push(`${who}: ${text}`.trimEnd());
  }
  return lines.join('\n') + '\n';
}

/** Reads a transcript; null when the text is not one. */
export function parseTranscript(text: string): Transcript | null {
  const lines = text.split('\n');
  if (lines[0] !== firstLine) return null;
  const header: Partial<Record<HeaderName, string[]>> = {};
  const sessions: { title: string; lines: TranscriptLine[] }[] = [];
  for (const line of lines.slice(1)) {
    if (line === '') continue;
    if (line.startsWith('== ')) sessions.push({ title: line.slice(3), lines: [] });
    else if (!addLine(line, header, sessions.at(-1)?.lines)) return null;
  }
  return { header, sessions };
}

function addLine(
  line: string,
  header: Partial<Record<HeaderName, string[]>>,
  session: TranscriptLine[] | undefined,
): boolean {
  const parts = /^([A-Za-z]+):(?: (.*))?$/.exec(line);
  if (!parts) return false;
  const [, name = '', text = ''] = parts;
  if (session) {
    if (!/^[CSLN]$/.test(name)) return false;
    session.push({ who: name as TranscriptLine['who'], text });
    return true;
  }
  const known = headerNames.find((each) => each === name);
  if (!known) return false;
  (header[known] ??= []).push(text);
  return true;
}

/** k of n successful trials that the header states; null when the case is no experiment. */
export function trialsOf(transcript: Transcript): { readonly k: number; readonly n: number } | null {
  const parts = /^(\d+) of (\d+)$/.exec(transcript.header.trials?.[0] ?? '');
  return parts ? { k: Number(parts[1]), n: Number(parts[2]) } : null;
}

/** The text that the digest is taken over: everything but the day and the digest itself. */
export function digestedText(text: string): string {
  return text.replace(/^(date|digest): .*\n/gm, '');
}
