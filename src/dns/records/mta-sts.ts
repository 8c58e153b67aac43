import { canonicalName } from '../name.ts';

export interface StsRecord {
  readonly text: string;
  /** Null when it is missing or not 1 to 32 letters and digits. */
  readonly id: string | null;
}

/** RFC 8461 §3.1: records that do not begin with exactly this are not looked at. */
export function isStsRecord(text: string): boolean {
  return /^v=STSv1[ \t]*;/.test(text);
}

/** Reads `_mta-sts` (RFC 8461 §3.1). */
export function parseStsRecord(text: string): StsRecord {
  const id = /;[ \t]*id=([A-Za-z0-9]{1,32})[ \t]*(?:;|$)/.exec(text);
  return { text, id: id?.[1] ?? null };
}

export type StsFault = 'version' | 'mode' | 'max-age' | 'mx' | 'mx-pattern' | 'malformed-line' | 'html';

export interface StsPolicy {
  readonly mode: 'enforce' | 'testing' | 'none' | null;
  readonly mx: readonly string[];
  /** Seconds; null when missing or out of range. */
  readonly maxAge: number | null;
  readonly faults: readonly StsFault[];
}

/** RFC 8461 §3.2: about a year. */
const longestAge = 31557600;

/** Reads a policy file as pasted (RFC 8461 §3.2): no page can fetch it, because hosts send no CORS header with it. */
export function parseStsPolicy(text: string): StsPolicy {
  const fields: { key: string; value: string }[] = [];
  const faults = new Set<StsFault>();
  if (/^\s*</.test(text)) faults.add('html');
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const parts = /^([A-Za-z0-9_.-]+)[ \t]*:(.*)$/.exec(line.trim());
    if (parts) fields.push({ key: parts[1]!, value: parts[2]!.trim() });
    else faults.add('malformed-line');
  }
  const value = (key: string): string | undefined => fields.find((field) => field.key === key)?.value;
  if (value('version') !== 'STSv1') faults.add('version');
  const mode = (['enforce', 'testing', 'none'] as const).find((one) => one === value('mode')) ?? null;
  if (mode === null) faults.add('mode');
  const age = /^\d{1,10}$/.test(value('max_age') ?? '') ? Number(value('max_age')) : null;
  if (age === null || age > longestAge) faults.add('max-age');
  const mx = fields.filter((field) => field.key === 'mx').map((field) => field.value);
  if (mx.length === 0 && mode !== 'none') faults.add('mx');
  if (mx.some((pattern) => !/^(?:\*\.)?[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/i.test(pattern)))
    faults.add('mx-pattern');
  return { mode, mx, maxAge: age !== null && age <= longestAge ? age : null, faults: [...faults] };
}

/** Whether a policy covers a host: `*.` stands for exactly one label (RFC 8461 §4.1). */
export function coversMx(patterns: readonly string[], host: string): boolean {
  const name = canonicalName(host);
  return patterns.some((pattern) => {
    const wanted = canonicalName(pattern);
    if (!wanted.startsWith('*.')) return wanted === name;
    return name.includes('.') && name.slice(name.indexOf('.') + 1) === wanted.slice(2);
  });
}
