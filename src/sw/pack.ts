const contentTypes: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
};

/** The media type that a host would give a packed file by its name. */
export const contentTypeOf = (url: string): string =>
  contentTypes[url.slice(url.lastIndexOf('.') + 1)] ?? 'application/octet-stream';

/** Fetches a pack: contents by path. Rejects when it does not come whole. */
export async function readPack(href: string, integrity: string): Promise<Readonly<Record<string, string>>> {
  const response = await fetch(href, { integrity, credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${href}: ${response.status}`);
  return (await response.json()) as Readonly<Record<string, string>>;
}
