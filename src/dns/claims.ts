import { allChecks } from './all-checks.ts';
import { addressScope, parseAddress, type Address } from './address.ts';
import type { Check } from './check.ts';
import type { FindingKind } from './finding.ts';
import { parseName } from './name.ts';
import { parseMailFrom } from './subject.ts';

/** What a pasted reply, log line or header says of the mail: enough to check it without typing. */
export interface Claims {
  readonly ip: Address | null;
  readonly helo: string | null;
  /** Empty for a bounce. */
  readonly mailFrom: string | null;
  readonly rcptTo: string | null;
  readonly selector: string | null;
  /** The domain of the author or the envelope sender: whose records a receiver judges. */
  readonly senderDomain: string | null;
  /** Where the mail goes: whose MX a sender needs. */
  readonly recipientDomain: string | null;
}

/** Longer pastes are read up to here: the claims stand near the reply, and patterns stay cheap. */
const longest = 20_000;

/** Reads the claims of Postfix, Exim and Sendmail logs, SMTP dialogues and headers. Nothing found is null, never a guess. */
export function readClaims(pasted: string): Claims {
  // The other side's name and address are not the sender's.
  const text = pasted.slice(0, longest).replace(/\brelay=\S+|\bhost \S{1,255} ?\[[^\]\s]{1,60}\]/g, ' ');
  const first = (patterns: readonly RegExp[]): string | null => {
    for (const pattern of patterns) {
      const found = pattern.exec(text)?.[1];
      if (found !== undefined) return found;
    }
    return null;
  };
  const sender = first([
    /\bfrom=<([^>\s]{0,320})>/i,
    /\bMAIL FROM: ?<([^>\s]{0,320})>/i,
    /\b(?:smtp\.mailfrom|envelope-from)="?<?([^\s;>"]{1,320})/i,
  ]);
  const recipient = first([/\b(?:to|orig_to)=<([^>\s]{1,320})>/i, /\bRCPT TO: ?<([^>\s]{1,320})>/i]);
  const helo = first([
    /\bhelo=<?([^\s>;,)]{1,255})/i,
    /^(?:EHLO|HELO) (\S{1,255})/im,
    /<([^>\s@]{1,255})>: Helo command rejected/i,
  ]);
  const signed = /\bDKIM-Signature:[^]{0,2000}?\bs=\s?([\w.-]{1,253})/i.exec(text)?.[1] ?? null;
  const author = first([
    /\bheader\.from=([^\s;]{1,253})/i,
    /^From:[^<\n]{0,300}<[^@>\s]{1,100}@([^>\s]{1,253})>/im,
  ]);
  const mailFrom = sender === null ? null : parseMailFrom(sender);
  return {
    ip: readAddress(text),
    helo,
    mailFrom,
    rcptTo: recipient,
    selector: first([/\bheader\.s=([\w.-]{1,253})/i]) ?? signed,
    senderDomain: domainOf(author) ?? domainOf(mailFrom),
    recipientDomain: domainOf(recipient),
  };
}

function domainOf(address: string | null): string | null {
  if (address === null || address === '') return null;
  const name = parseName(address.slice(address.lastIndexOf('@') + 1));
  return name.ok ? name.ascii : null;
}

/** The first address that could be a sender on the Internet: named as such, or in brackets as replies have it. */
function readAddress(text: string): Address | null {
  const named = text.matchAll(/\b(?:client-ip|ip|client_address)=\[?([\da-f.:]{2,45})/gi);
  const bracketed = text.matchAll(/\[(?:IPv6:)?([\da-f.:]{2,45})\]/gi);
  for (const [, found = ''] of [...named, ...bracketed]) {
    const address = parseAddress(found.replace(/\.$/, ''));
    const scope = address ? addressScope(address) : 'private';
    if (address && (scope === 'public' || scope === 'documentation')) return address;
  }
  return null;
}

/** The checks that can explain a reply: one of their findings names its enhanced code, in any class, or its entry. */
export function checksExplaining(enhanced: string | null, entries: readonly string[]): Check[] {
  const detail = enhanced?.slice(1) ?? null;
  const explains = (kind: FindingKind): boolean =>
    (kind.codes ?? []).some((code) => code.slice(1) === detail) ||
    (kind.entries ?? []).some((entry) => entries.includes(entry));
  return allChecks.filter((check) => Object.values<FindingKind>(check.kinds).some(explains));
}
