import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../../src/dns/address.ts';
import type { Subject } from '../../../src/dns/check.ts';
import { writeReport } from '../../../src/dns/report.ts';
import { openFakeZone, type FakeZone } from './fake-zone.ts';

const report = (zone: FakeZone, subject: Omit<Subject, 'domain'> = {}) =>
  writeReport(openFakeZone(zone), { domain: 'a.example', ...subject }, { validates: false, now: 0 });

describe('a report', () => {
  const zone: FakeZone = {
    'a.example': { MX: ['20 m2.a.example.', '10 M1.a.example.'], TXT: ['v=spf1 mx -all exp=why.a.example'] },
    'm1.a.example': { A: ['203.0.114.1'], AAAA: ['2606::1'] },
    'm2.a.example': { A: ['203.0.114.2'] },
    'why.a.example': { TXT: ['%{i} is not ours'] },
    '_dmarc.a.example': { TXT: ['v=DMARC1; p=quarantine'] },
  };

  it('has the hosts in order, the result of SPF and the policy', async () => {
    const written = await report(zone, { ip: parseAddress('203.0.114.2')!, mailFrom: 'x@a.example' });
    expect(written).toMatchObject({
      mx: [
        { host: 'M1.a.example', preference: 10, addresses: ['203.0.114.1', '2606::1'] },
        { host: 'm2.a.example', preference: 20, addresses: ['203.0.114.2'] },
      ],
      spf: { result: 'pass', lookups: 1, voids: 0, explanation: 'matched mx' },
      dmarc: { domain: 'a.example', policy: 'quarantine', aligned: true },
      notAsked: [],
    });
  });
  it("gives the domain's own explanation of a fail", async () => {
    const { spf, dmarc } = await report(zone, { ip: parseAddress('203.0.114.9')! });
    expect(spf).toMatchObject({ result: 'fail', explanation: '203.0.114.9 is not ours' });
    expect(dmarc).toMatchObject({ aligned: false });
  });
  it('leaves the result open without an address, unless the record decides it', async () => {
    expect((await report(zone)).spf.result).toBeNull();
    expect((await report({ 'a.example': { A: ['203.0.114.1'] } })).spf.result).toBe('none');
    expect((await report({ 'a.example': { TXT: ['v=spf1 x:y'] } })).spf.result).toBe('permerror');
    expect((await report({ 'a.example': 'TIMEOUT' })).spf.result).toBe('temperror');
    const eleven = { TXT: [`v=spf1${' mx'.repeat(11)} -all`], MX: ['10 m1.a.example'] };
    expect((await report({ 'a.example': eleven })).spf).toMatchObject({ result: 'permerror', lookups: 11 });
  });
  it('counts the record of the envelope sender, and follows what only its macros name', async () => {
    const other: FakeZone = {
      ...zone,
      'b.example': { TXT: ['v=spf1 include:%{l}.b.example -all'] },
      'x.b.example': { TXT: ['v=spf1 a:m1.a.example a:m2.a.example -all'] },
    };
    const written = await report(other, { ip: parseAddress('203.0.114.2')!, mailFrom: 'x@b.example' });
    expect(written.spf).toMatchObject({ result: 'pass', lookups: 3, voids: 0 });
    expect(written.dmarc.aligned).toBe(false);
  });
  it('compares the names alone where there is no address', async () => {
    expect((await report(zone, { mailFrom: 'x@mail.a.example' })).dmarc.aligned).toBe(true);
    expect((await report(zone, { mailFrom: 'x@b.example' })).dmarc.aligned).toBe(false);
    expect((await report(zone)).dmarc).not.toHaveProperty('aligned');
  });
  it('says what was not asked, and never that it is missing', async () => {
    const { findings, notAsked, dmarc } = await report({ ...zone, '_dmarc.a.example': 'TIMEOUT' });
    expect(notAsked).toEqual([{ question: 'TXT _dmarc.a.example', reason: 'timeout' }]);
    expect(findings.filter((finding) => finding.check === 'dmarc').map((finding) => finding.grade)).toEqual([
      'could-not-ask',
    ]);
    expect(dmarc).toEqual({ domain: null, policy: null });
  });
  it('has no host for an implicit MX, and the root for a null MX', async () => {
    expect((await report({ 'a.example': { A: ['203.0.114.1'] } })).mx).toEqual([]);
    expect((await report({ 'a.example': { MX: ['0 .'] } })).mx).toEqual([
      { host: '.', preference: 0, addresses: [] },
    ]);
  });
  it('links entries', async () => {
    const { findings } = await report(zone, { ip: parseAddress('203.0.114.9')! });
    expect(findings.find((finding) => finding.code === 'ptr-missing')?.explains).toContain(
      'communication/postfix-450-cannot-find-reverse-hostname',
    );
  });
  it('puts each question once', async () => {
    const session = openFakeZone(zone);
    await writeReport(
      session,
      { domain: 'a.example', ip: parseAddress('203.0.114.2')! },
      { validates: true, now: 0 },
    );
    const asked = session.asked();
    expect(asked.filter((question, at) => asked.indexOf(question) !== at)).toEqual([]);
  });
});
