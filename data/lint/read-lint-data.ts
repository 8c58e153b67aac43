import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Difference } from '../../src/dataset/transcript.ts';
import { arrange, dataFolder, readFiles } from '../build/read.ts';
import type { LintData } from './rule.ts';

const differencesFile = 'evidence/differences.json';

/** Reads everything below `data/` that the rules judge. Rejects on unreadable JSON. */
export async function readLintData(folder = dataFolder): Promise<LintData> {
  const everything = await readdir(folder, { recursive: true, withFileTypes: true });
  const all = everything
    .filter((one) => one.isFile())
    .map((one) => relative(folder, join(one.parentPath, one.name)).split('\\').join('/'))
    .sort();
  const files = await readFiles(folder);
  const read = (path: string): Promise<string> => readFile(join(folder, path), 'utf8');
  return {
    files,
    data: arrange(files),
    names: all.filter((name) => !/^(schema|build|lint)\//.test(name)),
    schemas: await Promise.all(
      all
        .filter((name) => /^schema\/.*\.json$/.test(name))
        .map(async (path) => ({ path, content: JSON.parse(await read(path)) as unknown })),
    ),
    differences: all.includes(differencesFile)
      ? (JSON.parse(await read(differencesFile)) as { differences: Difference[] }).differences
      : [],
    transcripts: new Map(
      await Promise.all(
        all
          .filter((name) => /^evidence\/.*\.txt$/.test(name))
          .map(async (name) => [name.slice('evidence/'.length), await read(name)] as const),
      ),
    ),
  };
}
