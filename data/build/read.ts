import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type {
  Cause,
  Causes,
  Code,
  Codes,
  Entry,
  Host,
  Moved,
  Source,
  Sources,
} from '../../src/dataset/types.gen.ts';

/** The dataset as it stands in `data/`, unchecked: what the linter judges and the compiler compiles. */
export interface RawData {
  readonly entries: readonly Entry[];
  readonly basic: readonly Code[];
  readonly enhanced: readonly Code[];
  readonly hosts: readonly Host[];
  readonly causes: Readonly<Record<string, Cause>>;
  readonly sources: Readonly<Record<string, Source>>;
  readonly moved: Readonly<Record<string, string>>;
  /** The transcripts that entries cite, by path below `evidence/`. */
  readonly transcripts: Readonly<Record<string, string>>;
}

/** A JSON file below `data/`, path relative to it with forward slashes. */
export interface RawFile {
  readonly path: string;
  readonly content: unknown;
}

// Not by `new URL(..., import.meta.url)`: where tests have a document, Vite takes that for an asset of the page.
export const dataFolder = join(import.meta.dirname, '..');

/** Every JSON file that holds data (schemas apart), in the order of their paths. Rejects on unreadable JSON. */
export async function readFiles(folder = dataFolder): Promise<RawFile[]> {
  const names = await readdir(folder, { recursive: true });
  const wanted = names
    .map((name) => name.split('\\').join('/'))
    .filter(
      (name) =>
        name.endsWith('.json') && !/^(schema|build|lint|evidence)\//.test(name) && !/tsconfig/.test(name),
    )
    .sort();
  return Promise.all(
    wanted.map(async (path) => {
      const text = await readFile(join(folder, path), 'utf8');
      try {
        return { path, content: JSON.parse(text) as unknown };
      } catch (error) {
        throw new Error(`data/${relative('.', path)}: ${(error as Error).message}`, { cause: error });
      }
    }),
  );
}

/** Sorts the files by kind. Files of another kind are left to the linter. */
export function arrange(files: readonly RawFile[], transcripts: RawData['transcripts'] = {}): RawData {
  const below = <T>(prefix: string): T[] =>
    files.filter(({ path }) => path.startsWith(prefix)).map(({ content }) => content as T);
  const one = <T>(path: string): T | undefined =>
    files.find((file) => file.path === path)?.content as T | undefined;
  return {
    entries: below<Entry>('entries/'),
    basic: one<Codes>('codes/basic.json')?.codes ?? [],
    enhanced: one<Codes>('codes/enhanced.json')?.codes ?? [],
    hosts: below<Host>('hosts/'),
    causes: (one<Causes>('causes.json')?.causes ?? {}) as Record<string, Cause>,
    sources: (one<Sources>('sources.json')?.sources ?? {}) as Record<string, Source>,
    moved: (one<Moved>('moved.json')?.moved ?? {}) as Record<string, string>,
    transcripts,
  };
}

export async function readData(folder = dataFolder): Promise<RawData> {
  const files = await readFiles(folder);
  return arrange(files, await readTranscripts(arrange(files).entries));
}

// Always from the repository's own folder: another data folder (benchmarks) cites the same laboratory.
async function readTranscripts(entries: readonly Entry[]): Promise<Record<string, string>> {
  const cited = entries.flatMap(({ evidence }) =>
    Object.values(evidence).flatMap((piece) => piece?.transcript ?? []),
  );
  const read = [...new Set(cited)].sort().map(async (path) => {
    return [path, await readFile(join(dataFolder, 'evidence', path), 'utf8')] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}
