import { existsSync, readdirSync } from 'node:fs';
import type { Case } from './case.ts';
import { casesFolder } from './paths.ts';

/** The cases of a folder, by name: every test/lab/<folder>/<case>/ that has a case.ts. */
export async function loadCases<Data = Case>(
  host: string,
): Promise<{ readonly name: string; readonly data: Data }[]> {
  const folder = `${casesFolder}/${host}`;
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder)
    .filter((name) => existsSync(`${folder}/${name}/case.ts`))
    .sort();
  return Promise.all(
    names.map(async (name) => {
      const module = (await import(`${folder}/${name}/case.ts`)) as { default: Data };
      return { name, data: module.default };
    }),
  );
}
