import { keepShared, takeShared } from './share.ts';
import type { Store } from './store.ts';

declare const self: ServiceWorkerGlobalScope;

/** What a page may ask: `SKIP_WAITING` is workbox-window's; the others bring a port for the answer. */
type Question =
  | { readonly type: 'SKIP_WAITING' | 'REPORT' | 'VERIFY' | 'REPAIR' | 'SHARED' }
  | { readonly type: 'KEEP_SHARED'; readonly file: File };

/** Answers on the port with `{ done, total }` while it lasts, then `{ report }` or `{ error }`. `stop` on the port ends it. */
export async function answerMessage(event: ExtendableMessageEvent, store: Store): Promise<void> {
  if ((event.data as Question).type === 'SKIP_WAITING') return self.skipWaiting();
  const [port] = event.ports;
  if (!port) return;
  const stopped = new AbortController();
  port.onmessage = () => stopped.abort();
  try {
    const report = await reportOn(event.data as Question, store, {
      progress: (done, total) => port.postMessage({ done, total }),
      signal: stopped.signal,
    });
    port.postMessage({ report });
  } catch (error) {
    port.postMessage({ error: String(error) });
  }
}

interface ReportOptions {
  readonly progress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

function reportOn(question: Question, store: Store, { progress, signal }: ReportOptions): Promise<unknown> {
  if (question.type === 'VERIFY') return store.verify(progress, signal);
  if (question.type === 'REPAIR') return store.repair();
  if (question.type === 'SHARED') return takeShared();
  if (question.type === 'KEEP_SHARED') return keepShared(question.file);
  return store.report();
}
