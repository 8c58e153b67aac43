import { isMbox } from '../mail/mbox.ts';
import type { Classifier } from './classify.ts';
import { judge, type Decoded } from './failure.ts';
import { looksLikeMessage } from './formats/message-form.ts';
import { readText } from './formats/registry.ts';

/** True for a whole message or a mailbox, which only `decode` reads. */
export function isMail(input: string): boolean {
  return isMbox(input) || looksLikeMessage(input);
}

/** Decodes whatever is not a whole message; synchronous, so that it can answer while a person types. */
export function decodeText(input: string, classifier: Classifier): Decoded {
  const { format, facts } = readText(input);
  return judge(format, facts, classifier);
}
