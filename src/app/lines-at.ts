import { isPlain, openBytes } from './unpack.ts';

/** Bytes read of a line: what stands behind them tells nothing more of a delivery. */
const longestShown = 2_048;

/** The lines that begin at these bytes of a file (of what `openBytes` makes of it), in the order asked. */
export async function linesAt(file: Blob, starts: readonly number[]): Promise<string[]> {
  const pieces = (await isPlain(file))
    ? await Promise.all(starts.map((start) => file.slice(start, start + longestShown).arrayBuffer()))
    : await piecesOf(await openBytes(file), starts);
  const decoder = new TextDecoder();
  return pieces.map((bytes) => decoder.decode(bytes).split(/\r?\n/, 1)[0] ?? '');
}

/** What is packed or of another encoding can only be read from its beginning. */
async function piecesOf(
  stream: ReadableStream<Uint8Array>,
  starts: readonly number[],
): Promise<Uint8Array[]> {
  const pieces = starts.map((start) => ({ start, length: 0, bytes: new Uint8Array(longestShown) }));
  const end = Math.max(...starts) + longestShown;
  const reader = stream.getReader();
  let at = 0;
  for (let part = await reader.read(); !part.done && at < end; part = await reader.read()) {
    for (const piece of pieces) {
      const from = Math.max(0, piece.start + piece.length - at);
      const found = part.value.subarray(from, from + longestShown - piece.length);
      piece.bytes.set(found, piece.length);
      piece.length += found.length;
    }
    at += part.value.length;
  }
  await reader.cancel();
  return pieces.map(({ bytes, length }) => bytes.subarray(0, length));
}
