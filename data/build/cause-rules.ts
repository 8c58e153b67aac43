import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CauseRules, CompiledCausePattern } from '../../src/dataset/cause-rules.ts';
import type { CausePatterns, CodeCauses, Concepts } from '../../src/dataset/types.gen.ts';
import { rarestToken } from './rarest-token.ts';
import { dataFolder } from './read.ts';

const folder = join(dataFolder, 'patterns');
const byCode = 'by-code.json';
const concepts = 'concepts.json';

/** Reads every file of data/patterns that holds wordings, in the order of their names. */
export async function readCausePatterns(): Promise<CausePatterns[]> {
  const names = await readdir(folder);
  const wordings = names.filter((name) => name.endsWith('.json') && name !== byCode && name !== concepts);
  return Promise.all(wordings.sort().map((name) => readJson<CausePatterns>(name)));
}

/** Reads the groups of words that patterns name, by name. */
export async function readConcepts(): Promise<CauseRules['concepts']> {
  return { ...(await readJson<Concepts>(concepts)).concepts };
}

/** What the decoder loads: the wordings of all causes, each under its rarest words, and the causes of codes. */
export async function compileCauseRules(): Promise<CauseRules> {
  const { enhanced, generic, basic } = await readJson<CodeCauses>(byCode);
  return {
    concepts: await readConcepts(),
    patterns: compilePatterns(await readCausePatterns()),
    enhanced: { ...enhanced },
    generic: { ...generic },
    basic: { ...basic },
  };
}

async function readJson<T>(name: string): Promise<T> {
  return JSON.parse(await readFile(join(folder, name), 'utf8')) as T;
}

function compilePatterns(files: readonly CausePatterns[]): CompiledCausePattern[] {
  const rarestOf = rarestToken(files.flatMap(({ patterns }) => patterns.flatMap(({ literals }) => literals)));
  const rarest = (literal: string): [string, string] => {
    const token = rarestOf(literal);
    if (!token) throw new Error(`the literal «${literal}» has no word to look it up by`);
    return [literal, token];
  };
  return files.flatMap(({ cause, patterns }) =>
    patterns.map(({ id, literals, samples: _, ...conditions }) => ({
      rule: `${cause}/${id}`,
      tokens: Object.fromEntries(literals.map(rarest)),
      ...conditions,
    })),
  );
}
