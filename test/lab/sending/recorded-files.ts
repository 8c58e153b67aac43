import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What is known of a version's recordings, beside them in `<host>/<version>.json`. */
export interface RecordedSet {
  readonly host: string;
  readonly version: string;
  readonly package: string;
  readonly command: string;
  /** Settings under which they were made, native names. */
  readonly settings: Readonly<Record<string, string>>;
  /** Digest of the whole configuration. */
  readonly config: string;
  readonly date: string;
  /** Digest of each file, by its path below the host's folder: `<case>/<version>.eml`, `.warning.eml`, `.log`. */
  readonly files: Readonly<Record<string, string>>;
}

/** Digest of a recorded file. Messages are kept octet by octet, as Latin-1 text. */
export const digestOf = (text: string): string =>
  `sha256:${createHash('sha256').update(text, 'latin1').digest('hex')}`;

/** A recorded file's text, octet by octet. */
export const readRecorded = (path: string): string => readFileSync(path, 'latin1');

/** The lists of all recorded versions below a folder. */
export function listRecorded(folder: string): RecordedSet[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^[^/]+\/[^/]+\.json$/.test(name))
    .sort()
    .map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as RecordedSet);
}

/** Writes files below `<folder>/<host>/` and their digests into the version's list; other files of the list stay. */
export async function writeRecorded(
  folder: string,
  set: Omit<RecordedSet, 'files'>,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  const base = `${folder}/${set.host}`;
  const list = `${base}/${set.version}.json`;
  const known = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as RecordedSet).files : {};
  const all: Record<string, string> = { ...known };
  for (const [name, text] of files) {
    await mkdir(dirname(`${base}/${name}`), { recursive: true });
    await writeFile(`${base}/${name}`, text, 'latin1');
    all[name] = digestOf(text);
  }
  const sorted = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeFile(list, JSON.stringify({ ...set, files: sorted }, null, 2) + '\n');
}
