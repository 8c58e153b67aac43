import { describe, expect, it } from 'vitest';
import { type Circumstances, plan } from '../../../../src/retry/policy.ts';
import { exim } from '../../../../src/retry/policies/exim.ts';

function planOf(settings: Record<string, string>, circumstances: Partial<Circumstances> = {}) {
  const all = { until: 1e9, phase: 0, clockFraction: 0, ...circumstances };
  const schedule = exim.schedule(settings, all);
  if (!schedule.ok) throw new Error(JSON.stringify(schedule.problem));
  return { ...plan(schedule.value, all.until), notes: schedule.value.notes };
}

const LAB = { retry: 'F,20s,4s; G,60s,4s,2', queue_interval: '2s' };

describe('exim', () => {
  it('runs through a chain and tries once more when the last cut-off has passed', () => {
    const { attempts, expires } = planOf(LAB);
    expect(attempts).toEqual([0, 4, 8, 12, 16, 20, 24, 32, 48, 62]);
    expect(expires).toBe(62);
  });

  it('waits for the first queue run with queue_only', () => {
    const { attempts } = planOf({ ...LAB, queue_only: 'true' }, { phase: 1.5 });
    expect(attempts.slice(0, 3)).toEqual([1.5, 5.5, 9.5]);
  });

  it('follows configure.default: a quarter of an hour for two hours, then growing, then six hours', () => {
    const { attempts } = planOf({ queue_interval: '1m' });
    const gaps = attempts.slice(1).map((at, i) => at - (attempts[i] ?? 0));
    expect(gaps.slice(0, 8)).toEqual(Array.from({ length: 8 }, () => 900));
    expect(gaps[9]).toBe(3600);
    expect(gaps.at(-2)).toBe(21600);
  });

  it('draws H intervals between the G interval and half way down to the first', () => {
    const settings = { retry: 'H,1h,1m,2', queue_interval: '1s' };
    const low = planOf(settings, { random: () => 0 }).attempts;
    const high = planOf(settings, { random: () => 0.999 }).attempts;
    expect([low[2], high[2]]).toEqual([150, 179]);
    expect(planOf(settings).notes).toContain('random-interval');
  });

  it('never waits longer than retry_interval_max, and that not longer than a day', () => {
    const settings = { retry: 'F,10d,2d', queue_interval: '1m' };
    expect(planOf(settings).attempts[1]).toBe(86400);
    expect(planOf({ ...settings, retry_interval_max: '1h' }).attempts[1]).toBe(3600);
  });

  it('returns a message at once where no line or no rule applies', () => {
    expect(planOf({ retry: '' })).toMatchObject({
      attempts: [0],
      expires: 0,
      notes: expect.arrayContaining(['no-retry-rule']),
    });
    expect(planOf({ retry: 'other.example * F,1h,5m' })).toMatchObject({ attempts: [0], expires: 0 });
    expect(planOf({ retry: '* rcpt_4xx\n* * F,1h,5m' })).toMatchObject({ attempts: [0], expires: 0 });
  });

  it.each([
    ['example.net * F,1h,5m\n* * F,1h,20m', 300],
    ['*.example.net * F,1h,5m\n* * F,1h,20m', 1200],
    ['user@example.net * F,1h,5m\n* * F,1h,20m', 300],
    ['!example.net * F,1h,5m\n* * F,1h,20m', 1200],
    ['^.*@example\\.(net|com)$ * F,1h,5m\n* * F,1h,20m', 300],
    ['* rcpt_451 F,1h,5m\n* * F,1h,20m', 300],
    ['* rcpt_45x F,1h,5m\n* * F,1h,20m', 300],
    ['* rcpt_42x F,1h,5m\n* * F,1h,20m', 1200],
    ['* mail_4xx F,1h,5m\n* * F,1h,20m', 1200],
    ['* * senders=: F,1h,5m\n* * F,1h,20m', 1200],
    ['* * senders=*@example.org F,1h,5m\n* * F,1h,20m', 300],
    ['lsearch;/etc/x * F,1h,5m\n* * F,1h,20m', 1200],
  ])('picks the line of %j', (retry, gap) => {
    expect(planOf({ retry, queue_interval: '1s' }).attempts[1]).toBe(gap);
  });

  it('does not run an expression that could take for ever, or that only PCRE reads, and says so', () => {
    for (const pattern of ['^(.*)*(.*)*x$', '^.*.*.*.*x$', '^(?i)user@.*$']) {
      const { attempts, notes } = planOf({
        retry: `${pattern} * F,1h,5m\n* * F,1h,20m`,
        queue_interval: '1s',
      });
      expect(attempts[1]).toBe(1200);
      expect(notes).toContain('pattern-not-evaluated');
    }
  });

  it('tries a host by its own record: a message that comes while it waits shares the wait', () => {
    const hostRecord = { firstFailed: -3600, lastTry: -600, nextTry: 300, expired: false };
    const { attempts } = planOf({ queue_interval: '1m' }, { stage: 'connect', hostRecord });
    expect(attempts[0]).toBe(300);
  });

  it('returns at once what goes to a host that has failed past its rules and whose next time is not yet', () => {
    const hostRecord = { firstFailed: -400_000, lastTry: -600, nextTry: 3600, expired: true };
    expect(planOf({}, { stage: 'connect', hostRecord })).toMatchObject({ attempts: [], expires: 0 });
  });

  it('warns at the queue runs that pass the delays, then on in steps of the last gap', () => {
    const settings = { retry: 'F,3d,1h', queue_interval: '30m', delay_warning: '2h:6h:24h' };
    expect(planOf(settings).warnings).toEqual([7200, 21600, 86400, 151200, 216000]);
    expect(planOf({ ...settings, delay_warning: '0s' }).warnings).toEqual([]);
  });
});
