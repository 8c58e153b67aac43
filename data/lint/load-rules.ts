import { readdir } from 'node:fs/promises';
import type { Rule } from './rule.ts';

const ruleFolder = new URL('./rules/', import.meta.url);

/** Every rule of the folder, by name; a new rule is a new file and nothing else. */
export async function loadRules(): Promise<Rule[]> {
  const names = (await readdir(ruleFolder)).filter((name) => name.endsWith('.ts')).sort();
  return Promise.all(
    names.map(async (name) => {
      const { rule } = (await import(new URL(name, ruleFolder).href)) as { rule?: Rule };
      if (`${rule?.name}.ts` !== name) throw new Error(`data/lint/rules/${name} exports no rule of its name`);
      return rule as Rule;
    }),
  );
}
