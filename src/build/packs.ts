import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pack } from '../sw/worker-build.ts';
import { digest } from './dataset.ts';

interface PackedFile {
  /** Path below the root. */
  readonly url: string;
  readonly content: string;
}

/** A worker parses a pack at once: it must fit the memory of a cheap phone. */
const mostBytes = 4_500_000;

/** W3C SRI form. */
export const integrityOf = (content: string | Uint8Array): string =>
  `sha256-${createHash('sha256').update(content).digest('base64')}`;

/**
 * Writes the files of each folder once more, in few pieces, for the first visit: alike files compress to two thirds in
 * one piece, and a slow line waits for few answers instead of many.
 */
export async function writePacks(files: readonly PackedFile[], outDir: string): Promise<Pack[]> {
  const packs: Pack[] = [];
  for (const folder of new Set(files.map(folderOf))) {
    const members = files.filter((file) => folderOf(file) === folder);
    for (const part of parts(members)) {
      const content = JSON.stringify(Object.fromEntries(part.map((file) => [file.url, file.content])));
      const url = `data/pack-${folder}-${digest(content)}.json`;
      await writeFile(join(outDir, url), content);
      packs.push({ url, integrity: integrityOf(content), files: part.map((file) => file.url) });
    }
  }
  return packs;
}

const folderOf = ({ url }: PackedFile): string => url.split('/')[0] ?? '';

function parts(files: readonly PackedFile[]): PackedFile[][] {
  const found: PackedFile[][] = [];
  let bytes = Infinity;
  for (const file of files) {
    if (bytes + file.content.length > mostBytes) {
      found.push([]);
      bytes = 0;
    }
    bytes += file.content.length;
    found.at(-1)?.push(file);
  }
  return found;
}
