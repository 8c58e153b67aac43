import { Workbox } from 'workbox-window';
import { rootUrl } from './root-url.ts';
import { scriptUrl } from './script-url.ts';

/** How the app stands with its worker. */
export type StoredState = 'ready' | 'storing' | 'waiting' | 'unsupported' | 'failed';

export interface AppWorker {
  readonly supported: boolean;
  /** Registers; tells every change of state. */
  readonly start: (
    tell: (state: StoredState) => void,
    onUpdate: (apply: () => void) => void,
  ) => Promise<void>;
  /** Calls back when another build took charge of this page. */
  readonly onReplaced: (act: () => void) => void;
  /** Settles when a worker is in charge of this page. */
  readonly inCharge: () => Promise<unknown>;
  /** Asks the host for a newer build. */
  readonly check: () => Promise<'found' | 'none' | 'failed'>;
  /** A question to the worker in charge; null when there is none. */
  readonly ask: <T>(
    type: string,
    progress?: (done: number, total: number) => void,
    signal?: AbortSignal,
  ) => Promise<T> | null;
  /** Has the worker in charge keep a file for the page that is opened next; null when there is none. */
  readonly keepShared: (file: File) => Promise<unknown> | null;
}

interface WorkerAnswer {
  readonly done?: number;
  readonly total?: number;
  readonly report?: unknown;
  readonly error?: string;
}

export function createWorker(): AppWorker {
  const supported = 'serviceWorker' in navigator;
  let registration: ServiceWorkerRegistration | undefined;
  return {
    supported,
    async start(tell, onUpdate) {
      if (!supported) return tell('unsupported');
      if (navigator.serviceWorker.controller) tell('ready');
      const workbox = new Workbox(scriptUrl(new URL('sw.js', rootUrl()).href));
      workbox.addEventListener('installing', ({ isUpdate }) => !isUpdate && tell('storing'));
      workbox.addEventListener('redundant', ({ isUpdate }) => !isUpdate && tell('failed'));
      workbox.addEventListener('activated', () => tell('ready'));
      workbox.addEventListener('waiting', () => onUpdate(() => workbox.messageSkipWaiting()));
      // A worker that another visit began to install tells workbox-window nothing: its taking charge does.
      navigator.serviceWorker.addEventListener('controllerchange', () => tell('ready'));
      try {
        registration = await workbox.register({ immediate: true });
        if (registration?.installing && !navigator.serviceWorker.controller) tell('storing');
      } catch {
        if (!navigator.serviceWorker.controller) tell('failed');
      }
    },
    onReplaced(act) {
      if (!supported) return;
      let replaces = navigator.serviceWorker.controller !== null; // the first worker of all replaces nothing
      navigator.serviceWorker.addEventListener('controllerchange', () => {
        if (replaces) act();
        replaces = true;
      });
    },
    inCharge: () =>
      supported && !navigator.serviceWorker.controller
        ? new Promise((settle) =>
            navigator.serviceWorker.addEventListener('controllerchange', settle, { once: true }),
          )
        : Promise.resolve(),
    async check() {
      try {
        const found = registration ?? (await navigator.serviceWorker.getRegistration());
        if (!found) return 'failed';
        const { installing, waiting } = await found.update();
        return (installing ?? waiting) ? 'found' : 'none';
      } catch {
        return 'failed';
      }
    },
    ask: (type, progress, signal) => {
      const worker = supported ? navigator.serviceWorker.controller : null;
      return worker && askWorker(worker, { type }, progress, signal);
    },
    keepShared: (file) => {
      const worker = supported ? navigator.serviceWorker.controller : null;
      return worker && askWorker(worker, { type: 'KEEP_SHARED', file });
    },
  };
}

function askWorker<T>(
  worker: ServiceWorker,
  question: { readonly type: string; readonly file?: File },
  progress?: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    signal?.addEventListener('abort', () => {
      port1.postMessage('stop');
      reject(new DOMException('stopped', 'AbortError'));
    });
    port1.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
      if (data.total !== undefined) progress?.(data.done ?? 0, data.total);
      else if (data.error !== undefined) reject(new Error(data.error));
      else resolve(data.report as T);
    };
    worker.postMessage(question, [port2]);
  });
}
