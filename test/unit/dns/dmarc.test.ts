import { describe, expect, it } from 'vitest';
import { isAligned } from '../../../src/dns/dmarc/alignment.ts';
import { discoverDmarc, policyInTest } from '../../../src/dns/dmarc/policy.ts';
import { checkReportTargets } from '../../../src/dns/dmarc/report-authorization.ts';
import { walkNames, walkTree } from '../../../src/dns/dmarc/tree-walk.ts';
import { isDmarc, parseDmarc } from '../../../src/dns/records/dmarc.ts';
import { openFakeZone, type FakeZone } from './fake-zone.ts';

const dmarc = (text: string) => ({ TXT: [text] });
const organizational = async (zone: FakeZone, domain: string) =>
  (await walkTree(openFakeZone(zone).ask, domain)).organizational;

describe('a DMARC record', () => {
  it.each(['v=DMARC1', 'v=DMARC1;', 'v=DMARC1; p=none', 'v = DMARC1 ;p=none', 'v=DMARC1;p=none;unknown=1'])(
    'is %s',
    (text) => expect(isDmarc(text)).toBe(true),
  );
  it.each([
    'v=dmarc1; p=none',
    'v=DMARC2; p=none',
    'v=DMARC10',
    'p=none; v=DMARC1',
    ' v=DMARC1',
    'v=DMARC1 p=none',
    '',
  ])('is not %j', (text) => expect(isDmarc(text)).toBe(false));

  it('reads every tag of RFC 9989', () => {
    const text =
      'v=DMARC1; p=reject; sp=quarantine; np=none; psd=n; t=y; adkim=s; aspf=S; fo=1:d; rua=mailto:a@b.example';
    expect(parseDmarc(text)).toMatchObject({
      p: 'reject',
      sp: 'quarantine',
      np: 'none',
      psd: 'n',
      isTest: true,
      adkim: 's',
      aspf: 's',
      rua: [{ scheme: 'mailto', host: 'b.example' }],
      notes: [],
    });
  });

  const notes: [string, string, string][] = [
    ['v=DMARC1; p=none; pct=50', 'removed-tag', 'pct'],
    ['v=DMARC1; p=none; rf=afrf', 'removed-tag', 'rf'],
    ['v=DMARC1; p=none; ri=86400', 'removed-tag', 'ri'],
    ['v=DMARC1; p=none; x=1', 'unknown-tag', 'x'],
    ['v=DMARC1; p=none; quarantine', 'malformed-tag', 'quarantine'],
    ['v=DMARC1; p=none; p=reject', 'repeated-tag', 'p'],
    ['v=DMARC1; p=block', 'invalid-value', 'p'],
    ['v=DMARC1; p=none; sp=nothing', 'invalid-value', 'sp'],
    ['v=DMARC1; p=none; fo=2', 'invalid-value', 'fo'],
    ['v=DMARC1; rua=mailto:a@b.example', 'missing-p', 'p'],
    ['v=DMARC1; p=none; rua=a@b.example', 'invalid-uri', 'rua'],
    ['v=DMARC1; p=none; rua=mailto:a@b.example!10m', 'size-limit', 'rua'],
    ['v=DMARC1; sp=none; p=none', 'p-not-second', 'p'],
  ];
  it.each(notes)('%s: %s', (text, fault, tag) => {
    expect(parseDmarc(text).notes).toContainEqual(expect.objectContaining({ fault, tag }));
  });
});

