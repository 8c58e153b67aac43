import { shareFields, sharedMark, sharePath } from '../ui/share-address.ts';

declare const self: ServiceWorkerGlobalScope;

const key = 'shared';
const nameHeader = 'x-file-name';
// Stored, not held: the browser may end the worker before the page asks.
const cacheName = (): string => `tempfail-shared ${self.registration.scope}`;

/** True for the form in which the system posts what is shared with the app. */
export function isShare({ method, url }: Request): boolean {
  return method === 'POST' && url === self.registration.scope + sharePath;
}

/** Keeps what the form brings until a page takes it, and sends the browser to that page. */
export async function answerShare(request: Request): Promise<Response> {
  const file = await readShared(request).catch(() => null); // no form that a system makes
  if (file) await keepShared(file);
  return Response.redirect(self.registration.scope + sharedMark, 303);
}

/** Keeps a file until a page takes it; a newer one takes its place. */
export async function keepShared(file: File): Promise<void> {
  const headers = { [nameHeader]: encodeURIComponent(file.name) };
  await (await self.caches.open(cacheName())).put(key, new Response(file, { headers }));
}

/** What was shared last; null when nothing was, or when a page has taken it. */
export async function takeShared(): Promise<File | null> {
  const stored = await (await self.caches.open(cacheName())).match(key);
  const file =
    stored && new File([await stored.blob()], decodeURIComponent(stored.headers.get(nameHeader) ?? ''));
  await self.caches.delete(cacheName());
  return file ?? null;
}

// An answer is about one thing: the first file, otherwise the words. A title only names what is shared.
async function readShared(request: Request): Promise<File | null> {
  const form = await request.formData();
  for (const file of form.getAll(shareFields.file)) {
    if (file instanceof File && file.size > 0) return file;
  }
  for (const field of [shareFields.text, shareFields.title, shareFields.url]) {
    const text = form.get(field);
    if (typeof text === 'string' && text.trim()) return new File([text], '');
  }
  return null;
}
