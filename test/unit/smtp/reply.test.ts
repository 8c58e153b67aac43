import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cpuTime } from '../cpu-time.ts';
import { anyString } from '../any-string.ts';
import { inputSpans, parseReply, type Reply } from '../../../src/smtp/reply.ts';

/** Basic code, enhanced code and text: what most tests look at. */
function said(input: string): readonly [string | null, string | null, string] {
  const { basic, enhanced, text } = parseReply(input);
  return [basic?.value ?? null, enhanced?.value ?? null, text];
}

describe('parseReply, one line', () => {
  it.each([
    ['450 4.7.1 Try later', '450', '4.7.1', 'Try later'],
    ['450 Try later', '450', null, 'Try later'],
    ['450-4.7.1 Try later', '450', '4.7.1', 'Try later'],
    ['450\t4.7.1\tTry later', '450', '4.7.1', 'Try later'],
    ['  450  4.7.1  Try later  ', '450', '4.7.1', 'Try later'],
    ['450 #4.7.1 Try later', '450', '4.7.1', 'Try later'],
    ['4.7.1 Try later', null, '4.7.1', 'Try later'],
    ['#5.1.1 No mailbox', null, '5.1.1', 'No mailbox'],
    ['450', '450', null, ''],
    ['450-', '450', null, ''],
    ['450 4.7.1', '450', '4.7.1', ''],
    ['4.7.1', null, '4.7.1', ''],
    ['354 End data', '354', null, 'End data'],
    ['450 4.7.1.2 is no code', '450', null, '4.7.1.2 is no code'],
    ['550 发件人被拒绝', '550', null, '发件人被拒绝'],
    ['450 4.7.1 a\u2028b\u2029c', '450', '4.7.1', 'a\u2028b\u2029c'],
    ['Try later', null, null, 'Try later'],
    ['', null, null, ''],
    [' \r\n\t', null, null, ''],
  ])('reads %j', (input, basic, enhanced, text) => {
    expect(said(input)).toEqual([basic, enhanced, text]);
  });

  it('says where the codes stood', () => {
    const { basic, enhanced } = parseReply('  450  4.7.1 Try later');
    expect(basic?.span).toEqual([2, 5]);
    expect(enhanced?.span).toEqual([7, 12]);
  });
});

describe('parseReply, several lines', () => {
  it.each([
    ['CRLF', '\r\n'],
    ['LF', '\n'],
    ['CR', '\r'],
    ['blank lines', '\r\n\r\n'],
  ])('joins the lines of a reply: %s', (_, end) => {
    const input = ['450-4.7.1 Client host rejected:', '450-4.7.1 cannot find', '450 4.7.1 your name'].join(
      end,
    );
    expect(said(input + end)).toEqual(['450', '4.7.1', 'Client host rejected: cannot find your name']);
  });

  it('keeps the text of folded lines that lost their code', () => {
    expect(said('550 5.1.1 The account\n  does not exist')).toEqual([
      '550',
      '5.1.1',
      'The account does not exist',
    ]);
  });

  it('keeps the first reply when another follows', () => {
    expect(said('450 4.7.1 Wait\n550 5.1.1 No')).toEqual(['450', '4.7.1', 'Wait 550 5.1.1 No']);
  });
});

