// oxlint-disable-next-line import/default -- Vite gives the address of the built worker
import decodeWorker from './decode-worker.ts?worker&url';
import type { FileAnswer, ReadFileOptions } from '../ui/islands/given-file.ts';
import type { DecodeNews, DecodeOrder } from './decode-worker.ts';
import type { AppReference } from './reference.ts';
import { scriptUrl } from './script-url.ts';

/** A file this short comes into the box, where it can be read, changed and shared. */
const mostInBox = 65_536;

/** Reads a file in a worker of its own, so that typing never waits; `signal` ends the worker. */
export async function readFile(
  file: Blob,
  reference: AppReference,
  { progress, signal }: ReadFileOptions,
): Promise<FileAnswer> {
  const text = file.size <= mostInBox ? await plainText(file) : null;
  if (text !== null) return { kind: 'text', text };
  const [rules, { marks }] = await Promise.all([
    reference.catalogue.causeRules(),
    reference.catalogue.matchIndex(),
  ]);
  signal.throwIfAborted();
  const worker = new Worker(scriptUrl(new URL(decodeWorker, location.href).href), { type: 'module' });
  try {
    return await new Promise<FileAnswer>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
      worker.onerror = () => reject(new Error('the decoder could not be started'));
      worker.onmessage = ({ data }: MessageEvent<DecodeNews>) => {
        if ('done' in data) progress(data.done);
        else if ('failed' in data) reject(new Error(data.failed));
        else if ('wrong' in data) resolve({ kind: 'wrong' });
        else if ('overview' in data) resolve({ kind: 'overview', overview: data.overview });
        else resolve({ kind: 'decoded', decoded: data.decoded });
      };
      worker.postMessage({ file, rules, marks } satisfies DecodeOrder);
    });
  } finally {
    worker.terminate();
  }
}

/** Null: not UTF-8, or no text; only its bytes tell what it is. */
async function plainText(file: Blob): Promise<string | null> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    return text.includes('\0') ? null : text;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error; // the file was moved or may not be read
  }
}
