import { describe, expect, it } from 'vitest';
import { GREYLISTS } from '../../../src/retry/greylist.ts';
import { type Question, simulate } from '../../../src/retry/simulate.ts';

function run(change: Partial<Question>) {
  const outcome = simulate({
    mta: 'postfix',
    settings: {},
    circumstances: { until: 432_000 },
    greylist: GREYLISTS.postgrey,
    ips: ['192.0.2.1'],
    ...change,
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

describe('simulate', () => {
  it('passes postgrey at the second try of Postfix and says between when', () => {
    const { tries, passes, bounces } = run({});
    expect(passes).toBe(1);
    expect(bounces).toBeNull();
    expect(tries.map((t) => t.answer)).toEqual(['first', 'passed']);
    expect(tries[1]?.earliest).toBeGreaterThanOrEqual(299);
    expect(tries[1]?.latest).toBeLessThan(600);
  });

  it('says one time where the phase is known', () => {
    const { tries } = run({ circumstances: { until: 9000, phase: 100, clockFraction: 0 } });
    expect(tries[1]).toMatchObject({ at: 400, earliest: 400, latest: 400 });
  });

  it('knows the phase better from a later try that was seen', () => {
    const greylist = { ...GREYLISTS.postgrey, delay: 3600 };
    const seen = run({ greylist, circumstances: { until: 432_000, seen: 410 } });
    const [, second, third] = seen.tries;
    expect(second?.earliest).toBeGreaterThan(380);
    expect(second?.latest).toBeLessThan(440);
    expect((third?.latest ?? Infinity) - (third?.earliest ?? 0)).toBeLessThan(60);
    expect(second?.at).toBeGreaterThanOrEqual(second?.earliest ?? Infinity);
    expect(seen.notes).not.toContain('seen-try-not-explained');
  });

  it('says when no phase has a try where one was seen, and goes on with all of them', () => {
    const { tries, notes } = run({ circumstances: { until: 432_000, seen: 100 } });
    expect(notes).toContain('seen-try-not-explained');
    expect(tries[1]?.latest).toBeGreaterThan((tries[1]?.earliest ?? 0) + 250);
  });

  it('takes a pool of addresses in turn: each waits for itself unless the network counts', () => {
    const ips = ['192.0.2.1', '198.51.100.1', '203.0.113.1'];
    expect(run({ ips }).passes).toBe(3);
    expect(run({ ips: ['192.0.2.1', '192.0.2.2', '192.0.2.3'] }).passes).toBe(1);
  });

  it('returns the message when no try falls into the window', () => {
    const greylist = { ...GREYLISTS.postgrey, delay: 700, window: 800 };
    const settings = {
      minimal_backoff_time: '2000s',
      maximal_queue_lifetime: '1h',
      delay_warning_time: '30m',
    };
    const { passes, bounces, tries, warnings } = run({ greylist, settings });
    expect(passes).toBeNull();
    expect(bounces).toBe(tries.at(-1)?.at);
    expect(warnings.length).toBe(1);
    expect(tries.map((t) => t.answer)).toContain('too-late');
  });

  it('warns no more once the message has passed', () => {
    expect(run({ settings: { delay_warning_time: '1h' } }).warnings).toEqual([]);
  });

  it('hands on a problem of the settings', () => {
    const question: Question = {
      mta: 'exim',
      settings: { retry: 'F,1h' },
      circumstances: { until: 1 },
      greylist: GREYLISTS.rspamd,
      ips: [],
    };
    expect(simulate(question)).toMatchObject({ ok: false, problem: { code: 'comma-expected' } });
  });
});
