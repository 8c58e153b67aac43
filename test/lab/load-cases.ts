import { existsSync, readdirSync } from 'node:fs';
import type { Case } from './case.ts';
import type { NamedCase } from './hosts/driver.ts';
import { casesFolder } from './paths.ts';

/** The cases of a host, by name: every folder test/lab/<host>/<case>/ that has a case.ts. */
export async function loadCases(host: string): Promise<NamedCase[]> {
  const folder = `${casesFolder}/${host}`;
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder)
    .filter((name) => existsSync(`${folder}/${name}/case.ts`))
    .sort();
  return Promise.all(
    names.map(async (name) => {
      const module = (await import(`${folder}/${name}/case.ts`)) as { default: Case };
      return { name, data: module.default };
    }),
  );
}
