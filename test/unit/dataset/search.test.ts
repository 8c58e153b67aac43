import { describe, expect, it } from 'vitest';
import { cpuTime } from '../cpu-time.ts';
import type { SearchRow } from '../../../src/dataset/compiled.ts';
import { createSearch } from '../../../src/dataset/search.ts';
import { data } from '../compiled-data.ts';

const search = createSearch(data.compiled.search);
const name = ({ kind, id }: SearchRow): string => `${kind}/${id}`;
const names = (query: string): string[] => search(query).map(name);

const postgrey = 'entry/communication/greylist-450-4-2-0-postgrey';

describe('search finds', () => {
  it.each([
    ['灰名单', 'cause/greylisted'],
    ['灰名单', postgrey],
    ['反向解析', 'cause/ptr-missing'],
    ['反向解析', 'entry/communication/postfix-450-cannot-find-reverse-hostname'],
    ['greylisting', postgrey],
    ['GREYLISTING', postgrey],
    ['reverse DNS', 'cause/ptr-missing'],
    ['dns reverse', 'cause/ptr-missing'],
    ['5.7.26', 'entry/communication/gmail-550-5-7-26-dmarc-policy'],
    ['５．７．２６', 'code/5.7.26'],
    ['550', 'entry/communication/generic-550-5-1-1-user-unknown'],
    ['cannot find your reverse hostname', 'entry/communication/postfix-450-cannot-find-reverse-hostname'],
    ['relay access denied', 'entry/communication/postfix-554-relay-access-denied'],
    ['gmail 灰名单', null],
    ['gmail 5.7.26', 'entry/communication/gmail-550-5-7-26-unauthenticated'],
  ])('%s: %s', (query, wanted) => {
    if (wanted) expect(names(query)).toContain(wanted);
    else expect(names(query)).toEqual([]);
  });

  it('every host and cause by its id and by its name in both languages', () => {
    for (const { id, name: own } of data.raw.hosts) {
      for (const query of [id, own.en, own.zh]) expect(names(query)).toContain(`host/${id}`);
    }
    for (const [id, { title }] of Object.entries(data.raw.causes)) {
      for (const query of [id, title.en, title.zh]) expect(names(query)).toContain(`cause/${id}`);
    }
  });

  it('every entry by its title in both languages', () => {
    for (const { id, title } of data.raw.entries) {
      for (const query of [title.en, title.zh]) expect(names(query)).toContain(`entry/${id}`);
    }
  });
});

describe('typing errors', () => {
  it.each([
    ['greylistng', postgrey],
    ['grylisting', postgrey],
    ['postgray', 'host/postgrey'],
    ['authentcation failed', 'entry/communication/smtp-535-5-7-8-auth-failed'],
    ['gmial', 'host/gmail'],
  ])('%s finds %s', (query, wanted) => {
    expect(names(query)).toContain(wanted);
  });

  it.each([
    ['grylisting', 'greylisting'],
    ['gmial', 'gmail'],
    ['authentcation failed', 'authentication failed'],
  ])('%s stands for %s', (query, words) => {
    expect(search(query)[0]?.similar).toBe(words);
    expect(search(words)[0]).not.toHaveProperty('similar');
  });
});

describe('ranking', () => {
  it.each([
    ['5.7.26', 'code/5.7.26'],
    ['550', 'code/550'],
    ['gmail', 'host/gmail'],
    ['postfix', 'host/postfix'],
    ['greylisted', 'cause/greylisted'],
    ['ptr-missing', 'cause/ptr-missing'],
  ])('%s itself stands first', (query, wanted) => {
    expect(names(query)[0]).toBe(wanted);
  });

  it('puts what has the words in its title before what only mentions them', () => {
    const rows = search('relay access denied');
    const inTitle = rows.map(({ title }) => title.en.toLowerCase().includes('relay access denied'));
    expect(inTitle[0]).toBe(true);
    expect(inTitle.lastIndexOf(true)).toBeLessThan(
      inTitle.includes(false) ? inTitle.indexOf(false) : Infinity,
    );
  });

  it('is the same each time', () => {
    for (const query of ['denied', 'greylistng', '拒收']) expect(names(query)).toEqual(names(query));
  });
});

describe('hostile queries', () => {
  it.each(['', '   ', '\t\n', '　'])('%j finds nothing', (query) => {
    expect(search(query)).toEqual([]);
  });

  it.each([
    '(',
    '[',
    '\\',
    '*',
    '.*',
    '^$',
    '"',
    "'",
    '(?=',
    '-',
    '|',
    '__proto__',
    '\0',
    '\ud800',
    '\u202e',
  ])('%j does no harm', (query) => {
    const known = new Set(data.compiled.search.rows.map(name));
    for (const row of search(query)) expect(known).toContain(name(row));
  });

  const letters = 'qxjzvkw';
  it.each([
    ['one letter', 'q'.repeat(10_000)],
    ['a frequent letter', 'e'.repeat(10_000)],
    ['words', 'zzq yyx '.repeat(1250)],
    ['known words', 'greylisted 550 '.repeat(667)],
    ['Chinese', '灰名'.repeat(5000)],
    ['anything', Array.from({ length: 10_000 }, (_, i) => letters[(i * i) % letters.length]).join('')],
    ['signs', '"-'.repeat(5000)],
    [
      'a reply nobody knows',
      'the flux capacitor of this mail exchanger refused your zyzzyva, call the plumber '.repeat(3),
    ],
    ['as long as errors are forgiven', 'qjxzvkwqjxzvkwqjxzvkwqjxzvkwqjxzvkwqjxzv'],
  ])('is bounded on a long query: %s', (_, query) => {
    expect(cpuTime(() => search(query))).toBeLessThan(1000);
  });
});
