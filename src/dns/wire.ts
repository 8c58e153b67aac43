import * as codec from '@dnsquery/dns-packet';
import { canonicalName, isQueryable } from './name.ts';
import type { Question, RecordData, RecordType, ResourceRecord } from './answer.ts';

/** A response as the wire has it, before anything is concluded from it. */
export interface Message {
  readonly rcode: string;
  readonly truncated: boolean;
  readonly authentic: boolean;
  readonly question: Question | null;
  readonly answers: readonly ResourceRecord[];
  readonly authorities: readonly ResourceRecord[];
}

export type Decoded =
  { readonly ok: true; readonly message: Message } | { readonly ok: false; readonly detail: string };

const typeCodes: Readonly<Record<RecordType, number>> = {
  A: 1,
  NS: 2,
  CNAME: 5,
  SOA: 6,
  PTR: 12,
  MX: 15,
  TXT: 16,
  AAAA: 28,
  TLSA: 52,
  SVCB: 64,
  HTTPS: 65,
  SPF: 99,
  CAA: 257,
};
const typeNames = new Map(Object.entries(typeCodes).map(([name, code]) => [code, name as RecordType]));

/** RFC 1035 §4.1.1, RFC 6895 §2.3; the rest are shown as numbers. */
const rcodes = ['NOERROR', 'FORMERR', 'SERVFAIL', 'NXDOMAIN', 'NOTIMP', 'REFUSED'];

const recursionDesired = 0x0100;
/** In a query AD asks for the AD bit of the answer without any signatures (RFC 6840 §5.7). */
const authenticData = 0x0020;
const checkingDisabled = 0x0010;

/**
 * A query of one question with id 0, so that HTTP caches can share it (RFC 8484 §4.1). Null when the name does not fit
 * into a message (RFC 1035 §2.3.4).
 */
export function encodeQuery(question: Question, disableChecking = false): Uint8Array | null {
  if (!isQueryable(question.name)) return null;
  const name = codec.name.encode(question.name);
  // The codec writes UTF-8: a label that is short in characters may still be too long in octets.
  if (name.length > 255 || !isWalkable(name)) return null;
  const bytes = new Uint8Array(12 + name.length + 4);
  const view = new DataView(bytes.buffer);
  view.setUint16(2, recursionDesired | authenticData | (disableChecking ? checkingDisabled : 0));
  view.setUint16(4, 1);
  bytes.set(name, 12);
  view.setUint16(12 + name.length, typeCodes[question.type]);
  view.setUint16(14 + name.length, 1);
  return bytes;
}

function isWalkable(name: Uint8Array): boolean {
  let at = 0;
  while (at < name.length) {
    const length = name[at] ?? 0;
    if (length > 63) return false;
    if (length === 0) return at === name.length - 1;
    at += length + 1;
  }
  return false;
}

/** Reads a response. Any bytes are allowed; what does not hold together is an error with its reason, never a throw. */
export function decodeMessage(bytes: Uint8Array): Decoded {
  try {
    return { ok: true, message: readMessage(bytes) };
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : String(error) };
  }
}

function readMessage(bytes: Uint8Array): Message {
  if (bytes.length < 12) throw new Error('shorter than a header');
  // A second view of the same octets: the codec's own reads run past the end without complaint, a DataView throws.
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const flags = view.getUint16(2);
  if ((flags & 0x8000) === 0) throw new Error('a query, not a response');
  if ((flags & 0x7800) !== 0) throw new Error('an opcode other than QUERY');
  const questions = view.getUint16(4);
  if (questions > 1) throw new Error('more than one question');
  let at = 12;
  let question: Question | null = null;
  if (questions === 1) {
    const name = readName(bytes, at);
    const type = view.getUint16(name.end);
    if (view.getUint16(name.end + 2) !== 1) throw new Error('a class other than IN');
    question = { name: name.text, type: typeNames.get(type) ?? (`TYPE${type}` as RecordType) };
    at = name.end + 4;
  }
  const answers = readSection(bytes, view, at, view.getUint16(6));
  const truncated = (flags & 0x0200) !== 0;
  // A truncated message may stop anywhere; only its flag is of use.
  const authorities = truncated ? null : readSection(bytes, view, answers.end, view.getUint16(8));
  return {
    rcode: rcodes[flags & 15] ?? `RCODE${flags & 15}`,
    truncated,
    authentic: (flags & authenticData) !== 0,
    question,
    answers: answers.records,
    authorities: authorities?.records ?? [],
  };
}

/** Stops at the first record that does not fit: a count of 65,535 costs nothing when the octets are not there. */
function readSection(bytes: Uint8Array, view: DataView, start: number, count: number) {
  const records: ResourceRecord[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    const owner = readName(bytes, at);
    const type = view.getUint16(owner.end);
    const recordClass = view.getUint16(owner.end + 2);
    const ttl = view.getUint32(owner.end + 4);
    const from = owner.end + 10;
    at = from + view.getUint16(owner.end + 8);
    if (at > bytes.length) throw new Error('a record longer than the message');
    if (recordClass !== 1) continue;
    // RFC 2181 §8: a TTL with the high bit set is 0.
    const data = readData(bytes, view, type, from, at);
    records.push({ name: owner.text, ttl: ttl > 0x7fffffff ? 0 : ttl, data });
  }
  return { records, end: at };
}

