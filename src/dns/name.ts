/** The one thing we need of the platform's URL; this module is compiled without the DOM's types. */
declare const URL: new (url: string) => { readonly hostname: string };

/** Why a text is no domain name: each reason has its own sentence in the catalogue. */
export type NameFault =
  'empty' | 'character' | 'percent' | 'address' | 'empty-label' | 'label-length' | 'length' | 'idna';

export type ParsedName =
  { readonly ok: true; readonly ascii: string } | { readonly ok: false; readonly fault: NameFault };

/** RFC 1035 §2.3.4: octets of a label, and of a name written without its final dot. */
const longestLabel = 63;
const longestName = 253;

/** What would make the URL parser read a port, a user, a path, an IPv6 literal, or silently drop a tab. */
const foreign = /[\s/\\?#@:[\]<>^|"'`{},;()!*=~$&+]/;

/**
 * Turns what a person typed into an A-label name in lower case without the final dot (UTS 46 by the platform; RFC 5890).
 * Refuses what the URL parser would bend: `%61` becomes a letter, `1.2.3` and `0x7f.1` become IPv4 addresses.
 */
export function parseName(text: string): ParsedName {
  const typed = text.trim().replace(/[.。．｡]$/u, '');
  if (typed === '') return { ok: false, fault: 'empty' };
  if (typed.includes('%')) return { ok: false, fault: 'percent' };
  if (foreign.test(typed)) return { ok: false, fault: 'character' };
  let ascii: string;
  try {
    ascii = new URL(`http://${typed}`).hostname.replace(/\.$/, '');
  } catch {
    return { ok: false, fault: /^[\d.]+$/.test(typed) ? 'address' : (faultOf(typed) ?? 'idna') };
  }
  if (/^\d+(\.\d+){3}$/.test(ascii)) return { ok: false, fault: 'address' };
  const fault = faultOf(ascii);
  return fault ? { ok: false, fault } : { ok: true, ascii };
}

function faultOf(name: string): NameFault | null {
  if (name === '') return 'empty';
  const labels = name.split('.');
  if (labels.includes('')) return 'empty-label';
  if (labels.some((label) => label.length > longestLabel)) return 'label-length';
  return name.length > longestName ? 'length' : null;
}

/** Whether a query can be made for the name: no empty or long label, and not too long in all (RFC 1035 §2.3.4). */
export function isQueryable(name: string): boolean {
  return name === '.' || faultOf(withoutDot(name)) === null;
}

/** The form in which names are compared (RFC 4343): lower case, no final dot; the root stays `.`. */
export function canonicalName(name: string): string {
  return name === '.' ? name : withoutDot(name).toLowerCase();
}

export function isSameName(one: string, other: string): boolean {
  return canonicalName(one) === canonicalName(other);
}

/** Whether a name is the other one or lies below it. */
export function isWithin(name: string, ancestor: string): boolean {
  const [inner, outer] = [canonicalName(name), canonicalName(ancestor)];
  return inner === outer || inner.endsWith(`.${outer}`);
}

function withoutDot(name: string): string {
  return name.endsWith('.') && name !== '.' ? name.slice(0, -1) : name;
}
