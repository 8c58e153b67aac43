/** Bytes that a packed file may unpack to: more than any log of a day. Attack: 8 MB of gzip that make 8 GB of zeros. */
const mostUnpacked = 8 * 1024 ** 3;

/** Why a packed file was not read to its end. What came before is the file's, a few last bytes perhaps apart. */
export class UnpackError extends Error {
  readonly why: 'damaged' | 'tooLarge';

  constructor(why: UnpackError['why']) {
    super(`the packed file is ${why}`);
    this.why = why;
  }
}

interface UnpackOptions {
  /** Called with the bytes of the file, packed as they are, that were read so far. */
  readonly progress?: (bytes: number) => void;
  readonly limit?: number;
}

/** True for gzip (RFC 1952 §2.3.1), whatever the file is called. */
async function isPacked(file: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return first === 0x1f && second === 0x8b;
}

/** Which UTF-16 a file is written in, by its mark (RFC 2781 §3.2): what PowerShell writes. Null: none. */
async function utf16Of(file: Blob): Promise<'utf-16le' | 'utf-16be' | null> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** True when `openBytes` gives a file's own bytes, so that a place in the one is the same place in the other. */
export async function isPlain(file: Blob): Promise<boolean> {
  return !(await isPacked(file)) && (await utf16Of(file)) === null;
}

/**
 * The bytes of a file, unpacked where it is gzip, as UTF-8 where it is UTF-16. The stream fails with an `UnpackError`
 * where that goes no further.
 */
export async function openBytes(
  file: Blob,
  { progress, limit = mostUnpacked }: UnpackOptions = {},
): Promise<ReadableStream<Uint8Array>> {
  const packed = await isPacked(file);
  const bytes = progress ? file.stream().pipeThrough(counting(progress)) : file.stream();
  if (packed) return checked(bytes.pipeThrough(new DecompressionStream('gzip')), limit);
  const encoding = await utf16Of(file);
  if (!encoding) return bytes;
  return bytes.pipeThrough(new TextDecoderStream(encoding)).pipeThrough(new TextEncoderStream());
}

/** The first bytes of a stream, as many as there are up to `length`; a damaged end is no harm behind them. */
export async function firstBytes(
  stream: ReadableStream<Uint8Array>,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const kept = new Uint8Array(length);
  let size = 0;
  const reader = stream.getReader();
  try {
    while (size < length) {
      const part = await reader.read();
      if (part.done) break;
      const chunk = part.value.subarray(0, length - size);
      kept.set(chunk, size);
      size += chunk.length;
    }
  } catch (error) {
    if (!(error instanceof UnpackError) || size === 0) throw error;
  }
  await reader.cancel().catch(() => {});
  return kept.slice(0, size);
}

function counting(
  progress: (bytes: number) => void,
): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let read = 0;
  return new TransformStream({
    transform(chunk, controller) {
      progress((read += chunk.length));
      controller.enqueue(chunk);
    },
  });
}

function checked(stream: ReadableStream<Uint8Array>, limit: number): ReadableStream<Uint8Array> {
  const reader = stream.getReader();
  let size = 0;
  return new ReadableStream({
    async pull(controller) {
      try {
        const part = await reader.read();
        if (part.done) return controller.close();
        size += part.value.length;
        if (size > limit) throw new UnpackError('tooLarge');
        controller.enqueue(part.value);
      } catch (error) {
        // Browsers tell of a file that is gone by a DOMException; any other trouble is with its content.
        const isTold = error instanceof UnpackError || error instanceof DOMException;
        controller.error(isTold ? error : new UnpackError('damaged'));
        void reader.cancel().catch(() => {});
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