function readName(bytes: Uint8Array, at: number): { text: string; end: number } {
  const text = codec.name.decode(bytes, at);
  const used = (codec.name.decode as unknown as { bytes: number }).bytes;
  return { text, end: at + used };
}

function readData(bytes: Uint8Array, view: DataView, type: number, from: number, end: number): RecordData {
  const exactly = (length: number): void => {
    if (end - from !== length) throw new Error('record data of the wrong length');
  };
  const nameAt = (at: number): string => {
    const name = readName(bytes, at);
    if (name.end !== end) throw new Error('a name that does not fill its record');
    return name.text;
  };
  const known = typeNames.get(type);
  switch (known) {
    case 'A':
      exactly(4);
      return { type: known, address: codec.a.decode(bytes, from - 2) };
    case 'AAAA':
      exactly(16);
      return { type: known, address: codec.aaaa.decode(bytes, from - 2) };
    case 'CNAME':
    case 'NS':
    case 'PTR':
      return { type: known, target: nameAt(from) };
    case 'MX':
      return { type: known, preference: view.getUint16(from), exchange: nameAt(from + 2) };
    case 'TXT':
    case 'SPF':
      return readStrings(known, bytes, from, end);
    case 'SOA':
      return readSoa(bytes, view, from, end);
    default:
      return readOpaque(bytes, view, type, from, end);
  }
}

function readStrings(type: 'TXT' | 'SPF', bytes: Uint8Array, from: number, end: number): RecordData {
  const strings: string[] = [];
  for (let at = from; at < end;) {
    const next = at + 1 + (bytes[at] ?? 0);
    if (next > end) throw new Error('a string longer than its record');
    strings.push(latin1(bytes.subarray(at + 1, next)));
    at = next;
  }
  return { type, strings, text: strings.join('') };
}

function readSoa(bytes: Uint8Array, view: DataView, from: number, end: number): RecordData {
  const primary = readName(bytes, from);
  const mailbox = readName(bytes, primary.end);
  if (end - mailbox.end !== 20) throw new Error('record data of the wrong length');
  const minimum = view.getUint32(mailbox.end + 16);
  return { type: 'SOA', primary: primary.text, serial: view.getUint32(mailbox.end), minimum };
}

/** The types whose data holds no compressed name: the codec leaves TLSA, SVCB and HTTPS as raw octets. */
function readOpaque(bytes: Uint8Array, view: DataView, type: number, from: number, end: number): RecordData {
  const known = typeNames.get(type);
  if (known === 'TLSA') {
    if (end - from < 3) throw new Error('record data of the wrong length');
    const [usage = 0, selector = 0, matching = 0] = bytes.subarray(from, from + 3);
    return { type: known, usage, selector, matching, data: hex(bytes.subarray(from + 3, end)) };
  }
  if (known === 'CAA') {
    const length = view.getUint8(from + 1);
    if (from + 2 + length > end) throw new Error('a string longer than its record');
    const tag = latin1(bytes.subarray(from + 2, from + 2 + length));
    return {
      type: known,
      flags: view.getUint8(from),
      tag,
      value: latin1(bytes.subarray(from + 2 + length, end)),
    };
  }
  if (known === 'SVCB' || known === 'HTTPS') return readService(known, bytes, view, from, end);
  return { type: 'other', code: type, hex: hex(bytes.subarray(from, end)) };
}

/** RFC 9460 §2.2: priority, target, then parameters of key, length and value. */
function readService(
  type: 'HTTPS' | 'SVCB',
  bytes: Uint8Array,
  view: DataView,
  from: number,
  end: number,
): RecordData {
  const target = readName(bytes, from + 2);
  const parameters: { key: number; value: string }[] = [];
  for (let at = target.end; at < end;) {
    const next = at + 4 + view.getUint16(at + 2);
    if (next > end) throw new Error('a parameter longer than its record');
    parameters.push({ key: view.getUint16(at), value: hex(bytes.subarray(at + 4, next)) });
    at = next;
  }
  return { type, priority: view.getUint16(from), target: target.text, parameters };
}

/** Whether a response answers the question that was put: name without case, type (RFC 5452 §9.1). */
export function isAnswerTo(message: Message, question: Question): boolean {
  const echoed = message.question;
  if (!echoed) return false;
  // What was sent is what the codec makes of the name, UTF-8 included; compare after the same trip.
  const sent = codec.name.decode(codec.name.encode(question.name), 0);
  return echoed.type === question.type && canonicalName(echoed.name) === canonicalName(sent);
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
