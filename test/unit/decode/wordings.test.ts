import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/decode/decode.ts';
import { createTestClassifier } from './test-classifier.ts';

const classifier = await createTestClassifier();
const folder = new URL('../../fixtures/wordings/', import.meta.url);
/** The causes whose verdict is stop: they advise giving an address up. */
const stops = new Set(['user-unknown', 'mailbox-moved', 'mailbox-disabled', 'null-mx']);

// One file a cause, one wording a line: how servers say the same thing, in the words of many products and languages.
describe.each(readdirSync(folder))('%s', (file) => {
  const cause = file.replace('.txt', '');
  const wordings = readFileSync(new URL(file, folder), 'utf8').split('\n').filter(Boolean);

  it('is named by every wording', async () => {
    const missed: string[] = [];
    for (const wording of wordings) {
      const best = (await decode(wording, classifier)).recipients[0]?.causes[0];
      if (best?.cause !== cause) missed.push(`${wording} -> ${best?.rule ?? 'undetermined'}`);
    }
    expect(missed).toEqual([]);
  });

  it.skipIf(stops.has(cause))('never gives up the address, under whatever code', async () => {
    const harmed: string[] = [];
    for (const wording of wordings) {
      const words = wording.replace(/^[245]\d\d[ -](?:#?[245]\.\d+\.\d+ )?/, '');
      for (const code of ['550', '554 5.7.1', '450 4.7.1']) {
        const best = (await decode(`${code} ${words}`, classifier)).recipients[0]?.causes[0];
        if (stops.has(best?.cause ?? '')) harmed.push(`${code} ${words} -> ${best?.rule}`);
      }
    }
    expect(harmed).toEqual([]);
  });
});
