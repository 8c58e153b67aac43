import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../../src/app/read-lines.ts';

/** The lines of some bytes that come in chunks of one size. */
async function linesOf(bytes: Uint8Array, chunk: number): Promise<[text: string, start: number][]> {
  const lines: [string, number][] = [];
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += chunk) controller.enqueue(bytes.slice(at, at + chunk));
      controller.close();
    },
  });
  await readLines(stream, (text, start) => lines.push([text, start]));
  return lines;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('lines of a file', () => {
  it('come without their ends, with the byte at which they begin', async () => {
    expect(await linesOf(encode('é\r\nb\n\nlast'), 3)).toEqual([
      ['é', 0],
      ['b', 4],
      ['', 6],
      ['last', 7],
    ]);
  });

  it('are the same however the file is cut into chunks', async () => {
    const text = fc.array(fc.constantFrom('a', '灰', '\n', '\r\n', 'é '), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 7 }), async (parts, chunk) => {
        const whole = parts.join('');
        const lines = await linesOf(encode(whole), chunk);
        const expected = whole.split(/\r?\n/);
        if (expected.at(-1) === '') expected.pop();
        expect(lines.map(([line]) => line)).toEqual(expected);
        const bytes = encode(whole);
        for (const [line, start] of lines)
          expect(new TextDecoder().decode(bytes.slice(start, start + encode(line).length))).toBe(line);
      }),
      { numRuns: 100 },
    );
  });

  it('are cut when they have no end in sight, and the next ones are found again', async () => {
    const lines = await linesOf(encode(`${'x'.repeat(300_000)}\nnext`), 10_000);
    expect(lines.map(([line]) => line.length)).toEqual([16_384, 4]);
    expect(lines[1]).toEqual(['next', 300_001]);
  });
});
