import { parseAddress, type Address } from './address.ts';
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
