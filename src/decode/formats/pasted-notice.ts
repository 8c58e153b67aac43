import type { Message } from '../../mail/message.ts';
import { readBounceText } from './bounce-message.ts';
import { failurePhrases } from './bounce-words.ts';
import type { TextFormat } from './format.ts';
import { readNotice } from './notice.ts';

const fewestLines = 3;

/** The words of a bounce without its header: what a person copies out of a mail program. */
export const pastedNotice: TextFormat = {
  id: 'notice',
  recognise(text) {
    const head = text.slice(0, 20_000);
    // A reply alone, however many lines it has, is read as a reply.
    if (/^\s*[2-5]\d\d[ -]/.test(head)) return false;
    if (head.split(/[\r\n]+/).filter((line) => line.trim() !== '').length < fewestLines) return false;
    return isStatus(head) || (failurePhrases.test(head) && readNotice(head).found === 'block');
  },
  read(text) {
    const lines = text.replace(/\r\n?/g, '\n');
    const message: Message = { headers: new Map(), text: lines, parts: [], body: () => lines };
    return readBounceText(message);
  },
};

function isStatus(text: string): boolean {
  return /^[ \t>]*(?:Final|Original)-Recipient:/im.test(text) && /^[ \t>]*(?:Action|Status):/im.test(text);
}
