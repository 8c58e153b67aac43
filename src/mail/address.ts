// A mailbox as it stands in reports: RFC 5321 local part (quoted or not) or UTF-8 (RFC 6531), then a domain or an
// address literal. Bounded repeats keep the search linear. Chinese, Japanese and Korean write no space between a word
// and an address (`发给user@example.com的邮件`): a local part is all of these scripts or nothing of them, and a domain
// that is complete in ASCII ends where they begin.
const cjk = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';
const atom = `(?:(?![${cjk}])[\\p{L}\\p{N}!#$%&'*+/=?^_\`{|}~.-]){1,128}|[${cjk}]{1,64}(?=@)`;
const ascii = `(?:[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,62})\\.){1,12}[A-Za-z]{2,24}(?![A-Za-z0-9_-]|\\.[A-Za-z0-9]|(?![${cjk}])\\p{L})`;
const domain = `(?:${ascii}|[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_.-]{0,251}[\\p{L}\\p{N}])?|\\[[0-9A-Fa-f.:IPv]{3,50}\\])`;

/** Source of a regular expression (flag u) that matches one address without angle brackets. */
export const addressSource = `(?:"[^"\\n]{1,64}"|${atom})@${domain}`;

const address = new RegExp(addressSource, 'u');
const addresses = new RegExp(addressSource, 'gu');

/** The first address in a text, null without one. */
export function findAddress(text: string): string | null {
  if (!text.includes('@')) return null;
  return address.exec(text)?.[0] ?? null;
}

/** Every address in a text, in order, repeats included. */
export function findAddresses(text: string): string[] {
  if (!text.includes('@')) return [];
  return [...text.matchAll(addresses)].map(([found]) => found);
}

/**
 * The address of a DSN field such as `rfc822; user@example.com` (RFC 3464 §2.3.2), xtext (RFC 3461 §4) and the
 * UTF-8 form `\x{...}` of RFC 6533 §3 decoded; null when the field holds no mailbox.
 */
export function fieldAddress(field: string): string | null {
  const value = field
    .replace(/^[\w-]+[ \t]*;/, '')
    .trim()
    .replace(/^<(.*)>$/, '$1')
    .replace(/\\x\{([0-9A-Fa-f]{2,6})\}/g, (_, hex: string) => fromHex(hex))
    .replace(/\+(2B|3D)/g, (_, hex: string) => fromHex(hex));
  const found = findAddress(value);
  if (found) return found;
  // X.400 (`/dda=...`) and local names stand as they are; an empty field and `<>` name nobody.
  return /^[\w.+-]{1,64}$/.test(value) ? value : null;
}

function fromHex(hex: string): string {
  const code = Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