describe('the tree walk', () => {
  it('asks the eight names of the example in RFC 9989 §4.10', () => {
    expect(walkNames('a.b.c.d.e.f.g.h.i.j.mail.example.com')).toEqual([
      'a.b.c.d.e.f.g.h.i.j.mail.example.com',
      'g.h.i.j.mail.example.com',
      'h.i.j.mail.example.com',
      'i.j.mail.example.com',
      'j.mail.example.com',
      'mail.example.com',
      'example.com',
      'com',
    ]);
  });
  it.each([
    ['a.b.c.d.e.f.example.com', 8],
    ['b.c.d.e.f.example.com', 7],
    ['a.mail.example.com', 4],
    ['com', 1],
  ])('of %s asks %i names', (domain, count) => {
    expect(walkNames(domain)).toHaveLength(count);
  });

  it('puts one question for each name, and no other', async () => {
    const zone = openFakeZone({ com: {} });
    await walkTree(zone.ask, 'a.mail.example.com');
    expect(zone.asked()).toEqual([
      'TXT _dmarc.a.mail.example.com',
      'TXT _dmarc.mail.example.com',
      'TXT _dmarc.example.com',
      'TXT _dmarc.com',
    ]);
  });

  it('takes the shortest name with a record (RFC 9989, first example)', async () => {
    const zone = {
      '_dmarc.mail.example.com': dmarc('v=DMARC1; p=none'),
      '_dmarc.example.com': dmarc('v=DMARC1; p=none'),
    };
    expect(await organizational(zone, 'a.mail.example.com')).toBe('example.com');
  });
  it('stops at psd=n (second example)', async () => {
    const zone = {
      '_dmarc.mail.example.com': dmarc('v=DMARC1; p=none; psd=n'),
      '_dmarc.example.com': dmarc('v=DMARC1; p=none'),
    };
    expect(await organizational(zone, 'a.mail.example.com')).toBe('mail.example.com');
  });
  it('takes the name below psd=y (third example)', async () => {
    expect(
      await organizational({ '_dmarc.com': dmarc('v=DMARC1; p=none; psd=y') }, 'a.mail.example.com'),
    ).toBe('example.com');
  });
  it('takes a public suffix itself when the walk starts there', async () => {
    expect(await organizational({ '_dmarc.com': dmarc('v=DMARC1; p=none; psd=y') }, 'com')).toBe('com');
  });
  it('falls back to the start', async () => {
    expect(await organizational({}, 'a.mail.example.com')).toBe('a.mail.example.com');
  });
  it('discards several records and goes on', async () => {
    const zone = {
      '_dmarc.mail.example.com': { TXT: ['v=DMARC1; p=none', 'v=DMARC1; p=reject'] },
      '_dmarc.example.com': dmarc('v=DMARC1; p=none'),
    };
    expect(await organizational(zone, 'mail.example.com')).toBe('example.com');
  });
  it('leaves the domain open when a question fails', async () => {
    expect(await organizational({ '_dmarc.example.com': 'TIMEOUT' }, 'mail.example.com')).toBeNull();
    expect(await organizational({ '_dmarc.example.com': 'SERVFAIL' }, 'mail.example.com')).toBeNull();
  });
});

describe('policy discovery', () => {
  const discover = async (zone: FakeZone, domain: string) => discoverDmarc(openFakeZone(zone).ask, domain);

  it("takes p from the domain's own record", async () => {
    const found = await discover(
      { '_dmarc.a.example': dmarc('v=DMARC1; p=reject; sp=none; np=none') },
      'a.example',
    );
    expect(found).toMatchObject({ domain: 'a.example', policy: 'reject', by: 'p' });
  });
  it('takes sp for an existing subdomain, np for one that does not exist', async () => {
    const zone = {
      '_dmarc.a.example': dmarc('v=DMARC1; p=reject; sp=quarantine; np=none'),
      'sub.a.example': { MX: ['0 .'] },
    };
    expect(await discover(zone, 'sub.a.example')).toMatchObject({
      domain: 'a.example',
      policy: 'quarantine',
      by: 'sp',
    });
    expect(await discover(zone, 'no.a.example')).toMatchObject({
      policy: 'none',
      by: 'np',
      isNonExistent: true,
    });
  });
  it('takes sp, then p, where there is no np', async () => {
    expect(
      await discover({ '_dmarc.a.example': dmarc('v=DMARC1; p=reject; sp=none') }, 'no.a.example'),
    ).toMatchObject({
      policy: 'none',
      by: 'sp',
    });
    expect(await discover({ '_dmarc.a.example': dmarc('v=DMARC1; p=reject') }, 'no.a.example')).toMatchObject(
      {
        policy: 'reject',
        by: 'p',
      },
    );
  });
  it("takes np's missing value from sp for a name that does not exist", async () => {
    const zone = { '_dmarc.a.example': dmarc('v=DMARC1; p=reject; np=quarantine') };
    expect(await discover(zone, 'no.a.example')).toMatchObject({ policy: 'quarantine', by: 'np' });
    expect(await discover({ ...zone, 'yes.a.example': { A: ['192.0.2.1'] } }, 'yes.a.example')).toMatchObject(
      {
        policy: 'reject',
        by: 'p',
      },
    );
  });
  it('prefers the Organizational Domain to a nearer record, and both to the public suffix', async () => {
    const zone = {
      '_dmarc.mail.example.com': dmarc('v=DMARC1; p=reject'),
      '_dmarc.example.com': dmarc('v=DMARC1; p=quarantine'),
      '_dmarc.com': dmarc('v=DMARC1; p=none; psd=y'),
    };
    expect(await discover(zone, 'a.mail.example.com')).toMatchObject({
      domain: 'example.com',
      policy: 'quarantine',
    });
  });
  it("uses the public suffix's record when there is no other", async () => {
    const zone = { '_dmarc.com': dmarc('v=DMARC1; p=reject; psd=y') };
    expect(await discover(zone, 'mail.example.com')).toMatchObject({ domain: 'com', policy: 'reject' });
  });
  it('treats a missing p as none, and an invalid one so only when reports are asked for', async () => {
    const policyOf = async (text: string) =>
      (await discover({ '_dmarc.a.example': dmarc(text) }, 'a.example')).policy;
    expect(await policyOf('v=DMARC1; rua=mailto:d@a.example')).toBe('none');
    expect(await policyOf('v=DMARC1')).toBe('none');
    expect(await policyOf('v=DMARC1; p=block; rua=mailto:d@a.example')).toBe('none');
    expect(await policyOf('v=DMARC1; p=block')).toBeNull();
    expect(await policyOf('v=DMARC1; p=reject; sp=block')).toBeNull();
    expect(await policyOf('v=DMARC1; p=reject; np=block; rua=mailto:d@a.example')).toBe('none');
  });
  it('does not call a record missing that could not be asked for', async () => {
    expect(await discover({ '_dmarc.a.example': 'TIMEOUT' }, 'a.example')).toMatchObject({
      isUnanswered: true,
      policy: null,
    });
  });
  it('keeps the own record when only what lies above fails', async () => {
    const zone = { '_dmarc.a.example': dmarc('v=DMARC1; p=reject'), '_dmarc.example': 'SERVFAIL' } as const;
    expect(await discover(zone, 'a.example')).toMatchObject({ policy: 'reject', isUnanswered: false });
  });
  it('applies one level less in test mode', () => {
    expect([policyInTest('reject'), policyInTest('quarantine'), policyInTest('none')]).toEqual([
      'quarantine',
      'none',
      'none',
    ]);
  });
});

