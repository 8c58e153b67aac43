import * as codec from '@dnsquery/dns-packet';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeMessage, encodeQuery, isAnswerTo } from '../../../src/dns/wire.ts';
import { response } from './response.ts';

const question = { name: 'example.org', type: 'MX' } as const;

function record(type: number, data: readonly number[]): Uint8Array {
  const head = response({ questions: [question] });
  const view = new DataView(head.buffer);
  view.setUint16(6, 1);
  const answer = [
    0xc0,
    12,
    type >> 8,
    type & 255,
    0,
    1,
    0,
    0,
    0,
    60,
    data.length >> 8,
    data.length & 255,
    ...data,
  ];
  return Uint8Array.from([...head, ...answer]);
}

function dataIn(bytes: Uint8Array): unknown {
  const decoded = decodeMessage(bytes);
  if (!decoded.ok) throw new Error(decoded.detail);
  return decoded.message.answers[0]?.data;
}

describe('encodeQuery', () => {
  it('writes id 0, RD and AD, and CD on demand', () => {
    const query = encodeQuery(question)!;
    expect([...query.subarray(0, 12)]).toEqual([0, 0, 1, 0x20, 0, 1, 0, 0, 0, 0, 0, 0]);
    expect(encodeQuery(question, true)![3]).toBe(0x30);
    expect(codec.decode(query).questions).toMatchObject([question]);
  });

  it('refuses names that no message can hold', () => {
    expect(encodeQuery({ name: 'a..b', type: 'A' })).toBeNull();
    expect(encodeQuery({ name: `${'a'.repeat(64)}.b`, type: 'A' })).toBeNull();
    expect(encodeQuery({ name: `${'ü'.repeat(40)}.b`, type: 'A' })).toBeNull();
  });
});

