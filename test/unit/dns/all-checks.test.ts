import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allChecks, isApplicable, runChecks } from '../../../src/dns/all-checks.ts';
import { sharedFindings, type FindingKind } from '../../../src/dns/finding.ts';
import { registryName } from '../../../src/smtp/enhanced-code.ts';
import { openFakeZone } from './fake-zone.ts';

const root = new URL('../../../', import.meta.url);
const kinds = [
  ...allChecks.flatMap((check) => Object.entries<FindingKind>(check.kinds)),
  ...Object.entries<FindingKind>(sharedFindings),
];

describe('the findings', () => {
  it('link only entries that exist', () => {
    const entries = new Set(kinds.flatMap(([, kind]) => kind.entries ?? []));
    const missing = [...entries].filter((id) => !existsSync(new URL(`data/entries/${id}.json`, root)));
    expect(missing).toEqual([]);
  });
  it('link only enhanced codes that the reference has', () => {
    const file = JSON.parse(readFileSync(new URL('data/codes/enhanced.json', root), 'utf8')) as {
      codes: { code: string }[];
    };
    const known = new Set(file.codes.map(({ code }) => code));
    const codes = new Set(kinds.flatMap(([, kind]) => kind.codes ?? []));
    expect([...codes].filter((code) => !known.has(code) && !known.has(registryName(code)))).toEqual([]);
  });
  it('have one code each, begun by no other check', () => {
    const codes = kinds.map(([code]) => code);
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
  });
});

describe('running checks', () => {
  it('takes those whose needs are met', () => {
    const ids = (subject: object) =>
      allChecks
        .filter((check) => isApplicable(check, { domain: 'a.example', ...subject }))
        .map((check) => check.id);
    expect(ids({})).not.toContain('ptr');
    expect(ids({ ip: {} })).toContain('ptr');
    expect(ids({ selector: 's1' })).toContain('dkim');
  });
  it('tells of each check as it ends, and keeps the order in the result', async () => {
    const heard: string[] = [];
    const { ask } = openFakeZone({ 'a.example': { MX: ['0 .'] } });
    const findings = await runChecks(
      { subject: { domain: 'a.example' }, ask, validates: true, now: 0 },
      allChecks,
      (check) => void heard.push(check.id),
    );
    expect(new Set(heard)).toEqual(
      new Set(
        allChecks.filter((check) => check.needs.every((need) => need === 'domain')).map((check) => check.id),
      ),
    );
    const order = findings.map((finding) => allChecks.findIndex((check) => check.id === finding.check));
    expect(order).toEqual([...order].sort((one, other) => one - other));
  });
  it('never rejects on a zone where everything fails', async () => {
    for (const fault of ['TIMEOUT', 'SERVFAIL'] as const) {
      const names = [
        'a.example',
        '_dmarc.a.example',
        '_mta-sts.a.example',
        '_smtp._tls.a.example',
        'default._bimi.a.example',
      ];
      const { ask } = openFakeZone(Object.fromEntries(names.map((name) => [name, fault])));
      const findings = await runChecks({ subject: { domain: 'a.example' }, ask, validates: true, now: 0 });
      expect(findings.every((finding) => ['could-not-ask', 'server-failed'].includes(finding.code))).toBe(
        true,
      );
    }
  });
});
