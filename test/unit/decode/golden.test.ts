import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/decode/decode.ts';
import type { Decoded } from '../../../src/decode/failure.ts';
import { createTestClassifier } from './test-classifier.ts';

const folder = new URL('../../golden/decode/', import.meta.url);
const classifier = await createTestClassifier();

interface Recipient {
  readonly address: string | null;
  readonly code: string;
  readonly status: string;
  readonly cause?: string;
  readonly outcome?: string;
  readonly host?: string | null;
  readonly speaker?: string | null;
}

/** What a file must say; what it does not name of a recipient is not asked. */
interface Expected {
  readonly bounce: boolean;
  readonly recipients: readonly Recipient[];
}

function outlineOf({ bounce, recipients }: Decoded): Expected {
  return {
    bounce,
    recipients: recipients.map(({ recipient, basic, enhanced, outcome, causes, host, speaker }) => ({
      address: recipient,
      code: basic ?? '',
      status: enhanced ?? '',
      cause: outcome === 'failed' || outcome === 'delayed' ? (causes[0]?.cause ?? 'undetermined') : outcome,
      outcome,
      host,
      speaker,
    })),
  };
}

describe.each(readdirSync(folder))('golden files of %s', (format) => {
  const files = readdirSync(new URL(`${format}/`, folder)).filter((name) => !name.endsWith('.json'));
  it.each(files)('%s', async (file) => {
    const url = new URL(`${format}/${file}`, folder);
    const expected = JSON.parse(
      readFileSync(new URL(url.href.replace(/\.\w+$/, '.json')), 'utf8'),
    ) as Expected;
    const bytes = readFileSync(url);
    const input = file.endsWith('.eml') ? new Uint8Array(bytes) : bytes.toString('utf8');
    expect(outlineOf(await decode(input, classifier))).toMatchObject(expected);
  });
});
