/**
 * Bytes kept of one line: a file of one endless line must fill neither the memory nor the time. Programs that write
 * mail logs cut their lines long before.
 */
export const longestLine = 16_384;

/**
 * Reads a text of any length line by line (LF or CRLF), holding one chunk and one line. `line` gets each without its
 * end, and the byte at which it begins.
 */
export async function readLines(
  stream: ReadableStream<Uint8Array>,
  line: (text: string, start: number) => void,
): Promise<void> {
  const decoder = new TextDecoder();
  const reader = stream.getReader();
  const nothing = new Uint8Array(0);
  let carried = nothing;
  let lineStart = 0;
  let read = 0;
  const emit = (bytes: Uint8Array): void => {
    const end = bytes.at(-1) === 13 ? bytes.length - 1 : bytes.length;
    line(decoder.decode(bytes.subarray(0, Math.min(end, longestLine))), lineStart);
  };
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const chunk = part.value;
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      if (carried.length > 0) {
        emit(join(carried, chunk.subarray(from, at)));
        carried = nothing;
      } else if (at > from) emit(chunk.subarray(from, at));
      else line('', lineStart);
      from = at + 1;
      lineStart = read + from;
    }
    if (from < chunk.length && carried.length <= longestLine) {
      carried = join(carried, chunk.subarray(from, from + longestLine + 1));
    }
    read += chunk.length;
  }
  if (carried.length > 0) emit(carried);
}

function join(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
