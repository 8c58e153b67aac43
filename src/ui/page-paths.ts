import { formatRoute, placeNames } from './routes.ts';

/** Every path that a catalogue's pages have, both languages, the root's empty path included. */
export function pagePaths(keys: Iterable<string>): string[] {
  const rests = placeNames.map((page) => formatRoute({ page, lang: 'en' }).slice('en/'.length));
  for (const key of keys) {
    if (key.startsWith('entry/')) rests.push(`e/${key.slice('entry/'.length)}/`);
    else if (/^(code|host|cause|verdict|evidence)\//.test(key)) rests.push(`${key}/`);
  }
  return ['', ...rests.flatMap((rest) => [`en/${rest}`, `zh/${rest}`])];
}
