import { readEximConfig } from '../../../retry/config/exim-retry.ts';
import { readPostfixConfig } from '../../../retry/config/postfix-main.ts';
import { type QueuedMessage, readQueueListing } from '../../../retry/config/queue-listing.ts';
import { readSendmailConfig } from '../../../retry/config/sendmail-config.ts';
import type { Mta, Problem, Result, Settings } from '../../../retry/policy.ts';

/** What a pasted text turned out to be. */
export type Pasted =
  | { readonly kind: 'nothing' | 'unread' }
  | { readonly kind: 'settings'; readonly settings: Settings }
  | { readonly kind: 'listing'; readonly messages: readonly QueuedMessage[] }
  | { readonly kind: 'problem'; readonly problem: Problem };

const readers: Readonly<Partial<Record<Mta, (text: string) => Result<Settings>>>> = {
  postfix: readPostfixConfig,
  exim: readEximConfig,
  sendmail: readSendmailConfig,
};

/** Reads a queue listing, or the configuration of the chosen server. `wallClock`: local time as if it were UTC. */
export function readPaste(text: string, mta: Mta, wallClock: number): Pasted {
  if (text.trim() === '') return { kind: 'nothing' };
  const messages = readQueueListing(text, wallClock);
  if (messages.length > 0) return { kind: 'listing', messages };
  const read = readers[mta]?.(text);
  if (read === undefined) return { kind: 'unread' };
  return read.ok ? { kind: 'settings', settings: read.value } : { kind: 'problem', problem: read.problem };
}
