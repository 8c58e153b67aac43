import { parseTagList, tagValue, type TagList } from './tag-list.ts';

export type DmarcPolicy = 'none' | 'quarantine' | 'reject';

export interface DmarcUri {
  readonly text: string;
  /** In lower case, `mailto`; empty when the text is no URI. */
  readonly scheme: string;
  /** The host that reports go to; empty when there is none. */
  readonly host: string;
  /** The obsolete `!10m`, which RFC 9989 has reporters ignore. */
  readonly hasSizeLimit: boolean;
}

export type DmarcFault =
  | 'malformed-tag'
  | 'repeated-tag'
  | 'unknown-tag'
  | 'removed-tag'
  | 'invalid-value'
  | 'missing-p'
  | 'invalid-uri'
  | 'size-limit'
  | 'p-not-second';

export interface DmarcNote {
  readonly fault: DmarcFault;
  /** The tag or the piece of text it is about. */
  readonly tag: string;
  readonly value: string;
}

export interface DmarcRecord {
  readonly text: string;
  /** Absent tags are undefined; a value that the grammar refuses is `null`. */
  readonly p: DmarcPolicy | null | undefined;
  readonly sp: DmarcPolicy | null | undefined;
  readonly np: DmarcPolicy | null | undefined;
  readonly psd: 'y' | 'n' | 'u';
  readonly isTest: boolean;
  readonly adkim: 'r' | 's';
  readonly aspf: 'r' | 's';
  readonly rua: readonly DmarcUri[];
  readonly ruf: readonly DmarcUri[];
  readonly notes: readonly DmarcNote[];
}

/** RFC 9989 §4.7: `v` comes first with nothing before it, and its value matches in case too. */
export function isDmarc(text: string): boolean {
  return /^[vV][ \t]*=[ \t]*DMARC1[ \t]*(?:;|$)/.test(text);
}

const known = new Set(['v', 'p', 'sp', 'np', 'psd', 't', 'adkim', 'aspf', 'rua', 'ruf', 'fo']);
/** Registered once and taken out by RFC 9989 (Appendix C.7 and the IANA registry's "historic"). */
const removed = new Set(['pct', 'rf', 'ri']);

/** Reads a DMARC policy record (RFC 9989 §4.7, §4.8); the text must satisfy `isDmarc`. */
export function parseDmarc(text: string): DmarcRecord {
  const list = parseTagList(text);
  const notes: DmarcNote[] = [];
  const note = (fault: DmarcFault, tag: string, value = ''): void => void notes.push({ fault, tag, value });
  for (const piece of list.malformed) note('malformed-tag', piece);
  for (const name of list.repeated) note('repeated-tag', name);
  for (const { name, value } of list.tags) {
    if (removed.has(name)) note('removed-tag', name, value);
    else if (!known.has(name)) note('unknown-tag', name, value);
  }
  const pick = <T extends string>(name: string, allowed: readonly T[]): T | null | undefined => {
    const value = tagValue(list, name)?.toLowerCase();
    if (value === undefined) return undefined;
    const found = allowed.find((one) => one === value) ?? null;
    if (found === null) note('invalid-value', name, tagValue(list, name));
    return found;
  };
  const policies = ['none', 'quarantine', 'reject'] as const;
  const p = pick('p', policies);
  if (p === undefined) note('missing-p', 'p');
  else if (list.tags[1]?.name !== 'p') note('p-not-second', 'p');
  const fo = tagValue(list, 'fo');
  if (fo !== undefined && !/^[01ds](?::[01ds])*$/i.test(fo.trim())) note('invalid-value', 'fo', fo);
  return {
    text,
    p,
    sp: pick('sp', policies),
    np: pick('np', policies),
    psd: pick('psd', ['y', 'n', 'u']) ?? 'u',
    isTest: pick('t', ['y', 'n']) === 'y',
    adkim: pick('adkim', ['r', 's']) ?? 'r',
    aspf: pick('aspf', ['r', 's']) ?? 'r',
    rua: readUris(list, 'rua', note),
    ruf: readUris(list, 'ruf', note),
    notes,
  };
}

type Note = (fault: DmarcFault, tag: string, value?: string) => void;

function readUris(list: TagList, name: string, note: Note): DmarcUri[] {
  const value = tagValue(list, name);
  if (value === undefined) return [];
  return value.split(',').map((piece) => {
    const text = piece.trim();
    const uri = parseDmarcUri(text);
    if (uri.scheme === '') note('invalid-uri', name, text);
    if (uri.hasSizeLimit) note('size-limit', name, text);
    return uri;
  });
}

function parseDmarcUri(text: string): DmarcUri {
  const size = /!\d+[kmgt]?$/i.exec(text);
  const bare = size ? text.slice(0, size.index) : text;
  const uri = /^([a-z][a-z0-9+.-]*):([^\s,!]+)$/i.exec(bare);
  const scheme = uri?.[1]?.toLowerCase() ?? '';
  const rest = uri?.[2] ?? '';
  const mail = /^[^?]*@([^?@]+)(?:\?|$)/.exec(rest);
  const web = /^\/\/(?:[^/@]*@)?([^/:?#]+)/.exec(rest);
  const host = (scheme === 'mailto' ? mail?.[1] : web?.[1]) ?? '';
  const isUsable = scheme !== '' && (scheme !== 'mailto' || host !== '');
  return { text, scheme: isUsable ? scheme : '', host: host.toLowerCase(), hasSizeLimit: size !== null };
}

/** Whether a record asks for aggregate reports at one valid URI at least (RFC 9989). */
export function hasReportUri(record: DmarcRecord): boolean {
  return record.rua.some((uri) => uri.scheme !== '');
}
