import { decodeBase64 } from './base64.ts';
import { parseTagList, tagValue } from './tag-list.ts';

export type DkimFault =
  | 'version'
  | 'malformed-tag'
  | 'repeated-tag'
  | 'key-type'
  | 'missing-key'
  | 'key-encoding'
  | 'key-structure'
  | 'hash'
  | 'service';

export interface DkimKey {
  readonly text: string;
  readonly type: 'rsa' | 'ed25519' | 'unknown';
  /** Bits of the RSA modulus, 256 for Ed25519; null when the key cannot be read. */
  readonly bits: number | null;
  /** `p=` is there and empty: the key was withdrawn (RFC 6376 §3.6.1). */
  readonly isRevoked: boolean;
  /** `t=y`: the domain tests, a failure is to be treated as no signature. */
  readonly isTest: boolean;
  /** `t=s`: the identity's domain must be the signing domain itself. */
  readonly isStrict: boolean;
  readonly hashes: readonly string[];
  readonly faults: readonly DkimFault[];
}

/** Whether a TXT text under `_domainkey` means to be a key: it has a `p` tag or says DKIM1. */
export function isDkim(text: string): boolean {
  return /(?:^|;)\s*p\s*=/.test(text) || /^\s*v\s*=\s*DKIM1\b/.test(text);
}

/** Reads a key record (RFC 6376 §3.6.1, RFC 8463 §4 for Ed25519). */
export function parseDkim(text: string): DkimKey {
  const list = parseTagList(text);
  const faults: DkimFault[] = [];
  const version = tagValue(list, 'v');
  // RFC 6376 §3.6.1: optional, but first when present, and exactly this.
  if (version !== undefined && (version !== 'DKIM1' || list.tags[0]?.name !== 'v')) faults.push('version');
  if (list.malformed.length > 0) faults.push('malformed-tag');
  if (list.repeated.length > 0) faults.push('repeated-tag');
  const name = (tagValue(list, 'k') ?? 'rsa').toLowerCase();
  const type = name === 'rsa' || name === 'ed25519' ? name : 'unknown';
  if (type === 'unknown') faults.push('key-type');
  const hashes = split(tagValue(list, 'h'));
  if (hashes.length > 0 && !hashes.includes('sha256')) faults.push('hash');
  const services = split(tagValue(list, 's'));
  if (services.length > 0 && !services.includes('*') && !services.includes('email')) faults.push('service');
  const flags = split(tagValue(list, 't'));
  const p = tagValue(list, 'p');
  if (p === undefined) faults.push('missing-key');
  const isRevoked = p?.trim() === '';
  const bits = p === undefined || isRevoked ? null : readKey(p, type, faults);
  return {
    text,
    type,
    bits,
    isRevoked,
    isTest: flags.includes('y'),
    isStrict: flags.includes('s'),
    hashes,
    faults,
  };
}

function split(value: string | undefined): string[] {
  return (value ?? '')
    .split(':')
    .map((piece) => piece.trim().toLowerCase())
    .filter((piece) => piece !== '');
}

function readKey(p: string, type: DkimKey['type'], faults: DkimFault[]): number | null {
  const bytes = decodeBase64(p);
  if (!bytes) {
    faults.push('key-encoding');
    return null;
  }
  if (type === 'unknown') return null;
  const bits = type === 'ed25519' ? (bytes.length === 32 ? 256 : null) : rsaBits(bytes);
  if (bits === null) faults.push('key-structure');
  return bits;
}

/**
 * The length of an RSA modulus: from SubjectPublicKeyInfo, as everybody publishes it, or from a bare RSAPublicKey, as
 * RFC 6376 §3.6.1 says (RFC 8017 §A.1.1). Null when the DER does not hold together.
 */
function rsaBits(bytes: Uint8Array): number | null {
  const outer = readDer(bytes, 0, 0x30);
  if (!outer || outer.end !== bytes.length) return null;
  const algorithm = readDer(bytes, outer.start, 0x30);
  if (!algorithm) return modulusBits(bytes, outer.start);
  const wrapped = readDer(bytes, algorithm.end, 0x03);
  // The first octet of a BIT STRING counts unused bits: always 0 here.
  const key = wrapped ? readDer(bytes, wrapped.start + 1, 0x30) : null;
  return key ? modulusBits(bytes, key.start) : null;
}

function modulusBits(bytes: Uint8Array, at: number): number | null {
  const modulus = readDer(bytes, at, 0x02);
  if (!modulus || !readDer(bytes, modulus.end, 0x02)) return null;
  let start = modulus.start;
  while (start < modulus.end && bytes[start] === 0) start += 1;
  if (start === modulus.end) return null;
  return (modulus.end - start) * 8 - (Math.clz32(bytes[start] ?? 0) - 24);
}

function readDer(bytes: Uint8Array, at: number, tag: number): { start: number; end: number } | null {
  if (bytes[at] !== tag) return null;
  const first = bytes[at + 1] ?? 0;
  let start = at + 2;
  let length = first;
  if (first >= 0x80) {
    const count = first & 0x7f;
    // Three octets of length are sixteen megabytes: no key in the DNS needs more.
    if (count === 0 || count > 3) return null;
    length = 0;
    for (let index = 0; index < count; index += 1) length = length * 256 + (bytes[start + index] ?? 0);
    start += count;
  }
  return start + length <= bytes.length ? { start, end: start + length } : null;
}
