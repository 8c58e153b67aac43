import { parseAddress, type Address } from './address.ts';
import type { Subject } from './check.ts';
import { parseName, type NameFault } from './name.ts';

/** What a person typed into the one box: a domain or host, a mail address, or an IP address. */
export type ParsedInput =
  | { readonly kind: 'domain'; readonly domain: string }
  | { readonly kind: 'mailbox'; readonly domain: string; readonly mailFrom: string }
  | { readonly kind: 'ip'; readonly ip: Address }
  | { readonly kind: 'fault'; readonly fault: NameFault };

/** Sorts an input. Angle brackets of an envelope and square ones of an address literal are taken off. */
export function parseInput(text: string): ParsedInput {
  const bare = text
    .trim()
    .replace(/^<(.*)>$/, '$1')
    .replace(/^\[(?:IPv6:)?(.*)\]$/i, '$1');
  const ip = parseAddress(bare);
  if (ip) return { kind: 'ip', ip };
  const at = bare.lastIndexOf('@');
  const name = parseName(bare.slice(at + 1));
  if (!name.ok) return { kind: 'fault', fault: name.fault };
  if (at < 0) return { kind: 'domain', domain: name.ascii };
  return { kind: 'mailbox', domain: name.ascii, mailFrom: `${bare.slice(0, at)}@${name.ascii}` };
}

/** The envelope sender with its domain as A-labels; empty stays empty (a bounce). A domain that is none stays as typed. */
export function parseMailFrom(text: string): string {
  const bare = text.trim().replace(/^<(.*)>$/, '$1');
  const at = bare.lastIndexOf('@');
  const name = parseName(bare.slice(at + 1));
  return name.ok ? `${bare.slice(0, at + 1)}${name.ascii}` : bare;
}

/** A HELO name may be anything a client sends; only a name in Unicode is written as its A-labels. */
export function parseHelo(text: string): string {
  const bare = text.trim();
  if (/^[\x20-\x7e]*$/.test(bare)) return bare;
  const name = parseName(bare);
  return name.ok ? name.ascii : bare;
}

/** The fields of a subject as a person typed them; empty: not given. */
export interface SubjectFields {
  /** A domain, a host, a mail address or an IP address. */
  readonly input: string;
  readonly ip: string;
  readonly helo: string;
  readonly mailFrom: string;
  readonly selector: string;
}

export type ParsedSubject =
  | { readonly ok: true; readonly subject: Subject }
  | { readonly ok: false; readonly field: 'input' | 'ip' | 'selector'; readonly fault: NameFault };

/** Reads what a person typed. The address in the one box is the sending IP, a mailbox also the envelope sender. */
export function parseSubject(fields: SubjectFields): ParsedSubject {
  const input = parseInput(fields.input);
  if (input.kind === 'fault') return { ok: false, field: 'input', fault: input.fault };
  const ip = input.kind === 'ip' ? input.ip : parseAddress(fields.ip);
  if (fields.ip.trim() !== '' && ip === null) return { ok: false, field: 'ip', fault: 'address' };
  const selector = fields.selector.trim();
  const parsed = selector === '' ? null : parseName(selector);
  if (parsed && !parsed.ok) return { ok: false, field: 'selector', fault: parsed.fault };
  const typed = fields.mailFrom.trim();
  const sender = typed !== '' ? parseMailFrom(typed) : input.kind === 'mailbox' ? input.mailFrom : null;
  return {
    ok: true,
    subject: {
      domain: input.kind === 'ip' ? '' : input.domain,
      ...(ip && { ip }),
      ...(sender !== null && { mailFrom: sender }),
      ...(fields.helo.trim() !== '' && { helo: parseHelo(fields.helo) }),
      ...(parsed && { selector: parsed.ascii }),
    },
  };
}
