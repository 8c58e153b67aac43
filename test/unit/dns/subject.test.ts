import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHelo, parseSubject, type SubjectFields } from '../../../src/dns/subject.ts';
import { anyString } from '../any-string.ts';

const blank: SubjectFields = { input: '', ip: '', helo: '', mailFrom: '', selector: '' };
const parse = (fields: Partial<SubjectFields>): ReturnType<typeof parseSubject> =>
  parseSubject({ ...blank, ...fields });

describe('what a person typed', () => {
  it('is a domain alone', () => {
    expect(parse({ input: ' Bücher.example ' })).toEqual({
      ok: true,
      subject: { domain: 'xn--bcher-kva.example' },
    });
  });

  it('is a mailbox, which is also the envelope sender unless another is given', () => {
    expect(parse({ input: '<user@example.org>' })).toMatchObject({
      subject: { domain: 'example.org', mailFrom: 'user@example.org' },
    });
    expect(parse({ input: 'user@example.org', mailFrom: 'other@example.net' })).toMatchObject({
      subject: { domain: 'example.org', mailFrom: 'other@example.net' },
    });
    expect(parse({ input: 'example.org', mailFrom: '<>' })).toMatchObject({ subject: { mailFrom: '' } });
  });

  it('is an address, which is the sending one', () => {
    expect(parse({ input: '[192.0.2.10]', ip: '192.0.2.99' })).toMatchObject({
      subject: { domain: '', ip: { text: '192.0.2.10' } },
    });
  });

  it('is everything about a sender', () => {
    expect(
      parse({ input: 'example.org', ip: '2001:db8::10', helo: 'mx.Example.org', selector: ' S1 ' }),
    ).toMatchObject({
      ok: true,
      subject: { domain: 'example.org', ip: { family: 6 }, helo: 'mx.Example.org', selector: 's1' },
    });
  });

  it.each([
    [{ input: '' }, 'input', 'empty'],
    [{ input: 'a b' }, 'input', 'character'],
    [{ input: 'example.org', ip: '192.0.2.300' }, 'ip', 'address'],
    [{ input: 'example.org', selector: 'a..b' }, 'selector', 'empty-label'],
  ] as const)('%j is refused by its field', (fields, field, fault) => {
    expect(parse(fields)).toEqual({ ok: false, field, fault });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(anyString(), anyString(), (input, other) => {
        parse({ input, ip: other, helo: other, mailFrom: other, selector: other });
      }),
    );
  });
});

describe('a HELO name', () => {
  it('stays as a client sends it, but for Unicode', () => {
    expect(parseHelo(' [192.0.2.1] ')).toBe('[192.0.2.1]');
    expect(parseHelo('my_host')).toBe('my_host');
    expect(parseHelo('bücher.example')).toBe('xn--bcher-kva.example');
  });
});
