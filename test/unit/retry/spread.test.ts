import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GREYLISTS, type GreylistProduct } from '../../../src/retry/greylist.ts';
import { policyOf } from '../../../src/retry/policies/policy-of.ts';
import type { Mta, Settings } from '../../../src/retry/policy.ts';
import { type Question, simulate } from '../../../src/retry/simulate.ts';
import { type Spread, spread } from '../../../src/retry/spread.ts';

const day = 86400;

function ask(
  mta: Mta,
  product: GreylistProduct,
  settings: Settings = {},
  over: Partial<Question> = {},
): Question {
  const circumstances = { until: 30 * day };
  return { mta, settings, circumstances, greylist: GREYLISTS[product], ips: ['192.0.2.1'], ...over };
}

function spreadOf(question: Question): Spread {
  const result = spread(question);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

describe('spread', () => {
  it('says every try that may pass, when the scans decide which one it is', () => {
    const { passes, certain } = spreadOf(ask('sendmail', 'postgrey'));
    expect(passes).toMatchObject({ fewest: 2, most: 3 });
    expect(certain).toBe(true);
    expect(passes?.earliest).toBeGreaterThanOrEqual(GREYLISTS.postgrey.delay);
    expect(passes?.latest).toBeLessThanOrEqual(1200);
  });

  it('holds the passing try of any phase of the scan', () => {
    const mta = fc.constantFrom<Mta>('postfix', 'exim', 'sendmail');
    const product = fc.constantFrom(...(Object.keys(GREYLISTS) as GreylistProduct[]));
    fc.assert(
      fc.property(mta, product, fc.double({ min: 0, max: 0.999, noNaN: true }), (mta, product, share) => {
        const question = ask(mta, product);
        const { passes, certain } = spreadOf(question);
        const interval = policyOf(mta)?.scanInterval?.({}) ?? 0;
        const one = simulate({
          ...question,
          circumstances: { ...question.circumstances, phase: share * interval },
        });
        const at = one.ok && one.value.passes !== null ? one.value.tries[one.value.passes]?.at : undefined;
        expect(certain).toBe(true);
        // The phases looked at lie a thirty-second of an interval apart.
        expect(at).toBeGreaterThanOrEqual((passes?.earliest ?? Infinity) - interval / 32);
        expect(at).toBeLessThanOrEqual((passes?.latest ?? 0) + interval / 32);
      }),
      { numRuns: 60 },
    );
  });

  it('gives a program with a timer for each message one time', () => {
    const { passes } = spreadOf(ask('opensmtpd', 'postgrey'));
    expect(passes).toEqual({ earliest: 400, latest: 400, fewest: 2, most: 2 });
  });

  it('says when a message bounces that nothing lets pass', () => {
    const endless = { ...GREYLISTS.postgrey, delay: Infinity, window: Infinity };
    const { passes, bounces, tries } = spreadOf(ask('postfix', 'postgrey', {}, { greylist: endless }));
    expect(passes).toBeNull();
    expect(bounces?.earliest).toBeGreaterThanOrEqual(5 * day);
    expect(bounces?.latest).toBeLessThan(5 * day + 4600);
    expect(tries.most).toBeGreaterThanOrEqual(tries.fewest);
  });

  it('counts all tries of a scan each second without reading them all', () => {
    const endless = { ...GREYLISTS.postgrey, delay: Infinity, window: Infinity };
    const settings = { queue_run_delay: '1s', minimal_backoff_time: '1s', maximal_backoff_time: '1s' };
    const { outcome, tries } = spreadOf(ask('postfix', 'postgrey', settings, { greylist: endless }));
    expect(outcome.tries.length).toBeLessThanOrEqual(2000);
    expect(tries.most).toBeGreaterThan(200_000);
  });

  it('hands on what is wrong with a setting', () => {
    expect(spread(ask('postfix', 'postgrey', { minimal_backoff_time: '5x' }))).toMatchObject({
      ok: false,
      problem: { code: 'unit-unknown', setting: 'minimal_backoff_time' },
    });
  });
});
