import { describe, expect, test } from 'vitest';
import { rule } from '../../data/lint/rules/references.ts';
import { realData, reverseHostname, saidOf, sayFinding, withChange, type Loose } from './real-data.ts';

describe('references', () => {
  test('accepts the dataset as it stands', () => {
    expect([...rule.check(realData)].map(sayFinding)).toEqual([]);
  });

  test.each<[string, (entry: Loose) => void, RegExp]>([
    ['cause', (entry) => (entry['cause'] = 'bad-luck'), /^\/cause: .*bad-luck/],
    ['host', (entry) => entry['hosts'].push('nomail'), /^\/hosts\/1: .*nomail/],
    ['host of a text', (entry) => (entry['texts'][0].host = 'nomail'), /^\/texts\/0\/host: .*nomail/],
    [
      'host of a version',
      (entry) => (entry['versions'][0].host = 'nomail'),
      /^\/versions\/0\/host: .*nomail/,
    ],
    [
      'place of a command',
      (entry) => (entry['workarounds'][0].commands = [{ on: 'zsh', run: 'true' }]),
      /^\/workarounds\/0\/commands\/0\/on: .*zsh/,
    ],
    [
      'source of a citation',
      (entry) => (entry['documentation'][0].source = 'rfc0'),
      /^\/documentation\/0.*rfc0/,
    ],
    [
      'source of a piece of evidence',
      (entry) => (Object.values<Loose>(entry['evidence'])[0]!['source'] = 'rfc0'),
      /^\/evidence\/.*rfc0/,
    ],
    [
      'piece of evidence',
      (entry) => entry['texts'][0].evidence.push('none'),
      /^\/texts\/0\/evidence\/\d: .*none/,
    ],
    [
      'entry of the chain',
      (entry) => (entry['chain'].leadsTo = [{ entry: 'communication/none', why: { en: 'x', zh: '某' } }]),
      /^\/chain\/leadsTo\/0: .*communication\/none/,
    ],
    [
      'code of the chain',
      (entry) => (entry['chain'].leadsTo = [{ code: '4.9.99', why: { en: 'x', zh: '某' } }]),
      /^\/chain\/leadsTo\/0: .*4\.9\.99/,
    ],
  ])('refuses an unknown %s', (_, change, said) => {
    const data = withChange(reverseHostname, change);
    expect(saidOf(rule, reverseHostname, data)).toContainEqual(expect.stringMatching(said));
  });

  test('refuses a link to the entry itself', () => {
    const data = withChange(reverseHostname, (entry) => {
      entry['chain'].confusedWith = [{ entry: entry['id'], why: { en: 'x', zh: '某' } }];
    });
    expect(saidOf(rule, reverseHostname, data)).toEqual([
      expect.stringMatching(/confusedWith\/0: a link to itself/),
    ]);
  });

  test('refuses a link to an id that has moved', () => {
    const to = 'communication/generic-550-5-1-1-user-unknown';
    const moved = withChange('moved.json', (file) => (file['moved']['communication/old'] = to));
    const data = withChange(
      reverseHostname,
      (entry) => (entry['chain'].leadsTo = [{ entry: 'communication/old', why: { en: 'x', zh: '某' } }]),
      moved,
    );
    expect(saidOf(rule, reverseHostname, data)).toEqual([expect.stringMatching(/leadsTo\/0: .*has moved/)]);
  });

  test('refuses evidence that carries nothing, and a source that nobody cites', () => {
    const idle = { grade: 'documented', source: 'rfc5321', locator: '§4.2' };
    const entry = withChange(reverseHostname, (content) => (content['evidence'].idle = idle));
    expect(saidOf(rule, reverseHostname, entry)).toEqual([
      expect.stringMatching(/^\/evidence\/idle: no claim/),
    ]);
    const source = { title: 'T', publisher: 'P', url: 'https://example.com/', seen: '2026-11-23' };
    const sources = withChange('sources.json', (content) => (content['sources']['zz-idle'] = source));
    expect(saidOf(rule, 'sources.json', sources)).toEqual([
      expect.stringMatching(/^\/sources\/zz-idle: nothing/),
    ]);
  });

  test('refuses unknown causes and hosts in the codes', () => {
    const data = withChange('codes/enhanced.json', ({ codes }) => {
      Object.assign(codes[0].hosts[0], { host: 'nomail', cause: 'bad-luck' });
    });
    expect(saidOf(rule, 'codes/enhanced.json', data)).toEqual([
      expect.stringMatching(/^\/codes\/0\/hosts\/0\/host: .*nomail/),
      expect.stringMatching(/^\/codes\/0\/hosts\/0\/cause: .*bad-luck/),
    ]);
  });
});
