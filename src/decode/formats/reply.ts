import { findAddress } from '../../mail/address.ts';
import { parseReply } from '../../smtp/reply.ts';
import { findCodes, foldSpace, readDiagnostic } from '../diagnostic.ts';
import { factOf } from '../fact.ts';
import type { TextFormat } from './format.ts';

/** One reply, alone or quoted in a sentence: what is left when no other format knows the text. */
export const reply: TextFormat = {
  id: 'reply',
  recognise: () => true,
  read(text) {
    const trimmed = text.slice(0, 65_536);
    if (!trimmed.trim()) return [];
    const parsed = parseReply(trimmed);
    const whole = foldSpace(trimmed);
    const told = readDiagnostic(whole);
    const codes = findCodes(whole);
    const basic = parsed.basic?.value ?? codes.basic;
    return [
      factOf({
        outcome: basic?.startsWith('2') ? 'delivered' : basic?.startsWith('5') ? 'failed' : 'delayed',
        recipient: recipientOf(whole),
        // A multi-line reply repeats its codes on every line: the parser has taken them out.
        text: foldSpace(parsed.text) || whole,
        ...told,
        basic,
        enhanced: codes.enhanced ?? parsed.enhanced?.value ?? null,
        span: [0, text.length],
      }),
    ];
  },
};

const named =
  /\b(?:to=|for |RCPT TO:|recipient )<?([^\s<>,;]+@[^\s<>,;]+?)>?(?=[\s,;:]|$)|<([^<>\s]+@[^<>\s]+)>(?::|\.\.\.)|^([^\s<>:]+@[^\s<>:]+)[\s:]/i;

function recipientOf(text: string): string | null {
  const found = named.exec(text);
  const address = found?.[1] ?? found?.[2] ?? found?.[3] ?? null;
  return address ? findAddress(address) : null;
}
