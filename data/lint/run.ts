/** Runs every rule over the dataset and prints what to mend: `data/<file> <path>: <what>. <how>.` Exit code 1 on any. */
import { applyExceptions, readExceptions, strayExceptions } from './exceptions.ts';
import { loadRules } from './load-rules.ts';
import { readLintData } from './read-lint-data.ts';
import type { Finding, Rule } from './rule.ts';

const [data, rules, exceptions] = await Promise.all([readLintData(), loadRules(), readExceptions()]);
let count = 0;

function print(heading: string, findings: readonly Finding[]): void {
  if (findings.length > 0) console.log(`== ${heading}`);
  for (const { file, path, what, mend } of findings)
    console.log(`data/${file}${path && ` ${path}`}: ${what}. ${mend}.`);
  count += findings.length;
}

function run({ name, guards, check }: Rule): void {
  print(`${name}: ${guards}`, applyExceptions(name, [...check(data)], exceptions));
}

const names = rules.map(({ name }) => name);
print('exceptions: each belongs to a rule', strayExceptions(names, exceptions));
// The other rules take the shape of the data for granted.
for (const rule of rules) if (rule.name === 'schema') run(rule);
if (count === 0) for (const rule of rules.filter(({ name }) => name !== 'schema')) run(rule);
else console.log('The other rules wait until the schema holds.');

if (count > 0) {
  console.log(`${count} ${count === 1 ? 'finding' : 'findings'}`);
  process.exitCode = 1;
} else {
  console.log(`${rules.length} rules, ${data.files.length} files, ok`);
}
