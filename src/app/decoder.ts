// oxlint-disable-next-line import/default -- Vite gives the address of the built worker
import decodeWorker from './decode-worker.ts?worker&url';
import type { Catalogue } from '../dataset/catalogue.ts';
import type { Decoded } from '../decode/failure.ts';
import type { FileAnswer, ReadFileOptions } from '../ui/islands/given-file.ts';
import type { DecodeNews, DecodeOrder } from './decode-worker.ts';
import { scriptUrl } from './script-url.ts';

/** A file this short comes into the box, where it can be read, changed and shared. */
const mostInBox = 65_536;

/** What is decoded beside the page, so that typing never waits. The decoder's worker starts with the first question. */
export interface Decoder {
  /** `signal` ends the reading at once. */
  readonly readFile: (file: Blob, options: ReadFileOptions) => Promise<FileAnswer>;
  /** Decodes a whole message or mailbox. */
  readonly readMail: (text: string) => Promise<Decoded>;
  /** The lines of a file that begin at these bytes. */
  readonly linesAt: (file: Blob, starts: readonly number[]) => Promise<readonly string[]>;
}

export function createDecoder(catalogue: Catalogue): Decoder {
  let idle: Worker | null = null;
  let lastMail: Promise<unknown> = Promise.resolve();

  async function takeWorker(): Promise<Worker> {
    const [rules, index] = await Promise.all([catalogue.causeRules(), catalogue.matchIndex()]);
    const waiting = idle;
    idle = null;
    if (waiting) return waiting;
    const worker = new Worker(scriptUrl(new URL(decodeWorker, location.href).href), { type: 'module' });
    worker.postMessage({ rules, index } satisfies DecodeOrder);
    return worker;
  }

  /** Asks a worker; it is kept for the next question when it answers, and ended when it does not. */
  async function ask(order: DecodeOrder, options?: ReadFileOptions): Promise<DecodeNews> {
    const worker = await takeWorker();
    try {
      options?.signal.throwIfAborted();
      const news = await answerOf(worker, order, options);
      if ('failed' in news) throw new Error(news.failed);
      if (idle) worker.terminate();
      idle ??= worker;
      return news;
    } catch (error) {
      worker.terminate();
      throw error;
    }
  }

  async function readMail(mail: string): Promise<Decoded> {
    const news = await ask({ mail });
    if ('decoded' in news) return news.decoded;
    throw new Error('the decoder gave no answer');
  }

  return {
    async readFile(file, options) {
      const text = file.size <= mostInBox ? await plainText(file) : null;
      if (text !== null) return { kind: 'text', text };
      const news = await ask({ file }, options);
      if ('decoded' in news) return { kind: 'decoded', decoded: news.decoded };
      if ('overview' in news) return { kind: 'overview', ...news };
      if ('unreadable' in news) return { kind: 'unreadable', why: news.unreadable };
      throw new Error('the decoder gave no answer');
    },
    // One after another: each letter that is typed into a message asks, and each worker costs memory.
    readMail: (text) =>
      (lastMail = lastMail.then(
        () => readMail(text),
        () => readMail(text),
      )) as Promise<Decoded>,
    async linesAt(file, starts) {
      const news = await ask({ file, starts });
      if ('lines' in news) return news.lines;
      throw new Error('the lines could not be read again');
    },
  };
}

function answerOf(worker: Worker, order: DecodeOrder, options?: ReadFileOptions): Promise<DecodeNews> {
  return new Promise((resolve, reject) => {
    options?.signal.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')), {
      once: true,
    });
    worker.onerror = () => reject(new Error('the decoder could not be started'));
    worker.onmessage = ({ data }: MessageEvent<DecodeNews>) => {
      if ('done' in data) options?.progress(data.done);
      else resolve(data);
    };
    worker.postMessage(order);
  });
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
