import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/decode/decode.ts';
import { createTestClassifier } from './test-classifier.ts';

const classifier = await createTestClassifier();
// The causes whose verdict is stop: they advise giving an address up.
const stops = new Set(['user-unknown', 'mailbox-moved', 'mailbox-disabled', 'null-mx']);

async function causeOf(text: string): Promise<string> {
  return (await decode(text, classifier)).recipients[0]?.causes[0]?.cause ?? 'undetermined';
}

describe('nobody is told to give up an address for a reason that is not the mailbox', () => {
  it.each([
    '550 5.1.1 Message rejected as spam',
    '550 5.1.1 Mailbox is full',
    '550 5.7.1 <user@example.com>: Sender address rejected: User unknown in virtual mailbox table',
    '550 5.1.1 Relaying denied',
    '550 Sender verify failed: no such user',
    '450 4.1.8 <user@example.org>: Sender address rejected: Domain not found',
    '550 Your IP address does not exist in our list of allowed hosts',
    '554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using bl.example.org; user unknown there',
    '550 5.7.1 Access denied',
    '550 account disabled for sending: you have exceeded the daily sending limit',
    '535 5.7.8 Authentication failed: account is disabled',
    '550 5.2.1 The user you are trying to contact is receiving mail at a rate that prevents additional messages from being delivered',
    '451 4.3.0 Temporary failure while looking up user',
    '550 DMARC policy of the domain does not exist',
    '554 5.4.6 too many hops',
    '550 5.7.1 unauthenticated user',
    '421 4.7.0 Too many connections, mailbox unavailable',
    '452 4.2.2 The mailbox is over quota and has been disabled',
    '550 5.7.27 Sender address has null MX',
    'Sender domain does not accept mail',
  ])('%s', async (text) => {
    expect(stops).not.toContain(await causeOf(text));
  });
});

const corpus = '/work/shared/corpus/corpus';

interface Label {
  readonly address?: string;
  readonly cause?: readonly string[] | null;
}

interface Sample {
  readonly id: string;
  readonly text?: string;
  readonly b64?: string;
  readonly gold?: Label;
  readonly expected?: { readonly recipients: readonly Label[] };
}

describe.runIf(existsSync(corpus))('the labelled corpus, where it is present', () => {
  it('never gives a stop where the label says anything but the mailbox', async () => {
    const harmed: string[] = [];
    for (const name of ['emails', 'replies', 'fresh']) {
      for (const line of readFileSync(`${corpus}/${name}.jsonl`, 'utf8').split('\n').filter(Boolean)) {
        const sample = JSON.parse(line) as Sample;
        const labelled: readonly Label[] = sample.expected?.recipients ?? [sample.gold ?? {}];
        const input = sample.b64 ? new Uint8Array(Buffer.from(sample.b64, 'base64')) : (sample.text ?? '');
        const { recipients } = await decode(input, classifier);
        for (const { address, cause } of labelled) {
          if (!cause?.length || cause.some((label) => stops.has(label))) continue;
          const own = recipients.find(({ recipient }) => recipient?.toLowerCase() === address?.toLowerCase());
          const best = (own ?? (labelled.length === 1 ? recipients[0] : undefined))?.causes[0];
          if (best && stops.has(best.cause)) harmed.push(`${sample.id}: ${best.rule} for ${cause.join('/')}`);
        }
      }
    }
    expect(harmed).toEqual([]);
  }, 120_000);
});
