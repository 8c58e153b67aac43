import { mostAttached, mostRecipients } from '../mail/limits.ts';
import { splitMbox, splitMboxBytes } from '../mail/mbox.ts';
import { readMessage, type Message } from '../mail/message.ts';
import type { Classifier } from './classify.ts';
import { decodeText } from './decode-text.ts';
import type { Fact } from './fact.ts';
import { isFailure, judge, type Decoded } from './failure.ts';
import { isCorrespondence } from './formats/bounce-evidence.ts';
import { readBounceMessage } from './formats/bounce-message.ts';
import { forwardedMessage } from './formats/forwarded.ts';
import { looksLikeMessage } from './formats/message-form.ts';

/**
 * Decodes anything a person has: a reply, lines of a log, a queue listing, a dialogue or a whole message, as text or
 * as its exact bytes. Never rejects; the same input gives the same answer. It brings the MIME machinery along, which
 * is heavier than all the rest: pages leave whole messages to their worker.
 */
export async function decode(input: string | Uint8Array, classifier: Classifier): Promise<Decoded> {
  const messages = typeof input === 'string' ? splitMbox(input) : splitMboxBytes(input);
  if (messages.length > 0) return decodeMbox(messages, classifier);
  return typeof input !== 'string' || looksLikeMessage(input)
    ? decodeMessage(input, classifier)
    : decodeText(input, classifier);
}

async function decodeMessage(input: string | Uint8Array, classifier: Classifier): Promise<Decoded> {
  return judge('message', await readWholeMessage(await readMessage(input)), classifier);
}

// A bounce forwarded as an attachment or as text, or passed on by a gateway that says nothing of its own: the inner one
// tells. What a list passes on is its members' business.
async function readWholeMessage(message: Message): Promise<Fact[]> {
  const facts = readBounceMessage(message);
  if (facts.some((fact) => fact.basic || fact.enhanced || !isFailure(fact))) return facts;
  for (const source of innerMessages(message, facts.length > 0)) {
    const inner = readBounceMessage(await readMessage(source));
    if (inner.some(isFailure)) return inner;
  }
  return facts;
}

function innerMessages(message: Message, isReport: boolean): string[] {
  const attached = message.parts
    .filter(({ type, text }) => type === 'message/rfc822' && (!isReport || hasStatus(text)))
    .slice(0, mostAttached)
    .map(({ text }) => text);
  if (isReport) return attached;
  if (isCorrespondence(message)) return [];
  const forwarded = forwardedMessage(message);
  return forwarded === null ? attached : [...attached, forwarded];
}

function hasStatus(text: string): boolean {
  return /^content-type:[ \t]*message\/(?:global-)?delivery-status/im.test(text);
}

async function decodeMbox(
  messages: readonly (string | Uint8Array)[],
  classifier: Classifier,
): Promise<Decoded> {
  const facts: Fact[] = [];
  for (const message of messages) {
    facts.push(...(await readWholeMessage(await readMessage(message))));
    if (facts.length >= mostRecipients) break;
  }
  return judge('mbox', facts, classifier);
}
