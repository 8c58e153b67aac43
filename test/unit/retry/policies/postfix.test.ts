import { describe, expect, it } from 'vitest';
import { type Circumstances, plan } from '../../../../src/retry/policy.ts';
import { postfix } from '../../../../src/retry/policies/postfix.ts';

function planOf(settings: Record<string, string>, circumstances: Partial<Circumstances> = {}) {
  const all = { until: 1e9, phase: 0, clockFraction: 0, ...circumstances };
  const schedule = postfix.schedule(settings, all);
  if (!schedule.ok) throw new Error(JSON.stringify(schedule.problem));
  return plan(schedule.value, all.until);
}

const FAST = { minimal_backoff_time: '4s', maximal_backoff_time: '32s', queue_run_delay: '2s' };

describe('postfix', () => {
  it('waits as long as the message is old, between the two backoff times, up to a scan', () => {
    expect(planOf(FAST, { until: 130 }).attempts).toEqual([0, 4, 8, 16, 32, 64, 96, 128]);
  });

  it('doubles from 300 s by default and returns the message at the first try past five days', () => {
    const { attempts, expires } = planOf({});
    expect(attempts.slice(0, 6)).toEqual([0, 300, 600, 1200, 2400, 4800]);
    expect(expires).toBe(attempts.at(-1));
    expect(attempts.at(-1)).toBeGreaterThanOrEqual(432000);
    expect(attempts.at(-2)).toBeLessThan(432000);
  });

  it('takes a file one second before its time, as the scan does', () => {
    expect(planOf({ ...FAST, queue_run_delay: '1s' }, { until: 20 }).attempts).toEqual([0, 3, 6, 11]);
  });

  it('lets the minimum win over a smaller maximum', () => {
    const settings = { ...FAST, minimal_backoff_time: '10s', maximal_backoff_time: '6s' };
    expect(planOf(settings, { until: 40 }).attempts).toEqual([0, 10, 20, 30, 40]);
  });

  it('knows the slower defaults before 2.4', () => {
    expect(postfix.defaults('2.3.19')).toMatchObject({
      queue_run_delay: '1000s',
      minimal_backoff_time: '1000s',
    });
    expect(postfix.defaults('2.4.0')).toMatchObject({ queue_run_delay: '300s' });
  });

  it('warns once, at the first failure past delay_warning_time, and never about a bounce', () => {
    const settings = { delay_warning_time: '1h' };
    expect(planOf(settings).warnings).toEqual([4800]);
    expect(planOf(settings, { bounce: true }).warnings).toEqual([]);
    expect(planOf({}).warnings).toEqual([]);
  });

  it('gives bounces their own lifetime, never longer than that of other mail', () => {
    const short = { maximal_queue_lifetime: '1d', bounce_queue_lifetime: '1h' };
    expect(planOf(short, { bounce: true }).expires).toBeLessThan(10_000);
    expect(planOf({ maximal_queue_lifetime: '1h' }, { bounce: true }).expires).toBeLessThan(10_000);
  });

  it.each([
    [{ minimal_backoff_time: '5x' }, { code: 'unit-unknown', setting: 'minimal_backoff_time', column: 2 }],
    [{ queue_run_delay: '0' }, { code: 'value-too-small', setting: 'queue_run_delay' }],
    [{ maximal_retries: '5' }, { code: 'setting-unknown', setting: 'maximal_retries' }],
  ])('refuses %j', (settings, problem) => {
    const schedule = postfix.schedule(settings as unknown as Record<string, string>, { until: 1 });
    expect(schedule).toMatchObject({ ok: false, problem });
  });
});
