import ipaddr from 'ipaddr.js';

export interface Address {
  readonly family: 4 | 6;
  readonly bytes: readonly number[];
  /** RFC 5952 for IPv6, dotted decimal for IPv4. */
  readonly text: string;
}

/**
 * Reads an IPv4 address of four decimal parts or an IPv6 address without zone; null for anything else. An IPv4-mapped
 * IPv6 address is the IPv4 address it carries, as RFC 7208 §5 wants it.
 */
export function parseAddress(text: string): Address | null {
  const trimmed = text.trim();
  if (ipaddr.IPv4.isValidFourPartDecimal(trimmed)) return of(ipaddr.IPv4.parse(trimmed));
  if (!trimmed.includes(':') || trimmed.includes('%') || !ipaddr.IPv6.isValid(trimmed)) return null;
  const six = ipaddr.IPv6.parse(trimmed);
  return of(six.isIPv4MappedAddress() ? six.toIPv4Address() : six);
}

function of(address: ipaddr.IPv4 | ipaddr.IPv6): Address {
  const six = address.kind() === 'ipv6';
  const text = six ? (address as ipaddr.IPv6).toRFC5952String() : address.toString();
  return { family: six ? 6 : 4, bytes: address.toByteArray(), text };
}

/** Whether two addresses share their first `bits` bits; addresses of two families never do. */
export function isInNetwork(address: Address, network: Address, bits: number): boolean {
  if (address.family !== network.family) return false;
  for (let at = 0; at * 8 < bits; at += 1) {
    const mask = bits - at * 8 >= 8 ? 0xff : (0xff << (8 - (bits - at * 8))) & 0xff;
    if (((address.bytes[at] ?? 0) & mask) !== ((network.bytes[at] ?? 0) & mask)) return false;
  }
  return true;
}

export function isSameAddress(one: string, other: string): boolean {
  const [left, right] = [parseAddress(one), parseAddress(other)];
  return left !== null && right !== null && left.text === right.text;
}

/** The hexadecimal digits of an IPv6 address, high first. */
export function nibbles(address: Address): string[] {
  return address.bytes.flatMap((byte) => [(byte >> 4).toString(16), (byte & 15).toString(16)]);
}

/** The name that holds an address's PTR (RFC 1035 §3.5, RFC 3596 §2.5). */
export function reverseName(address: Address): string {
  if (address.family === 4) return `${[...address.bytes].reverse().join('.')}.in-addr.arpa`;
  return `${nibbles(address).reverse().join('.')}.ip6.arpa`;
}

/** Where mail from the Internet can never arrive, and the addresses that exist only in examples. */
export type AddressScope = 'public' | 'private' | 'loopback' | 'documentation' | 'special';

const documentation: readonly (readonly [string, number])[] = [
  ['192.0.2.0', 24],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['2001:db8::', 32],
  ['3fff::', 20],
];

/** Sorts an address by the IANA special-purpose registries (RFC 6890; documentation: RFC 5737, 3849, 9637). */
export function addressScope(address: Address): AddressScope {
  const isExample = documentation.some(([network, bits]) =>
    isInNetwork(address, of(ipaddr.parse(network)), bits),
  );
  if (isExample) return 'documentation';
  const range = ipaddr.parse(address.text).range();
  if (range === 'unicast') return 'public';
  if (range === 'loopback') return 'loopback';
  return ['private', 'uniqueLocal', 'carrierGradeNat', 'linkLocal'].includes(range) ? 'private' : 'special';
}

/** Reads an IPv6 address and keeps it one, mapped or not (RFC 7208 §5.6: `ip6` never matches an IPv4 client). */
export function parseAddress6(text: string): Address | null {
  if (!text.includes(':') || text.includes('%') || !ipaddr.IPv6.isValid(text)) return null;
  return of(ipaddr.IPv6.parse(text));
}
