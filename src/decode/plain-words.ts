// PowerMTA and others write the registry's name of a code behind it: no words of the server.
const nameOfCode = /(?<=\b[245]\.\d{1,3}\.\d{1,3} )\([^()]{3,60}\)(?=[,;] ?\S)/g;
const mailbox = /[^\s<>()[\]",;:]+@[^\s<>()[\]",;:]+/g;
const ipAddress = /\b\d{1,3}(?:\.\d{1,3}){3}\b/g;
// `host spamfilter.example.com[192.0.2.1] said`: the server's name says nothing of the reason.
const hostBeforeIp = /(?<![\w.-])(?:[\w-]{1,63}\.){1,8}[\w-]{1,63}(?=\[(?:\d{1,3}\.|IPv6:|[\da-f]{1,4}:))/gi;

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
 * servers leave away. The length stays, so that spans keep pointing at the right words.
 */
export function plainWords(text: string): string {
  let plain = text.includes('@') ? text.replace(mailbox, hide) : text;
  if (plain.includes('(')) plain = plain.replace(nameOfCode, hide);
  if (plain.includes('[')) plain = plain.replace(hostBeforeIp, hideLetters);
  plain = plain.replace(ipAddress, (found) => '1.1.1.1'.padEnd(found.length, '1'));
  return plain.replace(accented, withoutMark);
}

function hide(found: string): string {
  return 'x'.repeat(found.length);
}

function hideLetters(found: string): string {
  return found.replace(/[^.]/g, 'x');
}

function withoutMark(letter: string): string {
  return ownLetters[letter.toLowerCase()] ?? letter.normalize('NFD').charAt(0);
}
