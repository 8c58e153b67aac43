import { describe, expect, it } from 'vitest';
import { type Circumstances, plan } from '../../../../src/retry/policy.ts';
import { policyOf } from '../../../../src/retry/policies/policy-of.ts';

function planOf(mta: string, settings: Record<string, string>, circumstances: Partial<Circumstances> = {}) {
  const all = { until: 1e9, ...circumstances };
  const schedule = policyOf(mta)?.schedule(settings, all);
  if (!schedule?.ok) throw new Error(JSON.stringify(schedule));
  return plan(schedule.value, all.until);
}

describe('opensmtpd', () => {
  it('tries at 400 s times the square of the step and returns at queue ttl without another try', () => {
    const { attempts, expires, warnings } = planOf('opensmtpd', {});
    expect(attempts.slice(0, 5)).toEqual([0, 400, 1600, 3600, 6400]);
    expect(attempts.length).toBe(30);
    expect(expires).toBe(345600);
    // The failure before the fourth hour tells of it.
    expect(warnings).toEqual([10000]);
  });

  it('tells of one point a failure and skips what lies before it', () => {
    expect(planOf('opensmtpd', { 'bounce warn-interval': '1h, 2h, 9h' }).warnings).toEqual([
      1600, 6400, 25600,
    ]);
    expect(planOf('opensmtpd', { 'bounce warn-interval': '1s, 2s, 1h' }).warnings).toEqual([0, 400, 1600]);
  });

  it('refuses a time without a unit', () => {
    expect(policyOf('opensmtpd')?.schedule({ 'queue ttl': '4' }, { until: 1 })).toMatchObject({
      ok: false,
      problem: { code: 'unit-expected', setting: 'queue ttl' },
    });
  });
});

describe('qmail', () => {
  it('tries at the squares of multiples of twenty and gives up at the first try past its lifetime', () => {
    const { attempts, expires } = planOf('qmail', {});
    expect(attempts.slice(0, 4)).toEqual([0, 400, 1600, 3600]);
    expect(expires).toBe(608400);
    expect(attempts.at(-1)).toBe(expires);
  });
});

describe('exchange', () => {
  it('retries every MessageRetryInterval, warns after four hours, returns after two days', () => {
    expect(planOf('exchange', {})).toMatchObject({ warnings: [14400], expires: 172800 });
    expect(planOf('exchange', {}).attempts.slice(0, 3)).toEqual([0, 900, 1800]);
  });

  it('tries a host that cannot be reached six times in short, then in longer intervals', () => {
    const { attempts } = planOf('exchange', {}, { stage: 'connect', until: 3000 });
    expect(attempts).toEqual([0, 300, 600, 900, 1200, 1500, 1800, 2400, 3000]);
  });
});

describe('kumomta', () => {
  it('doubles from twenty minutes, up to a longest interval if there is one', () => {
    expect(planOf('kumomta', {}).attempts.slice(0, 4)).toEqual([0, 1200, 3600, 8400]);
    expect(planOf('kumomta', { max_retry_interval: '1 hour' }).attempts.slice(0, 5)).toEqual([
      0, 1200, 3600, 7200, 10800,
    ]);
    expect(planOf('kumomta', {}).expires).toBe(604800);
  });
});

describe('haraka', () => {
  it('doubles from 64 s and gives up at the thirteenth failure', () => {
    const { attempts, expires } = planOf('haraka', {});
    expect(attempts.slice(0, 4)).toEqual([0, 64, 192, 448]);
    expect(attempts.length).toBe(13);
    expect(expires).toBe(attempts.at(-1));
  });

  it('reads a list of intervals', () => {
    expect(planOf('haraka', { temp_fail_intervals: '1m, 5m*2, 1h' }).attempts).toEqual([
      0, 60, 360, 660, 4260,
    ]);
    expect(planOf('haraka', { temp_fail_intervals: 'none' })).toMatchObject({ attempts: [0], expires: 0 });
    expect(policyOf('haraka')?.schedule({ temp_fail_intervals: '1m, 5x*2' }, { until: 1 })).toMatchObject({
      ok: false,
      problem: { code: 'unit-unknown', column: 6 },
    });
  });
});

it('knows no other program', () => {
  expect(policyOf('constructor')).toBeUndefined();
});
