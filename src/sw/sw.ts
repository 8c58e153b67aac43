import workerBuild from 'virtual:worker-build';
import { createPages } from './pages.ts';
import { answerMessage } from './messages.ts';
import { answerShare, isShare } from './share.ts';
import { Store } from './store.ts';

declare const self: ServiceWorkerGlobalScope;

const store = new Store(workerBuild);
const pages = createPages(workerBuild, store, self.registration.scope);

self.addEventListener('install', (event) => {
  event.waitUntil(store.install(event));
});

self.addEventListener('activate', (event) => {
  // The page of the first visit gets its worker at once; a later worker waits until the person agrees to it.
  event.waitUntil(store.activate(event).then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (isShare(request)) return event.respondWith(answerShare(request));
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) return;
  const stored = store.respond(request, event);
  if (stored) event.respondWith(stored);
  else if (request.mode === 'navigate') event.respondWith(pages(request));
});

self.addEventListener('message', (event) => {
  event.waitUntil(answerMessage(event, store));
});
