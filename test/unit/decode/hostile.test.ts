import * as fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { decode } from '../../../src/decode/decode.ts';
import { decodeText } from '../../../src/decode/decode-text.ts';
import { createTestClassifier } from './test-classifier.ts';

const classifier = await createTestClassifier();
const encoder = new TextEncoder();
const folder = new URL('../../golden/decode/', import.meta.url);
const golden = readdirSync(folder).flatMap((format) =>
  readdirSync(new URL(`${format}/`, folder))
    .filter((name) => !name.endsWith('.json'))
    .map((name) => ({
      name: `${format}/${name}`,
      bytes: new Uint8Array(readFileSync(new URL(`${format}/${name}`, folder))),
    })),
);

/** Milliseconds of this process's own work: other programs on the machine do not count. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage().user;
  await work();
  return (process.cpuUsage().user - before) / 1000;
}

// Wall time says nothing on a machine that does other things: the bounds below count the process's own time.
vi.setConfig({ testTimeout: 120_000 });

const head =
  'From: MAILER-DAEMON@mx.example.net\nSubject: Undelivered Mail Returned to Sender\nMIME-Version: 1.0\n';

function nested(depth: number): string {
  let text = head;
  for (let i = 0; i < depth; i++) text += `Content-Type: multipart/mixed; boundary="b${i}"\n\n--b${i}\n`;
  return `${text}\n<user@example.com>: 550 5.1.1 User unknown\n`;
}

describe('hostile input', () => {
  it('is decoded without throwing, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        await decode(bytes, classifier);
      }),
      { numRuns: 100 },
    );
  });

  it('is decoded without throwing, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 500 }), async (text) => {
        await decode(text, classifier);
        decodeText(text, classifier);
      }),
      { numRuns: 150 },
    );
  });

  it.each(golden)('every prefix of $name is decoded', async ({ bytes }) => {
    for (let end = 0; end < bytes.length; end += 1 + Math.floor(bytes.length / 20)) {
      const prefix = bytes.subarray(0, end);
      await decode(prefix, classifier);
      await decode(new TextDecoder().decode(prefix), classifier);
    }
  });

  it('gives the same answer for CRLF and bare CR as for LF', async () => {
    for (const { name, bytes } of golden.filter((file) => file.name.endsWith('.eml'))) {
      const lf = new TextDecoder('latin1').decode(bytes).replace(/\r\n?/g, '\n');
      const outline = async (text: string): Promise<unknown> =>
        (
          await decode(
            Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
            classifier,
          )
        ).recipients.map(({ recipient, basic, causes }) => [recipient, basic, causes[0]?.cause]);
      const expected = await outline(lf);
      expect(await outline(lf.replaceAll('\n', '\r\n')), name).toEqual(expected);
      expect(await outline(lf.replaceAll('\n', '\r')), name).toEqual(expected);
    }
  });

  it('finds every failure in interleaved log lines', () => {
    const lines = golden
      .filter(({ name }) => name.includes('-log/'))
      .flatMap(({ bytes }) => new TextDecoder().decode(bytes).trim().split('\n'));
    const countOf = (text: string): number => decodeText(text, classifier).recipients.length;
    const total = lines.reduce((sum, line) => sum + countOf(line), 0);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(lines, { minLength: lines.length }),
        (mixed) => countOf(mixed.join('\n')) === total,
      ),
      { numRuns: 30 },
    );
  });

  it.each([
    ['ten thousand nested parts', () => encoder.encode(nested(10_000))],
    ['a line of 100 MB', () => new Uint8Array(100_000_000).fill(0x61)],
    ['a million header fields', () => encoder.encode(head + 'X-A: b\n'.repeat(1_000_000))],
    [
      'one header folded a million times',
      () => encoder.encode(`${head}X-A: a${'\n b'.repeat(1_000_000)}\n\nbody`),
    ],
    [
      'a hundred thousand parts',
      () =>
        encoder.encode(`${head}Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(100_000)}`),
    ],
    ['a million addresses', () => encoder.encode(`${head}\n${'<user@example.com>:\n'.repeat(1_000_000)}`)],
    ['an address of at signs', () => encoder.encode(`${head}\n${'a@'.repeat(500_000)}`)],
    ['brackets that never close', () => encoder.encode(`${head}\n${'<'.repeat(500_000)}`)],
    [
      'HTML that never closes',
      () => encoder.encode(`${head}Content-Type: text/html\n\n${'<style><!--<a '.repeat(50_000)}`),
    ],
    [
      'a status with a million recipients',
      () =>
        encoder.encode(
          `${head}\n${'Final-Recipient: rfc822; user@example.com\nAction: failed\n\n'.repeat(1_000_000)}`,
        ),
    ],
    ['encoded words without end', () => encoder.encode(`From: ${'=?utf-8?q?a?= '.repeat(100_000)}\n\nx`)],
    [
      'UTF-7 and NULs',
      () => encoder.encode(`${head}Content-Type: text/plain; charset=utf-7\n\n${'+AAAA-\0'.repeat(100_000)}`),
    ],
    ['messages in messages', () => encoder.encode(`${head}Content-Type: message/rfc822\n\n`.repeat(20_000))],
    [
      'ten thousand packed parts',
      () =>
        encoder.encode(
          `${head}Content-Type: multipart/mixed; boundary=b\n\n${`--b\nContent-Transfer-Encoding: base64\n\n${'QUFB'.repeat(200)}\n`.repeat(10_000)}`,
        ),
    ],
    [
      'HTML that grows by its entities',
      () => encoder.encode(`${head}Content-Type: text/html\n\n${'&nbsp;&#x1f4a3;&amp;amp;'.repeat(40_000)}`),
    ],
    [
      'soft line ends of quoted-printable alone',
      () =>
        encoder.encode(
          `${head}Content-Type: text/plain; charset=gb18030\nContent-Transfer-Encoding: quoted-printable\n\n${'=\n=81=30=81=30'.repeat(60_000)}`,
        ),
    ],
    [
      'turning marks, NULs and lone surrogates in every field',
      () =>
        encoder.encode(
          `${head}Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\nFinal-Recipient: rfc822; ${'\u202e\0\u2066'.repeat(20_000)}user@example.com\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 ${'\u200f\0'.repeat(50_000)}\n`,
        ),
    ],
    ['spaces where a pattern repeats', () => encoder.encode(`${head}\nuser ${' '.repeat(200_000)}unknown`)],
  ])(
    '%s costs bounded time',
    async (_, make) => {
      const bytes = make();
      expect(await timeOf(() => decode(bytes, classifier))).toBeLessThan(4_000);
    },
    60_000,
  );

  it.each([
    ['a reply of 10 MB', '550 '.repeat(2_500_000)],
    [
      'a log line of 10 MB',
      `Mar  2 10:11:12 mx1 postfix/smtp[1]: 4F1A2B3C4D: to=<${'a'.repeat(10_000_000)}>, relay=x, dsn=5.0.0, status=bounced (x)`,
    ],
    ['lone surrogates and bidi controls', '550 \ud800\u202e\u2066user unknown\udfff'.repeat(10_000)],
    ['quotes without end', '"'.repeat(1_000_000)],
    ['brackets', '[(<'.repeat(300_000)],
    ['colons and codes', ': 550'.repeat(200_000)],
  ])(
    '%s costs bounded time as text',
    async (_, text) => {
      expect(await timeOf(() => decode(text, classifier))).toBeLessThan(4_000);
    },
    60_000,
  );
});
