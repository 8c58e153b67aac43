// PowerMTA and others write the registry's name of a code behind it: no words of the server.
const nameOfCode = /(?<=\b[245]\.\d{1,3}\.\d{1,3} )\([^()]{3,60}\)(?=[,;] ?\S)/g;
const mailbox = /[^\s<>()[\]",;:]+@[^\s<>()[\]",;:]+/g;
const ipAddress = /\b\d{1,3}(?:\.\d{1,3}){3}\b/g;
const addressStart = /^\[(?:\d{1,3}\.|IPv6:|[\da-f]{1,4}:)/i;
const inName = /[\w.-]/;

const accented = /[\u00c0-\u024f\u2019]/g;
/** Letters that are no base letter with a mark (Unicode leaves them whole). */
const ownLetters: Readonly<Record<string, string>> = {
  ß: 's',
  æ: 'a',
  œ: 'o',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  '\u2019': "'",
};

/**
 * The words of a text that may decide: no addresses, whose letters are names, and no diacritics, which half of all
 * servers leave away. The length stays, so that spans keep pointing at the right words. For texts as long as a reply.
 */
export function plainWords(text: string): string {
  let plain = text.includes('@') ? text.replace(mailbox, hide) : text;
  if (plain.includes('(')) plain = plain.replace(nameOfCode, hide);
  if (plain.includes('[')) plain = withoutHosts(plain);
  plain = plain.replace(ipAddress, (found) => '1.1.1.1'.padEnd(found.length, '1'));
  return plain.replace(accented, withoutMark);
}

function hide(found: string): string {
  return 'x'.repeat(found.length);
}

/** `host spamfilter.example.com[192.0.2.1] said`: the name of the server says nothing of the reason. */
function withoutHosts(text: string): string {
  let plain = text;
  for (let at = text.indexOf('[', 1); at > 0; at = text.indexOf('[', at + 1)) {
    if (!addressStart.test(text.slice(at, at + 7))) continue;
    let from = at;
    while (from > 0 && inName.test(text.charAt(from - 1))) from--;
    const name = text.slice(from, at);
    if (name.includes('.')) plain = plain.slice(0, from) + name.replace(/[^.]/g, 'x') + plain.slice(at);
  }
  return plain;
}

function withoutMark(letter: string): string {
  return ownLetters[letter.toLowerCase()] ?? letter.normalize('NFD').charAt(0);
}
