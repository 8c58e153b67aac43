const blocks = /<(?:br|\/p|\/div|\/tr|\/li|\/h\d|\/table|hr|p|div|tr)\b[^>]{0,500}>/gi;
const hidden = /<(style|script|head|title)\b[^>]{0,500}>[^]*?<\/\1\s*>/gi;
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** The words of an HTML part, one line a block; enough to read a notice, not to show a page. Linear in its length. */
export function htmlToText(html: string): string {
  return html
    .replace(/\r?\n/g, ' ')
    .replace(hidden, ' ')
    .replace(/<!--[^]{0,2000}?-->/g, ' ')
    .replace(blocks, '\n')
    .replace(/<(?:mailto:)?([^\s<>@]{1,64}@[^\s<>]{1,255})>/g, '($1)')
    .replace(/<[^>]{0,2000}>/g, '')
    .replace(
      /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,6}));/gi,
      (found, decimal, hex, name: string | undefined) => {
        if (name) return entities[name.toLowerCase()] ?? found;
        const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : found;
      },
    )
    .split('\n')
    .map((line) => line.replace(/[ \t\u00a0]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}
