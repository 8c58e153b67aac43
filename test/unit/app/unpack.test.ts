import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { linesAt } from '../../../src/app/lines-at.ts';
import { readLines } from '../../../src/app/read-lines.ts';
import { firstBytes, openBytes, UnpackError } from '../../../src/app/unpack.ts';

const lines = Array.from({ length: 20_000 }, (_, nth) => `line ${nth} 灰名单 ${'x'.repeat(nth % 50)}`);
const text = lines.join('\n');
const packed = gzipSync(text);

async function read(
  file: Blob,
  limit?: number,
): Promise<{ lines: string[]; starts: number[]; error: unknown }> {
  const found: { lines: string[]; starts: number[]; error: unknown } = { lines: [], starts: [], error: null };
  try {
    await readLines(await openBytes(file, limit === undefined ? {} : { limit }), (line, start) => {
      found.lines.push(line);
      found.starts.push(start);
    });
  } catch (error) {
    found.error = error;
  }
  return found;
}

describe('a packed file', () => {
  it('is read line by line as what it unpacks to, whatever it is called', async () => {
    const { lines: found, error } = await read(new Blob([packed]));
    expect(error).toBeNull();
    expect(found).toEqual(lines);
  });

  it('tells how much of the packed file was read', async () => {
    let done = 0;
    const stream = await openBytes(new Blob([packed]), {
      progress: (bytes) => {
        expect(bytes).toBeGreaterThan(done);
        done = bytes;
      },
    });
    await readLines(stream, () => {});
    expect(done).toBe(packed.length);
  });

  it.each([
    ['cut off', new Blob([packed.subarray(0, packed.length / 2)])],
    [
      'changed on its way',
      new Blob([packed.subarray(0, 30_000), new Uint8Array(200).fill(7), packed.subarray(30_200)]),
    ],
  ])('that was %s is read up to there', async (_, file) => {
    const { lines: found, error } = await read(file);
    expect(error).toBeInstanceOf(UnpackError);
    expect((error as UnpackError).why).toBe('damaged');
    expect(found.length).toBeGreaterThan(1_000);
    expect(found.slice(0, 1_000)).toEqual(lines.slice(0, 1_000));
    expect(new TextDecoder().decode(await firstBytes(await openBytes(file), 7))).toBe(text.slice(0, 7));
  });

  it('of nothing but its first bytes is damaged', async () => {
    const file = new Blob([packed.subarray(0, 12)]);
    await expect(openBytes(file).then((stream) => firstBytes(stream, 10))).rejects.toBeInstanceOf(
      UnpackError,
    );
  });

  it('that unpacks to more than the limit is read up to it', async () => {
    const bomb = new Blob([gzipSync(Buffer.alloc(50_000_000, 'a line of a log\n'))]);
    expect(bomb.size).toBeLessThan(200_000);
    const { lines: found, error } = await read(bomb, 1_000_000);
    expect((error as UnpackError).why).toBe('tooLarge');
    expect(found.length).toBeLessThanOrEqual(1_000_000 / 16);
  });

  it('whose reading fails for another reason says that reason', async () => {
    const gone = new DOMException('the file was moved', 'NotReadableError');
    const file = {
      slice: () => new Blob([new Uint8Array([0x1f, 0x8b])]),
      stream: () => new ReadableStream({ pull: (controller) => controller.error(gone) }),
    } as unknown as Blob;
    expect((await read(file)).error).toBe(gone);
  });
});

describe.each([
  ['plain', new Blob([text])],
  ['packed', new Blob([packed])],
])('lines of a %s file', (_, file) => {
  it('are found again by where they begin, in the order asked', async () => {
    const { starts } = await read(file);
    const wanted = [0, 19_999, 7, 7, 12_345];
    expect(
      await linesAt(
        file,
        wanted.map((nth) => starts[nth] ?? -1),
      ),
    ).toEqual(wanted.map((nth) => lines[nth]));
    expect(await linesAt(file, [])).toEqual([]);
  });
});

describe('a file in UTF-16', () => {
  const littleEndian = Buffer.from(`\ufeff${text}`, 'utf16le');

  it.each([
    ['as PowerShell writes it', littleEndian],
    ['the other way round', Buffer.from(littleEndian).swap16()],
  ])('%s is read as its text', async (_, bytes) => {
    const file = new Blob([bytes]);
    const { lines: found, starts, error } = await read(file);
    expect(error).toBeNull();
    expect(found).toEqual(lines);
    expect(await linesAt(file, [starts[7] ?? 0])).toEqual([lines[7]]);
  });
});
