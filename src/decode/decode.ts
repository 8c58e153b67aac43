import { mostRecipients } from '../mail/limits.ts';
import { isMbox, splitMbox } from '../mail/mbox.ts';
import { readMessage, type Message } from '../mail/message.ts';
import type { Classifier } from './classify.ts';
import { decodeText, isMail } from './decode-text.ts';
import type { Fact } from './fact.ts';
import { isFailure, judge, type Decoded } from './failure.ts';
import { readBounceMessage } from './formats/bounce-message.ts';

/**
 * Decodes anything a person has: a reply, lines of a log, a queue listing, a dialogue or a whole message, as text or
 * as its exact bytes. Never rejects; the same input gives the same answer. It brings the MIME machinery along, which
 * is heavier than all the rest: pages leave whole messages to their worker.
 */
export async function decode(input: string | Uint8Array, classifier: Classifier): Promise<Decoded> {
  if (typeof input !== 'string') return decodeMessage(input, classifier);
  if (!isMail(input)) return decodeText(input, classifier);
  return isMbox(input) ? decodeMbox(input, classifier) : decodeMessage(input, classifier);
}

async function decodeMessage(input: string | Uint8Array, classifier: Classifier): Promise<Decoded> {
  return judge('message', await readWholeMessage(await readMessage(input)), classifier);
}

// A bounce forwarded as an attachment, or passed on by a gateway that says nothing of its own: the inner one tells.
async function readWholeMessage(message: Message): Promise<Fact[]> {
  const facts = readBounceMessage(message);
  if (facts.some((fact) => fact.basic || fact.enhanced || !isFailure(fact))) return facts;
  const carried = message.parts.find(({ type, text }) => type === 'message/rfc822' && hasStatus(text));
  if (!carried) return facts;
  const inner = readBounceMessage(await readMessage(carried.text));
  return inner.some(isFailure) ? inner : facts;
}

function hasStatus(text: string): boolean {
  return /^content-type:[ \t]*message\/(?:global-)?delivery-status/im.test(text);
}

async function decodeMbox(input: string, classifier: Classifier): Promise<Decoded> {
  const facts: Fact[] = [];
  for (const message of splitMbox(input)) {
    facts.push(...(await readWholeMessage(await readMessage(message))));
    if (facts.length >= mostRecipients) break;
  }
  return judge('mbox', facts, classifier);
}
