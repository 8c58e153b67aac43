import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDuration } from '../../../src/retry/duration.ts';
import { policyOf } from '../../../src/retry/policies/policy-of.ts';
import { type Circumstances, type Mta, type Settings, nextRun, plan } from '../../../src/retry/policy.ts';

const span = (min: number, max: number) => fc.integer({ min, max });

const SETTINGS: Record<Mta, fc.Arbitrary<Settings>> = {
  postfix: fc
    .tuple(span(1, 600), span(1, 9000), span(1, 900), span(0, 90_000), span(0, 9000))
    .map(([least, most, run, life, warn]) => ({
      minimal_backoff_time: `${least}s`,
      maximal_backoff_time: `${most}s`,
      queue_run_delay: `${run}s`,
      maximal_queue_lifetime: `${life}s`,
      delay_warning_time: `${warn}s`,
    })),
  exim: fc
    .tuple(
      fc.array(fc.tuple(fc.constantFrom('F', 'G', 'H'), span(1, 90_000), span(1, 5000), span(1000, 5000)), {
        maxLength: 5,
      }),
      span(1, 3600),
      span(1, 86400),
      fc.boolean(),
    )
    .map(([rules, run, longest, queueOnly]) => ({
      retry: rules
        .map(
          ([letter, cutoff, gap, factor]) =>
            `${letter},${cutoff}s,${gap}s${letter === 'F' ? '' : `,${factor / 1000}`}`,
        )
        .join('; '),
      queue_interval: `${run}s`,
      retry_interval_max: `${longest}s`,
      delay_warning: '1h:4h',
      queue_only: String(queueOnly),
    })),
  sendmail: fc
    .tuple(span(1, 3600), span(0, 5000), span(0, 20_000), span(0, 90_000))
    .map(([run, least, most, life]) => ({
      '-q': `${run}s`,
      MinQueueAge: `${least}s`,
      MaxQueueAge: `${most}s`,
      'Timeout.queuereturn': `${life}s`,
      'Timeout.queuewarn': '2h',
    })),
  opensmtpd: span(1, 900_000).map((ttl) => ({ 'queue ttl': `${ttl}s` })),
  qmail: span(0, 900_000).map((life) => ({ queuelifetime: String(life) })),
  exchange: fc.tuple(span(30, 86400), span(60, 900_000)).map(([gap, life]) => ({
    MessageRetryInterval: formatDuration(gap, 'exchange'),
    MessageExpirationTimeout: formatDuration(life, 'exchange'),
  })),
  kumomta: fc.tuple(span(10, 9000), span(10, 90_000), span(1, 900_000)).map(([gap, cap, life]) => ({
    retry_interval: `${gap}s`,
    max_retry_interval: `${cap}s`,
    max_age: `${life}s`,
  })),
  haraka: fc
    .array(span(1, 90_000), { minLength: 1, maxLength: 20 })
    .map((gaps) => ({ temp_fail_intervals: gaps.map((gap) => `${gap}s`).join(',') })),
};

const CIRCUMSTANCES: fc.Arbitrary<Partial<Circumstances>> = fc.record(
  {
    phase: fc.double({ min: 0, max: 900, noNaN: true }),
    clockFraction: fc.double({ min: 0, max: 0.999, noNaN: true }),
    stage: fc.constantFrom('connect', 'mail', 'rcpt', 'data'),
    bounce: fc.boolean(),
  },
  { requiredKeys: [] },
);

function planOf(mta: Mta, settings: Settings, circumstances: Partial<Circumstances>) {
  const schedule = policyOf(mta)?.schedule(settings, { until: 1e7, ...circumstances });
  if (!schedule?.ok) throw new Error(JSON.stringify(schedule));
  return plan(schedule.value, 1e7);
}

const MTAS = Object.keys(SETTINGS) as Mta[];

describe.each(MTAS)('%s, whatever its settings', (mta) => {
  it('tries at strictly increasing times and never after the expiry', () => {
    fc.assert(
      fc.property(SETTINGS[mta], CIRCUMSTANCES, (settings, circumstances) => {
        const { attempts, warnings, expires } = planOf(mta, settings, circumstances);
        expect(attempts.findIndex((at, i) => i > 0 && at <= (attempts[i - 1] ?? 0))).toBe(-1);
        expect(expires).not.toBeNull();
        expect([...attempts, ...warnings].find((at) => at > (expires ?? 0))).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  it('takes its own defaults, and any text as settings gives a schedule or a problem', () => {
    const defaults = policyOf(mta)?.defaults() ?? {};
    expect(policyOf(mta)?.schedule(defaults, { until: 0 })).toMatchObject({ ok: true });
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(defaults)), fc.string(), (name, text) => {
        const schedule = policyOf(mta)?.schedule({ [name]: text }, { until: 0 });
        if (schedule?.ok === false) expect(schedule.problem.setting).toBe(name);
      }),
    );
  });
});

describe('more patience', () => {
  const more = (mta: Mta, name: string, style: 'postfix' | 'sendmail', most: number): void =>
    fc.assert(
      fc.property(SETTINGS[mta], CIRCUMSTANCES, span(1, most), (settings, circumstances, extra) => {
        const longer = {
          ...settings,
          [name]: formatDuration(parseInt(settings[name] ?? '0', 10) + extra, style),
        };
        expect(planOf(mta, longer, circumstances).attempts.length).toBeLessThanOrEqual(
          planOf(mta, settings, circumstances).attempts.length,
        );
      }),
      { numRuns: 100 },
    );

  it('a longer minimal backoff never gives more tries in Postfix', () => {
    more('postfix', 'minimal_backoff_time', 'postfix', 5000);
  });

  it('a longer maximal backoff never gives more tries in Postfix', () => {
    more('postfix', 'maximal_backoff_time', 'postfix', 5000);
  });

  it('a longer MinQueueAge never gives more tries in Sendmail', () => {
    more('sendmail', 'MinQueueAge', 'sendmail', 5000);
  });
});

describe('nextRun', () => {
  it('gives a run of the scan, not before and after what is asked, and the first such', () => {
    const time = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 100, noNaN: true }),
        span(1, 100),
        time,
        time,
        (phase, interval, from, after) => {
          const at = nextRun(phase, interval, from, after);
          expect(Math.abs((at - phase) / interval - Math.round((at - phase) / interval))).toBeLessThan(1e-6);
          expect(at).toBeGreaterThan(after);
          expect(at).toBeGreaterThanOrEqual(from - 1e-5);
          const before = at - interval;
          expect(before < phase - 1e-5 || before < from || before <= after + 1e-5).toBe(true);
        },
      ),
    );
  });
});

it('ends in bounded time under the most restless settings', () => {
  const started = performance.now();
  const schedule = policyOf('sendmail')?.schedule(
    { '-q': '1s', 'Timeout.queuereturn': '3000w' },
    { until: 1e12 },
  );
  if (!schedule?.ok) throw new Error('no schedule');
  expect(plan(schedule.value, 1e12)).toMatchObject({ expires: null });
  expect(performance.now() - started).toBeLessThan(5000);
});
