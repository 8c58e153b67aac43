import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CauseRules, CompiledCausePattern } from '../../src/dataset/cause-rules.ts';
import type { CausePatterns, CodeCauses } from '../../src/dataset/types.gen.ts';
import { rarestToken } from './rarest-token.ts';
import { dataFolder } from './read.ts';

const folder = join(dataFolder, 'patterns');
const byCode = 'by-code.json';

/** Reads every file of data/patterns that holds wordings, in the order of their names. */
export async function readCausePatterns(): Promise<CausePatterns[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json') && name !== byCode).sort();
  return Promise.all(names.map((name) => readJson<CausePatterns>(name)));
}

/** What the decoder loads: the wordings of all causes, each under its rarest word, and the causes of codes. */
export async function compileCauseRules(): Promise<CauseRules> {
  const { enhanced, generic, basic } = await readJson<CodeCauses>(byCode);
  const patterns = compilePatterns(await readCausePatterns());
  return { patterns, enhanced: { ...enhanced }, generic: { ...generic }, basic: { ...basic } };
}

async function readJson<T>(name: string): Promise<T> {
  return JSON.parse(await readFile(join(folder, name), 'utf8')) as T;
}

function compilePatterns(files: readonly CausePatterns[]): CompiledCausePattern[] {
  const rarestOf = rarestToken(files.flatMap(({ patterns }) => patterns.map(({ literal }) => literal)));
  const rarest = (literal: string): string => {
    const token = rarestOf(literal);
    if (!token) throw new Error(`the literal «${literal}» has no word to look it up by`);
    return token;
  };
  return files.flatMap(({ cause, patterns }) =>
    patterns.map(({ id, literal, pattern, strength, host, basic, enhanced, stage }) => ({
      rule: `${cause}/${id}`,
      cause,
      literal,
      token: rarest(literal),
      ...(pattern && { pattern }),
      ...(strength && { strength }),
      ...(host && { host }),
      ...(basic && { basic }),
      ...(enhanced && { enhanced }),
      ...(stage && { stage }),
    })),
  );
}
