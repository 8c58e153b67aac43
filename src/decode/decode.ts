import { mostAttached, mostRecipients } from '../mail/limits.ts';
import { splitMbox, splitMboxBytes } from '../mail/mbox.ts';
import type { Message } from '../mail/message.ts';
import type { CauseGuess, Classifier } from './classify.ts';
import type { Fact } from './fact.ts';
import { isCorrespondence } from './formats/bounce-evidence.ts';
import { readBounceMessage } from './formats/bounce-message.ts';
import { forwardedMessage } from './formats/forwarded.ts';
import { looksLikeMessage } from './formats/message-form.ts';
import { readText } from './formats/registry.ts';

/** One recipient's failure, complete: the facts, and the causes that explain them, likeliest first. */
export interface Failure extends Fact {
  /** Id of the product or provider whose wording it is, as recognised by its marks; null when none is. */
  readonly wordedBy: string | null;
  /** Empty: undetermined. */
  readonly causes: readonly CauseGuess[];
}

/** What an input turned out to be. */
export interface Decoded {
  /** Id of the format that read it; `message` for a whole mail. */
  readonly format: string;
  /** True when a delivery failed or is late; complaints, vacations and deliveries are none. */
  readonly bounce: boolean;
  readonly recipients: readonly Failure[];
}

/**
 * Decodes anything a person has: a reply, lines of a log, a queue listing, a dialogue or a whole message, as text or
 * as its exact bytes. Never rejects; the same input gives the same answer.
 */
export async function decode(input: string | Uint8Array, classifier: Classifier): Promise<Decoded> {
  const messages = typeof input === 'string' ? splitMbox(input) : splitMboxBytes(input);
  if (messages.length > 0) return decodeMbox(messages, classifier);
  return typeof input !== 'string' || looksLikeMessage(input)
    ? decodeMessage(input, classifier)
    : decodeText(input, classifier);
}

/** Decodes whatever is not a whole message; synchronous, so that it can answer while a person types. */
export function decodeText(input: string, classifier: Classifier): Decoded {
  const { format, facts } = readText(input);
  return finish(format, facts, classifier);
}

type MessageReader = (input: string | Uint8Array) => Promise<Message>;
let reader: MessageReader | null = null;

// The MIME machinery is heavier than all the rest: it is loaded with the first whole message. A load that failed is
// tried again with the next one.
async function readMessage(input: string | Uint8Array): Promise<Message> {
  reader ??= (await import('../mail/message.ts')).readMessage;
  return reader(input);
}

async function decodeMessage(input: string | Uint8Array, classifier: Classifier): Promise<Decoded> {
  return finish('message', await readWholeMessage(await readMessage(input)), classifier);
}

// A bounce forwarded as an attachment or as text, or passed on by a gateway that says nothing of its own: the inner one
// tells. What a list passes on is its members' business.
async function readWholeMessage(message: Message): Promise<Fact[]> {
  const facts = readBounceMessage(message);
  if (facts.some(({ basic, enhanced, outcome }) => basic || enhanced || !isFailureOutcome(outcome)))
    return facts;
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
  return finish('mbox', facts, classifier);
}

function finish(format: string, facts: readonly Fact[], classifier: Classifier): Decoded {
  const recipients = facts.slice(0, mostRecipients).map((fact) => explain(fact, classifier));
  return { format, bounce: recipients.some(isFailure), recipients };
}

/** Adds the causes to a fact. What is no failure has no cause. */
export function explain(fact: Fact, classifier: Classifier): Failure {
  if (!isFailure(fact)) return { ...fact, wordedBy: null, causes: [] };
  const host = classifier.recognise(fact.text)?.id ?? null;
  return {
    ...fact,
    wordedBy: host,
    causes: classifier.classify({
      text: fact.text,
      context: fact.context,
      basic: fact.basic,
      enhanced: fact.enhanced,
      stage: fact.stage,
      host,
    }),
  };
}

/** True for what a sender must care about: it failed, or it is late. */
export function isFailure(fact: Fact): boolean {
  return isFailureOutcome(fact.outcome);
}

function isFailureOutcome(outcome: Fact['outcome']): boolean {
  return outcome === 'failed' || outcome === 'delayed';
}
