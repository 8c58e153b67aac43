import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../../src/dns/address.ts';
import {
  applicableChecks,
  changesSince,
  hasAnswers,
  isSameSubject,
  runInto,
  type CheckRun,
} from '../../../src/dns/check-run.ts';
import type { Subject } from '../../../src/dns/check.ts';
import { resolvers } from '../../../src/dns/resolvers.ts';
import { openFakeZone, type FakeZone } from './fake-zone.ts';

const zone: FakeZone = {
  'a.example': { MX: ['10 mx.a.example'], TXT: ['v=spf1 mx -all'] },
  'mx.a.example': { A: ['192.0.2.1'] },
  '1.2.0.192.in-addr.arpa': { PTR: ['mx.a.example'] },
};

const fields = { input: 'a.example', ip: '', helo: '', mailFrom: '', selector: '' };
const fresh: CheckRun = { at: 1000, fields, resolver: resolvers[0]!, checks: [], answers: [] };
const subject: Subject = { domain: 'a.example' };

async function run(given: FakeZone, only: readonly string[] = [], start = fresh): Promise<CheckRun[]> {
  const steps: CheckRun[] = [];
  const checks = applicableChecks(subject, only);
  await runInto(
    start,
    subject,
    checks,
    openFakeZone(given),
    () => 2000,
    (step) => steps.push(step),
  );
  return steps;
}

describe('the checks of a subject', () => {
  it('are those that have what they need', () => {
    const ids = (one: Subject): string[] => applicableChecks(one).map(({ id }) => id);
    expect(ids(subject)).not.toContain('ptr');
    expect(ids(subject)).toContain('mx');
    expect(ids({ domain: '', ip: parseAddress('192.0.2.1')! })).toEqual(['ptr']);
    expect(ids({ domain: '', helo: 'mx.example', ip: parseAddress('192.0.2.1')! })).toEqual(['ptr', 'helo']);
    expect(applicableChecks(subject, ['spf', 'ptr', 'nonsense']).map(({ id }) => id)).toEqual(['spf']);
  });
});

describe('a run', () => {
  it('tells of each check as it ends, in the order in which they are read', async () => {
    const steps = await run(zone);
    const counts = steps.map(({ checks }) => checks.length);
    expect(counts).toEqual([...counts].sort((one, other) => one - other));
    const last = steps.at(-1)!;
    expect(last.checks.map(({ id }) => id)).toEqual(applicableChecks(subject).map(({ id }) => id));
    expect(last.checks.every(({ at }) => at === 2000)).toBe(true);
  });

  it('asks for the reverse names at the end of the mail path', async () => {
    const last = (await run(zone, ['mx'])).at(-1)!;
    expect(last.answers.map(({ question }) => `${question.type} ${question.name}`)).toContain(
      'PTR 1.2.0.192.in-addr.arpa',
    );
    expect(hasAnswers(last)).toBe(true);
    expect(hasAnswers(fresh)).toBe(false);
  });

  it('takes one check again without losing the others', async () => {
    const silent = (await run({ ...zone, 'a.example': 'TIMEOUT' })).at(-1)!;
    expect(silent.checks[0]).toMatchObject({ id: 'mx', findings: [{ code: 'could-not-ask' }] });
    const mended = (await run(zone, ['mx'], silent)).at(-1)!;
    expect(mended.checks.map(({ id }) => id)).toEqual(silent.checks.map(({ id }) => id));
    expect(mended.checks[0]!.findings.map(({ code }) => code)).toContain('mx-ok');
    expect(mended.answers[0]!.kind).toBe('records');
  });

  it('is plain data, so that it can be kept', async () => {
    const last = (await run(zone)).at(-1)!;
    expect(JSON.parse(JSON.stringify(last))).toEqual(last);
  });
});

describe('two runs', () => {
  it('are compared in the checks that both made', async () => {
    const before = (await run(zone)).at(-1)!;
    const now = (await run({ ...zone, 'a.example': { MX: ['0 .'] } }, ['mx'])).at(-1)!;
    const { appeared, gone } = changesSince(before, now);
    expect(appeared.map(({ code }) => code)).toEqual(['mx-null']);
    expect(gone.map(({ code }) => code)).toEqual(expect.arrayContaining(['mx-ok', 'mx-single']));
    expect(gone.every(({ check }) => check === 'mx')).toBe(true);
  });

  it('are about the same subject when the same was typed', () => {
    const other = { ...fresh, at: 5, fields: { ...fields, input: ' A.example' } };
    expect(isSameSubject(fresh, other)).toBe(true);
    expect(isSameSubject(fresh, { ...fresh, fields: { ...fields, ip: '192.0.2.1' } })).toBe(false);
  });
});
