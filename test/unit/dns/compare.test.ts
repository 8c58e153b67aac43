import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/dns/answer.ts';
import { compareRuns, compareSides } from '../../../src/dns/compare.ts';
import { resolvers, type Resolver } from '../../../src/dns/resolvers.ts';
import { findingsIn } from './check-runner.ts';

const question = { name: 'a.example', type: 'A' } as const;
const [open, , filtering] = resolvers as [Resolver, Resolver, Resolver];
const own: Resolver = { ...open, id: 'own' };
const answered = { question, aliases: [], authentic: false };
const records = (...addresses: string[]): Answer => ({
  kind: 'records',
  ...answered,
  records: addresses.map((address) => ({ name: 'a.example', ttl: 60, data: { type: 'A', address } })),
});
const nxdomain: Answer = { kind: 'nxdomain', ...answered };
const nodata: Answer = { kind: 'nodata', ...answered };
const timeout: Answer = { kind: 'not-answered', question, fault: { kind: 'timeout', milliseconds: 5000 } };

describe('two resolvers side by side', () => {
  const cases: [string, Resolver, Answer, Resolver, Answer, string, string | null][] = [
    [
      'the same in another order',
      open,
      records('203.0.114.1', '203.0.114.2'),
      filtering,
      records('203.0.114.2', '203.0.114.1'),
      'same',
      null,
    ],
    [
      'other records',
      open,
      records('203.0.114.1'),
      filtering,
      records('203.0.114.2'),
      'records-differ',
      'propagation',
    ],
    ['one knows nothing', open, records('203.0.114.1'), open, nxdomain, 'existence-differs', 'propagation'],
    [
      'a filtering one knows nothing',
      open,
      records('203.0.114.1'),
      filtering,
      nxdomain,
      'existence-differs',
      'filtering',
    ],
    [
      'a filtering one sinks it',
      filtering,
      records('0.0.0.0'),
      open,
      records('203.0.114.1'),
      'records-differ',
      'filtering',
    ],
    [
      'the own one answers from inside',
      own,
      records('10.0.0.1'),
      open,
      records('203.0.114.1'),
      'records-differ',
      'split-horizon',
    ],
    ['NODATA is not NXDOMAIN', open, nodata, open, nxdomain, 'existence-differs', 'propagation'],
    ['one did not answer', open, timeout, open, records('203.0.114.1'), 'not-comparable', null],
  ];
  it.each(cases)('%s', (_, first, one, second, other, kind, likely) => {
    const comparison = compareSides({ resolver: first, answer: one }, { resolver: second, answer: other });
    expect(comparison).toMatchObject({ kind, likely });
  });
  it('name what only one of them gave', () => {
    const comparison = compareSides(
      { resolver: open, answer: records('203.0.114.1', '203.0.114.2') },
      { resolver: open, answer: records('203.0.114.2', '203.0.114.3') },
    );
    expect(comparison).toMatchObject({ onlyFirst: ['203.0.114.1'], onlySecond: ['203.0.114.3'] });
  });
});

describe('last time against now', () => {
  it('names what has come and gone', async () => {
    const last = await findingsIn({ 'a.example': { MX: ['0 .'] } }, 'a.example');
    const now = await findingsIn({ 'a.example': { MX: ['0 .'], TXT: ['v=spf1 -all'] } }, 'a.example');
    const changes = compareRuns(last, now);
    expect(changes.appeared.map((finding) => finding.code)).toEqual(['spf-ok']);
    expect(changes.gone.map((finding) => finding.code)).toEqual(['spf-missing']);
    expect(compareRuns(now, now)).toEqual({ appeared: [], gone: [], unknown: [] });
  });
  it('takes no silence for a change', async () => {
    const last = await findingsIn({ 'a.example': { MX: ['0 .'] } }, 'a.example');
    const now = await findingsIn(
      { 'a.example': { MX: ['0 .'] }, '_dmarc.a.example': 'TIMEOUT' },
      'a.example',
    );
    const changes = compareRuns(last, now);
    expect(changes.gone.map((finding) => finding.check)).not.toContain('dmarc');
    expect(changes.unknown).toContain('dmarc');
  });
});
