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

/**
 * How a file is written, by its first two bytes, whatever it is called: gzip (RFC 1952 §2.3.1), or UTF-16 by its mark
 * (RFC 2781 §3.2), as PowerShell writes it.
 */
async function formOf(file: Blob): Promise<'gzip' | 'utf-16le' | 'utf-16be' | 'plain'> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (first === 0x1f && second === 0x8b) return 'gzip';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'plain';
}

/** True when `openBytes` gives a file's own bytes, so that a place in the one is the same place in the other. */
export async function isPlain(file: Blob): Promise<boolean> {
  return (await formOf(file)) === 'plain';
}

/**
 * The bytes of a file, unpacked where it is gzip, as UTF-8 where it is UTF-16. The stream fails with an `UnpackError`
 * where that goes no further.
 */
export async function openBytes(
  file: Blob,
  { progress, limit = mostUnpacked }: UnpackOptions = {},
): Promise<ReadableStream<Uint8Array>> {
  const form = await formOf(file);
  const bytes = progress ? file.stream().pipeThrough(counting(progress)) : file.stream();
  if (form === 'plain') return bytes;
  if (form === 'gzip') return checked(bytes.pipeThrough(new DecompressionStream('gzip')), limit);
  return bytes.pipeThrough(new TextDecoderStream(form)).pipeThrough(new TextEncoderStream());
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
