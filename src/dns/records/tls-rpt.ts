import { parseTagList, tagValue } from './tag-list.ts';

export interface TlsRptRecord {
  readonly text: string;
  readonly rua: readonly string[];
  /** Addresses that are neither `mailto:` nor `https:`. */
  readonly invalid: readonly string[];
}

/** RFC 8460 §3: records that do not begin with exactly this are not looked at. */
export function isTlsRpt(text: string): boolean {
  return /^v=TLSRPTv1[ \t]*;/.test(text);
}

/** Reads `_smtp._tls` (RFC 8460 §3). */
export function parseTlsRpt(text: string): TlsRptRecord {
  const value = tagValue(parseTagList(text), 'rua') ?? '';
  const uris = value
    .split(',')
    .map((uri) => uri.trim())
    .filter((uri) => uri !== '');
  const isValid = (uri: string): boolean => /^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/[^\s]+)$/i.test(uri);
  return { text, rua: uris.filter(isValid), invalid: uris.filter((uri) => !isValid(uri)) };
}
