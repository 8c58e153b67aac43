import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/decode/decode.ts';
import type { Failure } from '../../../src/decode/failure.ts';
import { loadCases } from '../../lab/load-cases.ts';
import { bounceRecordings } from '../../lab/paths.ts';
import { judgementFor, type BounceCase, type ExpectedRecipient } from '../../lab/sending/bounce-case.ts';
import { digestOf, listRecorded, readRecorded } from '../../lab/sending/recorded-files.ts';
import { createTestClassifier } from './test-classifier.ts';

const classifier = await createTestClassifier();
const cases = await loadCases<BounceCase>('bounces');
const recorded = listRecorded(bounceRecordings);

/** A judgement as the cases write it. */
function judgementOf({ outcome, basic, enhanced, causes, speaker }: Failure): string {
  if (outcome === 'delivered') return outcome;
  return [outcome, basic ?? '-', enhanced ?? '-', causes[0]?.cause ?? '?', speaker ?? '-'].join(' ');
}

/** What the decoder says of each recipient of the case; a fate that comes again is told once. */
function judgementsOf(recipients: readonly Failure[], data: BounceCase): Record<string, string> {
  const told = new Map<string, Set<string>>();
  for (const failure of recipients.filter(({ recipient }) => data.to.includes(recipient ?? ''))) {
    const own = told.get(failure.recipient ?? '') ?? new Set();
    told.set(failure.recipient ?? '', own.add(judgementOf(failure)));
  }
  return Object.fromEntries([...told].map(([recipient, own]) => [recipient, [...own].join('; ')]));
}

describe('what real servers wrote about mail that they could not deliver', () => {
  it('is recorded for four versions each of Postfix, Exim and Sendmail', () => {
    for (const host of ['postfix', 'exim', 'sendmail'])
      expect(recorded.filter((set) => set.host === host).length, host).toBeGreaterThanOrEqual(4);
  });

  it('is as the lab wrote it', () => {
    for (const { host, files } of recorded)
      for (const [name, digest] of Object.entries(files))
        expect(digestOf(readRecorded(`${bounceRecordings}/${host}/${name}`)), `${host}/${name}`).toBe(digest);
  });

  const kinds = [
    ['bounce', 'eml'],
    ['warning', 'warning.eml'],
    ['log', 'log'],
  ] as const;
  describe.each(recorded.map(({ host, version }) => ({ host, version })))(
    '$host $version',
    ({ host, version }) => {
      const own = cases.filter(({ data }) => !data.hosts || data.hosts.includes(host as 'exim'));
      const pieces = own.flatMap(({ name, data }) =>
        kinds
          .filter(([kind]) => kind !== 'warning' || data.delayed)
          .map(([kind, ending]) => ({ name, kind, data, path: `${host}/${name}/${version}.${ending}` })),
      );
      it.each(pieces)('$name: $kind', async ({ kind, data, path }) => {
        expect(existsSync(`${bounceRecordings}/${path}`), path).toBe(true);
        const text = readRecorded(`${bounceRecordings}/${path}`);
        const input = kind === 'log' ? text : new Uint8Array(Buffer.from(text, 'latin1'));
        const wanted = data.expect.filter((one: ExpectedRecipient) => one[kind] !== undefined);
        const { recipients } = await decode(input, classifier);
        expect(judgementsOf(recipients, data)).toEqual(
          Object.fromEntries(
            wanted.map((one) => [one.recipient, judgementFor(one[kind] ?? '', host, version)]),
          ),
        );
      });
    },
  );
});
