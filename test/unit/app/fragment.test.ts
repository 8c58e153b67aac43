import { deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyString } from '../any-string.ts';
import { readFragment, writeFragment } from '../../../src/app/fragment.ts';

/** What a text is once it has been in an address: half surrogates have no form there. */
const carried = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

const packed = (bytes: Buffer): string => `#z=${deflateRawSync(bytes).toString('base64url')}`;

describe('a fragment', () => {
  it('brings any text back', async () => {
    await fc.assert(
      fc.asyncProperty(anyString(), async (text) => {
        const fragment = await writeFragment(text);
        expect(await readFragment(fragment)).toBe(text === '' ? null : carried(text));
      }),
    );
  });

  it('brings any long text back', async () => {
    await fc.assert(
      fc.asyncProperty(anyString({ minLength: 1 }), async (text) => {
        const long = text.repeat(Math.ceil(2000 / text.length));
        expect(await readFragment(await writeFragment(long))).toBe(carried(long));
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['emoji', '📮✉️👩🏽‍💻'],
    ['a half surrogate', 'a\ud800b'],
    ['a byte order mark', '\ufeffx'],
    ['NUL and bidi', '\0\u202e\u2066'],
    ['what addresses are made of', '#t=%25&z=?+ /'],
    ['Chinese', '550 发件人被拒绝'],
    ['line ends', '450-a\r\n450 b\n\r'],
  ])('keeps %s, short and long', async (_, text) => {
    for (const one of [text, text.repeat(1000)]) {
      expect(await readFragment(await writeFragment(one))).toBe(carried(one));
    }
  });

  it('is short for what compresses well, and carries a megabyte', async () => {
    const text = '450 4.7.1 <user@example.org>: Recipient address rejected: Greylisted\r\n'.repeat(15_000);
    expect(text.length).toBeGreaterThan(1e6);
    const fragment = await writeFragment(text);
    expect(fragment.length).toBeLessThan(20_000);
    expect(await readFragment(fragment)).toBe(text);
  });

  it('is made of characters that every address can have', async () => {
    await fc.assert(
      fc.asyncProperty(anyString({ minLength: 1 }), async (text) => {
        expect(await writeFragment(text)).toMatch(/^#t=[\w.!~*'()%-]+$/);
        expect(await writeFragment(text.repeat(1500))).toMatch(/^#[tz]=[\w.!~*'()%-]+$/);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a damaged fragment is no text', () => {
  it.each([
    '',
    '#',
    '#dead-ends',
    '#t',
    '#x=a',
    '#T=a',
    '#t=%',
    '#t=%ff',
    '#z=',
    '#z=A',
    '#z=!!!',
    '#z=AAAA',
    '#z=a&b=c',
  ])('%j', async (fragment) => {
    expect(await readFragment(fragment)).toBeNull();
  });

  it('cut off anywhere', async () => {
    const fragment = await writeFragment(Array.from({ length: 900 }, (_, i) => `450 ${i * 7919}`).join('\n'));
    expect(fragment).toMatch(/^#z=/);
    for (let end = 3; end < fragment.length - 4; end += 97) {
      expect(await readFragment(fragment.slice(0, end))).toBeNull();
    }
  });

  it('never rejects, whatever stands there', async () => {
    await fc.assert(
      fc.asyncProperty(anyString(), fc.constantFrom('#z=', '#t=', ''), async (value, kind) => {
        const text = await readFragment(kind + value);
        expect(text === null || typeof text === 'string').toBe(true);
      }),
    );
  });

  it('that unpacks to more than a page can hold', async () => {
    const bomb = packed(Buffer.alloc(40 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await readFragment(bomb)).toBeNull();
    expect((await readFragment(packed(Buffer.alloc(8 * 1024 * 1024, 'a'))))?.length).toBe(8 * 1024 * 1024);
  });
});
