import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Wish, makeSettings } from '../../../src/retry/make.ts';
import { policyOf } from '../../../src/retry/policies/policy-of.ts';
import { type Mta } from '../../../src/retry/policy.ts';

const MTAS: Mta[] = ['postfix', 'exim', 'sendmail', 'opensmtpd', 'qmail', 'exchange', 'kumomta', 'haraka'];

function make(mta: Mta, wish: Partial<Wish>) {
  const made = makeSettings(mta, { firstRetryAfter: 300, giveUpAfter: 432_000, tries: null, ...wish });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value;
}

describe('makeSettings', () => {
  it('answers the seed entry: five minutes, five retries, without lying about a count', () => {
    const made = make('postfix', { tries: 6, giveUpAfter: 7200 });
    expect(made.plan.attempts.length).toBeLessThanOrEqual(6);
    expect(made.cannot).toEqual(['no-retry-count']);
    expect(made.rfc5321).toEqual(['retry-below-30-minutes', 'gives-up-below-4-days']);
    expect(made.text).toContain('minimal_backoff_time = 5m');
    expect(made.reload).toBe('postfix reload');
  });

  it('says when even the steepest growth needs more tries', () => {
    expect(make('postfix', { tries: 2 }).cannot).toContain('too-many-tries');
    expect(make('opensmtpd', { tries: 5 }).cannot).toEqual([
      'no-retry-count',
      'first-retry-fixed',
      'too-many-tries',
    ]);
  });

  it('gives Haraka exactly the count and the time', () => {
    const { plan, cannot } = make('haraka', { tries: 6, giveUpAfter: 86_400 });
    expect(plan.attempts.length).toBe(6);
    expect(plan.expires).toBe(86_400);
    expect(cannot).toEqual(['no-lifetime']);
  });

  it('has nothing to warn of at half an hour and five days', () => {
    expect(make('exim', { firstRetryAfter: 1800 }).rfc5321).toEqual([]);
  });

  it.each([
    ['exim', '*  *  F,5d,5m\n# exim -bd -q5m'],
    [
      'sendmail',
      "dnl sendmail -bd -q5m\ndefine(`confMIN_QUEUE_AGE', `5m')dnl\ndefine(`confTO_QUEUERETURN', `5d')dnl",
    ],
    [
      'exchange',
      'Set-TransportService $env:COMPUTERNAME -MessageRetryInterval 00:05:00 -MessageExpirationTimeout 5.00:00:00',
    ],
  ] as const)('writes what %s reads', (mta, text) => {
    expect(make(mta, {}).text).toBe(text);
  });

  it('refuses what is no number of seconds', () => {
    expect(makeSettings('exim', { firstRetryAfter: 0, giveUpAfter: 9, tries: null })).toMatchObject({
      ok: false,
      problem: { setting: 'firstRetryAfter' },
    });
  });

  it('gives settings that the model takes, for any wish it accepts', () => {
    const wish = fc.record({
      firstRetryAfter: fc.integer({ min: 1, max: 20_000 }),
      giveUpAfter: fc.integer({ min: 3600, max: 900_000 }),
      tries: fc.option(fc.integer({ min: 1, max: 60 })),
    });
    fc.assert(
      fc.property(fc.constantFrom(...MTAS), wish, (mta, wanted) => {
        const made = makeSettings(mta, wanted);
        if (!made.ok) return;
        expect(policyOf(mta)?.schedule(made.value.settings, { until: 0 }).ok).toBe(true);
        const fits = made.value.plan.attempts.length <= (wanted.tries ?? Infinity);
        expect(fits).toBe(!made.value.cannot.includes('too-many-tries'));
      }),
      { numRuns: 30 },
    );
  }, 30_000);
});
