import { describe, expect, it } from 'vitest';
import { type Circumstances, plan } from '../../../../src/retry/policy.ts';
import { sendmail } from '../../../../src/retry/policies/sendmail.ts';

function planOf(settings: Record<string, string>, circumstances: Partial<Circumstances> = {}) {
  const all = { until: 1e9, phase: 0, clockFraction: 0, ...circumstances };
  const schedule = sendmail.schedule(settings, all);
  if (!schedule.ok) throw new Error(JSON.stringify(schedule.problem));
  return plan(schedule.value, all.until);
}

describe('sendmail', () => {
  it('tries at every queue run', () => {
    expect(planOf({ '-q': '2s' }, { until: 9 }).attempts).toEqual([0, 2, 4, 6, 8]);
    expect(planOf({}, { until: 1300 }).attempts).toEqual([0, 600, 1200]);
  });

  it('leaves a message alone for MinQueueAge', () => {
    expect(planOf({ '-q': '2s', MinQueueAge: '5s' }, { until: 20 }).attempts).toEqual([0, 6, 12, 18]);
  });

  it('waits longer and longer with MaxQueueAge', () => {
    expect(planOf({ '-q': '2s', MaxQueueAge: '16s' }, { until: 70 }).attempts).toEqual([
      0, 2, 4, 8, 16, 32, 48, 64,
    ]);
    const both = { '-q': '2s', MaxQueueAge: '16s', MinQueueAge: '6s' };
    expect(planOf(both, { until: 50 }).attempts).toEqual([0, 6, 12, 24, 40]);
  });

  it('returns and warns by the class of the message', () => {
    const settings = {
      'Timeout.queuereturn': '5d',
      'Timeout.queuereturn.urgent': '2d',
      'Timeout.queuewarn.urgent': '1h',
    };
    expect(planOf(settings).expires).toBe(432000);
    expect(planOf(settings, { urgency: 'urgent' })).toMatchObject({ expires: 172800, warnings: [3600] });
    expect(planOf(settings).warnings).toEqual([14400]);
    expect(planOf({ 'Timeout.queuereturn.dsn': '1h' }, { bounce: true })).toMatchObject({
      expires: 3600,
      warnings: [],
    });
    expect(planOf({ 'Timeout.queuereturn': 'now' })).toMatchObject({ attempts: [0], expires: 0 });
  });

  it('leaves a host alone that could not be reached, if it keeps host status', () => {
    const settings = { '-q': '10m', HostStatusDirectory: '.hoststat' };
    expect(planOf(settings, { stage: 'connect', until: 3600 }).attempts).toEqual([0, 1800, 3600]);
    expect(planOf(settings, { until: 1200 }).attempts).toEqual([0, 600, 1200]);
  });

  it('waits for the first run when mail is only queued, and for ever without runs', () => {
    expect(planOf({ '-q': '2s', DeliveryMode: 'queue' }, { phase: 1, until: 4 }).attempts).toEqual([1, 3]);
    expect(planOf({ '-q': '0' })).toMatchObject({ attempts: [0], expires: null });
    expect(planOf({ '-q': 'p1m' }, { until: 130 }).attempts).toEqual([0, 60, 120]);
  });

  it('names the setting that it cannot read', () => {
    const schedule = sendmail.schedule({ 'Timeout.queuereturn.normal': '5x' }, { until: 1 });
    expect(schedule).toMatchObject({
      ok: false,
      problem: { setting: 'Timeout.queuereturn.normal', column: 2 },
    });
  });
});