describe('parseReply, quoted in a sentence', () => {
  it.each([
    ['host mx.example.org[192.0.2.7] said: 450 4.7.1 Wait (in reply to RCPT TO command)', '450', '4.7.1'],
    ['SMTP error from remote mail server after RCPT TO:<a@example.org>: 550 No such user', '550', null],
    ['Remote host said:550 5.1.1 no', '550', '5.1.1'],
    ['<<< 550 5.1.1 User unknown', '550', '5.1.1'],
    ['status=deferred ("451 4.3.0 queue full")', '451', '4.3.0'],
    ['服务器返回：550 5.1.1 用户不存在', '550', '5.1.1'],
  ])('finds the codes of %j', (input, basic, enhanced) => {
    expect(said(input)).toEqual([basic, enhanced, input]);
  });

  it.each([
    'connect to 192.0.2.7:587 refused',
    'connect to mx.example.org[192.0.2.7]:587 failed',
    'connect to mx.example.org:587 failed',
    'client 2001:db8::550 rejected',
    'client 2001:db8:0:450 rejected',
    'client 198.51.100.450 rejected',
    '2026-11-23 02:15:04.450 queue flushed',
    '2026-11-23 02:15:04,450 queue flushed',
    'wait 450 seconds',
    'took 451 ms',
    'message of 512 kB',
    'user450 unknown',
    '<450 x@example.org>',
    'A1B450 removed',
    'version 4.5.550 of the program',
  ])('finds no code in %j', (input) => {
    expect(said(input)).toEqual([null, null, input]);
  });
});

/** Texts that look like replies more often than random ones do. */
const replyLike = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '450',
        '550',
        '4.7.1',
        '#5.1.1',
        ' ',
        '-',
        '\t',
        '\r',
        '\n',
        '\r\n',
        ': ',
        '\u2028',
        '\u00a0',
      ),
      anyString({ maxLength: 6 }),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('spans', () => {
  it('point at the very characters that were read, for any input', () => {
    fc.assert(
      fc.property(replyLike, (input) => {
        const reply = parseReply(input);
        for (const code of [reply.basic, reply.enhanced]) {
          if (code) expect(input.slice(...code.span)).toBe(code.value);
        }
        for (const { at, from, length } of reply.pieces) {
          expect(reply.text.slice(at, at + length)).toBe(input.slice(from, from + length));
        }
        expect(reply.pieces.map(({ at, length }) => reply.text.slice(at, at + length)).join(' ')).toBe(
          reply.text,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('map any stretch of the text back to the input', () => {
    fc.assert(
      fc.property(replyLike, fc.nat(60), fc.nat(60), (input, one, other) => {
        const reply = parseReply(input);
        const [start, end] = one < other ? [one, other] : [other, one];
        const back = inputSpans(reply, start, end).map((span) => input.slice(...span));
        // The blanks that join lines stand nowhere in the input.
        expect(back.join('')).toBe(withoutJoints(reply, start, end));
      }),
      { numRuns: 1000 },
    );
  });

  it('cut a match that runs over two lines at the end of the line', () => {
    const input = '450-4.7.1 cannot find\r\n450 4.7.1 your name';
    const reply = parseReply(input);
    const at = reply.text.indexOf('find your');
    expect(inputSpans(reply, at, at + 'find your'.length).map((span) => input.slice(...span))).toEqual([
      'find',
      'your',
    ]);
  });
});

function withoutJoints({ text, pieces }: Reply, start: number, end: number): string {
  return pieces
    .map(({ at, length }) => text.slice(Math.max(at, start), Math.max(0, Math.min(at + length, end))))
    .join('');
}

describe('cost', () => {
  it('never throws', () => {
    fc.assert(fc.property(anyString(), (input) => void parseReply(input)));
  });

  const half = 250_000;
  it.each([
    ['letters', 'a'.repeat(2 * half)],
    ['blanks behind a code and a line separator', `450 ${' '.repeat(half)}x\u2028${' '.repeat(half)}y`],
    ['blanks behind an enhanced code', `4.7.1 ${'\t'.repeat(half)}x\u2028y`],
    ['codes', '450 '.repeat(half / 2)],
    ['addresses', 'a.example:450 '.repeat(half / 7)],
    ['one name', `.${'a-'.repeat(half)}:450 `],
    ['lines of one letter', 'a\n'.repeat(half)],
    ['lines of a reply', '450-4.7.1 x\r\n'.repeat(half / 6)],
    ['digits', '4'.repeat(2 * half)],
  ])('is linear: half a megabyte of %s', (_, input) => {
    expect(cpuTime(() => parseReply(input))).toBeLessThan(500);
    expect(parseReply(input).text.length).toBeLessThanOrEqual(input.length);
  });
});
