import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder, readData } from '../../data/build/read.ts';
import type { Entry } from '../../src/dataset/types.gen.ts';

/** Makes a data folder with `count` entries: the real ones, and variations of them with words of their own. */
export async function generateData(count: number, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'entries/communication'), { recursive: true });
  for (const name of ['codes', 'hosts', 'schema', 'causes.json', 'sources.json', 'moved.json']) {
    cpSync(join(dataFolder, name), join(folder, name), { recursive: true });
  }
  const { entries } = await readData();
  const words = vocabulary(entries);
  for (let i = 0; i < count; i++) {
    const model = entries[i % entries.length];
    if (!model) throw new Error('there is no entry to vary');
    const entry = i < entries.length ? model : vary(model, i, words);
    writeFileSync(join(folder, `entries/${entry.id}.json`), JSON.stringify(entry));
  }
}

/** The words of the real entries: variations are as compressible as real texts, not as a repeated one. */
function vocabulary(entries: readonly Entry[]): string[] {
  const text = entries
    .map((entry) => JSON.stringify(entry.rootCause.en) + JSON.stringify(entry.deadEnds))
    .join(' ');
  return [...new Set(text.match(/[a-z]{4,12}/g))];
}

function vary(model: Entry, i: number, words: readonly string[]): Entry {
  let state = i;
  const word = (): string => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return words[state % words.length] ?? 'mail';
  };
  const phrase = (length: number): string => Array.from({ length }, word).join(' ');
  const id = `${model.id}-${i}`;
  const own = `${phrase(3)} ${i}`;
  return {
    ...model,
    id,
    title: { en: `${model.title.en}: ${own}`, zh: `${model.title.zh}：${own}` },
    reply: `${model.code ?? '450'} ${own}`,
    texts: [
      {
        host: 'any',
        text: `${model.code ?? '450'} ${own}`,
        literal: own,
        evidence: model.texts[0]?.evidence ?? ['a'],
      },
    ],
    rootCause: { en: `${phrase(40)}.`, zh: `${model.rootCause.zh} ${phrase(6)}` },
    steps: model.steps.map(({ en, zh }) => ({
      en: `${en} ${phrase(6)}`,
      zh: `${zh}${phrase(2)}`,
    })) as Entry['steps'],
  };
}

/** How many entries a folder's own index has, for the report. */
export function countEntries(apiIndex: string): number {
  return (JSON.parse(readFileSync(apiIndex, 'utf8')) as { entries: unknown[] }).entries.length;
}