describe('alignment', () => {
  const zone: FakeZone = {
    '_dmarc.example.com': dmarc('v=DMARC1; p=none'),
    '_dmarc.tenant.example.com': dmarc('v=DMARC1; p=none; psd=n'),
    '_dmarc.broken.example': 'TIMEOUT',
  };
  const aligned = (author: string, other: string, mode: 'r' | 's') =>
    isAligned(openFakeZone(zone).ask, author, other, mode);

  it('is the same name when strict', async () => {
    expect(await aligned('example.com', 'Example.com', 's')).toBe(true);
    expect(await aligned('example.com', 'mail.example.com', 's')).toBe(false);
  });
  it('is the same Organizational Domain when relaxed', async () => {
    expect(await aligned('example.com', 'bounce.example.com', 'r')).toBe(true);
    expect(await aligned('news.example.com', 'bounce.example.com', 'r')).toBe(true);
    expect(await aligned('example.com', 'mail.tenant.example.com', 'r')).toBe(false);
    expect(await aligned('example.com', 'example.net', 'r')).toBe(false);
  });
  it('stays open when a question fails', async () => {
    expect(await aligned('example.com', 'broken.example', 'r')).toBeNull();
  });
});

describe('outside report addresses', () => {
  const targets = async (zone: FakeZone, rua: string) =>
    (
      await checkReportTargets(
        openFakeZone(zone).ask,
        'a.example',
        parseDmarc(`v=DMARC1; p=none; rua=${rua}`),
      )
    ).map(({ status, name }) => ({ status, name }));

  it('need no permission within the organisation', async () => {
    const zone = { '_dmarc.a.example': dmarc('v=DMARC1; p=none') };
    expect(await targets(zone, 'mailto:d@a.example,mailto:d@mail.a.example')).toEqual([
      { status: 'own', name: null },
      { status: 'own', name: null },
    ]);
  });
  it('need a record of their own outside', async () => {
    const name = 'a.example._report._dmarc.b.example';
    expect(await targets({ [name]: dmarc('v=DMARC1') }, 'mailto:d@b.example')).toEqual([
      { status: 'authorized', name },
    ]);
    expect(await targets({}, 'mailto:d@b.example')).toEqual([{ status: 'refused', name }]);
    expect(await targets({ [name]: 'SERVFAIL' }, 'mailto:d@b.example')).toEqual([
      { status: 'unanswered', name },
    ]);
  });
});
