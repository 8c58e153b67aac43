import { takeShared } from './share.ts';
import type { Store } from './store.ts';

declare const self: ServiceWorkerGlobalScope;

/** What a page may ask: `SKIP_WAITING` is workbox-window's; the others bring a port for the answer. */
type Question = { readonly type: 'SKIP_WAITING' | 'REPORT' | 'VERIFY' | 'REPAIR' | 'SHARED' };

/** Answers on the port with `{ done, total }` while it lasts, then `{ report }` or `{ error }`. `stop` on the port ends it. */
export async function answerMessage(event: ExtendableMessageEvent, store: Store): Promise<void> {
  const { type } = event.data as Question;
  if (type === 'SKIP_WAITING') return self.skipWaiting();
  const [port] = event.ports;
  if (!port) return;
  const stopped = new AbortController();
  port.onmessage = () => stopped.abort();
  try {
    const report =
      type === 'VERIFY'
        ? await store.verify((done, total) => port.postMessage({ done, total }), stopped.signal)
        : type === 'REPAIR'
          ? await store.repair()
          : type === 'SHARED'
            ? await takeShared()
            : await store.report();
    port.postMessage({ report });
  } catch (error) {
    port.postMessage({ error: String(error) });
  }
}
