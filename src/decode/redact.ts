import { addressSource } from '../mail/address.ts';

// One pass over the text, the longest kind first: an address holds a host name, a host name may hold digits.
const kinds =
  `(?<address>${addressSource})` +
  '|(?<ip6>(?<![\\w:])(?:IPv6:)?(?:[0-9a-f]{1,4}:){2,7}(?:[0-9a-f]{1,4}|(?:\\d{1,3}\\.){3}\\d{1,3})?(?![\\w:])|(?<![\\w:])(?:[0-9a-f]{1,4}:){1,6}:(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,5})?(?![\\w:]))' +
  '|(?<ip4>(?<![\\d.])(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\d.]))' +
  '|(?<id>(?<=[\\s\\[:=]|^)(?=[0-9A-Za-z-]*\\d)(?:[0-9A-F]{9,20}|[0-9A-Za-z]{6}-[0-9A-Za-z]{6,11}-[0-9A-Za-z]{2,4}|[0-9][0-9A-Za-z]{13,15})(?=[:\\s,;)]|$))' +
  // The machine that wrote a line of syslog; it seldom has a dot.
  '|(?<logger>(?<=^(?:<\\d{1,3}>1? ?)?(?:[A-Z][a-z]{2} [ \\d]?\\d \\d\\d:\\d\\d:\\d\\d|\\d{4}-\\d\\d-\\d\\dT[\\d:.,]{8,20}(?:Z|[+-]\\d\\d:?\\d\\d)?) )[\\w-]+(?= ))' +
  '|(?<host>(?<![\\w.@-])(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_-]{0,62})\\.){1,8}(?:[a-z]{2,24}|xn--[\\w-]{2,59})(?![\\w-]|\\.\\w))';

// Words of the mail system that look like names, and names that everybody may know: they carry the diagnosis.
const kept =
  /^(?:[\w-]+\.)*(?:example|invalid|test|localhost|spamhaus\.org|spamcop\.net|barracudacentral\.org|sorbs\.net|gmail\.com|google\.com|outlook\.com|microsoft\.com|yahoo\.com|yahooinc\.com|qq\.com|163\.com|icloud\.com|apple\.com|protection\.outlook\.com)$|^(?:RESOLVER|STOREDRV|TRANSPORT|ROUTING|QUEUE|SMTPSEND)\.|^(?:example\.(?:com|net|org))$/i;
const registered = /(?:^|\.)example\.(?:com|net|org)$/i;

/** Replaces people and machines by stand-ins; the same one always by the same stand-in, so the story stays readable. */
export interface Redactor {
  /** The text with every mailbox, host, IP address and queue id replaced. Codes and words stay. */
  redact(text: string): string;
  /** The stand-in of a text that is known to be a host, a domain or an address, whatever it looks like. */
  host(name: string): string;
}

/** A redactor with an empty memory: texts redacted by one redactor share their stand-ins. */
export function createRedactor(): Redactor {
  const known = new Map<string, string>();
  const counts = { address: 0, host: 0, ip4: 0, ip6: 0, id: 0 };
  const expression = new RegExp(kinds, 'gimu');
  const standIn = (kind: keyof typeof counts, name: string): string => {
    const key = `${kind} ${name.toLowerCase()}`;
    const given = known.get(key);
    if (given) return given;
    const made = make[kind](++counts[kind]);
    known.set(key, made);
    return made;
  };
  const hostStandIn = (name: string): string =>
    kept.test(name) || registered.test(name) ? name : standIn('host', name);
  const redact = (text: string): string =>
    text.replace(expression, (...match) => {
      const found = match[0] as string;
      const groups = match.at(-1) as Record<keyof typeof counts | 'logger', string | undefined>;
      if (groups.address) return standIn('address', found);
      const host = groups.host ?? groups.logger;
      if (host) return hostStandIn(host);
      const kind = groups.ip4 ? 'ip4' : groups.ip6 ? 'ip6' : 'id';
      return standIn(kind, found);
    });
  return {
    redact,
    host(name) {
      const redacted = redact(name);
      return redacted === name ? hostStandIn(name) : redacted;
    },
  };
}

// Names and addresses set aside for documentation: RFC 2606, RFC 5737, RFC 3849.
const make: Readonly<Record<'address' | 'host' | 'ip4' | 'ip6' | 'id', (nth: number) => string>> = {
  address: (nth) => `user${nth}@redacted.example`,
  host: (nth) => `host${nth}.example`,
  ip4: (nth) => (nth <= 254 ? `192.0.2.${nth}` : `198.51.100.${((nth - 255) % 254) + 1}`),
  ip6: (nth) => `2001:db8::${nth.toString(16)}`,
  id: (nth) => `ID${String(nth).padStart(6, '0')}`,
};