describe('decodeMessage', () => {
  it('reads the types of mail', () => {
    const bytes = response({
      questions: [question],
      answers: [
        { type: 'MX', name: 'example.org', ttl: 60, data: { preference: 10, exchange: 'mx.example.org' } },
        { type: 'TXT', name: 'example.org', data: ['v=spf1 ', 'mx -all'] },
        { type: 'A', name: 'example.org', data: '192.0.2.1' },
        { type: 'AAAA', name: 'example.org', data: '2001:db8::1' },
        { type: 'CNAME', name: 'example.org', data: 'other.example' },
        { type: 'CAA', name: 'example.org', data: { flags: 0, tag: 'issue', value: 'ca.example' } },
      ],
    });
    const decoded = decodeMessage(bytes);
    expect(decoded.ok && decoded.message.answers.map((answer) => answer.data)).toEqual([
      { type: 'MX', preference: 10, exchange: 'mx.example.org' },
      { type: 'TXT', strings: ['v=spf1 ', 'mx -all'], text: 'v=spf1 mx -all' },
      { type: 'A', address: '192.0.2.1' },
      { type: 'AAAA', address: '2001:db8::1' },
      { type: 'CNAME', target: 'other.example' },
      { type: 'CAA', flags: 0, tag: 'issue', value: 'ca.example' },
    ]);
  });

  it('reads TLSA, SVCB and unknown types, which the codec leaves raw', () => {
    expect(dataIn(record(52, [3, 1, 1, 0xab, 0xcd]))).toEqual({
      type: 'TLSA',
      usage: 3,
      selector: 1,
      matching: 1,
      data: 'abcd',
    });
    expect(dataIn(record(65, [0, 1, 0, 0, 1, 0, 3, 2, 0x68, 0x32]))).toEqual({
      type: 'HTTPS',
      priority: 1,
      target: '.',
      parameters: [{ key: 1, value: '026832' }],
    });
    expect(dataIn(record(4242, [1, 2]))).toEqual({ type: 'other', code: 4242, hex: '0102' });
  });

  it('keeps 8-bit octets of a TXT record visible', () => {
    expect(dataIn(record(16, [2, 0xc3, 0xbc]))).toMatchObject({ text: '\u00c3\u00bc' });
  });

  it('reads the null MX', () => {
    expect(dataIn(record(15, [0, 0, 0]))).toEqual({ type: 'MX', preference: 0, exchange: '.' });
  });

  const broken: [string, Uint8Array][] = [
    ['too short', new Uint8Array(11)],
    ['a query', encodeQuery(question)!],
    ['an address of three octets', record(1, [192, 0, 2])],
    ['an MX without a host', record(15, [0, 10])],
    ['an MX with something after its host', record(15, [0, 10, 0, 7])],
    ['a string past its record', record(16, [5, 65])],
    ['a pointer to itself', record(5, [0xc0, 41])],
    ['a pointer forward', record(5, [0xc0, 0xff])],
    ['a record past the message', record(16, [1, 65]).subarray(0, -1)],
  ];
  it.each(broken)('refuses %s', (_, bytes) => {
    expect(decodeMessage(bytes)).toMatchObject({ ok: false });
  });

  it('is not held up by a count of 65,535 records that are not there', () => {
    const bytes = response({ questions: [question] });
    for (const at of [6, 8, 10]) new DataView(bytes.buffer).setUint16(at, 65535);
    const start = performance.now();
    expect(decodeMessage(bytes)).toMatchObject({ ok: false });
    expect(performance.now() - start).toBeLessThan(50);
  });

  it('never throws, whatever the octets, and ends soon', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
        const start = performance.now();
        decodeMessage(bytes);
        // A DNS header that says "response", so that the sections are reached.
        if (bytes.length > 3) decodeMessage(Uint8Array.from(bytes, (byte, at) => (at === 2 ? 0x81 : byte)));
        return performance.now() - start < 200;
      }),
      { numRuns: 3000 },
    );
  });

  it('survives any one octet of a good message being changed', () => {
    const good = response({
      questions: [question],
      answers: [
        { type: 'MX', name: 'example.org', data: { preference: 10, exchange: 'mx.example.org' } },
        { type: 'TXT', name: 'example.org', data: 'v=spf1 -all' },
        { type: 'CNAME', name: 'example.org', data: 'a.example.org' },
      ],
    });
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), (at, value) => {
        const bytes = Uint8Array.from(good);
        bytes[at] = value;
        decodeMessage(bytes);
      }),
      { numRuns: 3000 },
    );
  });

  it('reads the worst that pointers allow in bounded time: thousands of names, each thousands of hops long', () => {
    // The chain sits in the data of the first record, after a root name; each link points at the one before.
    const start = 23;
    const links = Array.from({ length: 8000 }, (_, at) => {
      const target = at === 0 ? 12 : start + 2 * (at - 1);
      return [0xc0 | (target >> 8), target & 255];
    }).flat();
    const last = start + links.length - 2;
    const first = [0, 255, 0, 0, 1, 0, 0, 0, 0, links.length >> 8, links.length & 255, ...links];
    const other = [0xc0 | (last >> 8), last & 255, 255, 0, 0, 1, 0, 0, 0, 0, 0, 0];
    const count = Math.floor((65535 - 12 - first.length) / other.length);
    const records = [first, ...Array.from({ length: count }, () => other)].flat();
    const bytes = Uint8Array.from([
      0,
      0,
      0x81,
      0x80,
      0,
      0,
      (count + 1) >> 8,
      (count + 1) & 255,
      0,
      0,
      0,
      0,
      ...records,
    ]);
    const begun = performance.now();
    expect(decodeMessage(bytes)).toMatchObject({ ok: true });
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  it('round-trips every query', () => {
    const label = fc.stringMatching(/^[a-z0-9_-]{1,20}$/);
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 6 }), (labels) => {
        const asked = { name: labels.join('.'), type: 'TXT' } as const;
        const answered = Uint8Array.from(encodeQuery(asked)!);
        answered[2] = 0x81;
        const decoded = decodeMessage(answered);
        return decoded.ok && isAnswerTo(decoded.message, asked);
      }),
    );
  });
});
