import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { compareVersions } from './case.ts';
import { listTranscripts } from './compare-runs.ts';
import { parseTranscript, type Difference } from '../../src/dataset/transcript.ts';

/** What is compared of an outcome: not the list of extensions behind an accepted EHLO, nor the form of a queue id. */
const comparable = (outcome: string): string => outcome.replace(/^250-.*/, '250-').replace(/ id=\S+/, '');

/** Finds the cases whose outcome is not the same in every recorded version. */
export function findDifferences(folder: string): {
  cases: number;
  versions: Record<string, string[]>;
  differences: Difference[];
} {
  const cases = new Map<
    string,
    { provokes: string; seen: { version: string; outcome: readonly string[] }[] }
  >();
  const versions: Record<string, string[]> = {};
  for (const name of listTranscripts(folder)) {
    const [host = '', one = ''] = name.split('/');
    const header = parseTranscript(readFileSync(`${folder}/${name}`, 'utf8'))?.header;
    if (!header) throw new Error(`${name} is no transcript`);
    const version = header.version?.[0] ?? '';
    const known = cases.get(`${host}/${one}`) ?? { provokes: header.provokes?.[0] ?? '', seen: [] };
    known.seen.push({ version, outcome: header.outcome ?? [] });
    cases.set(`${host}/${one}`, known);
    versions[host] = [...new Set([...(versions[host] ?? []), version])].sort(compareVersions);
  }
  const differences: Difference[] = [];
  for (const [name, { provokes, seen }] of cases) {
    const groups = new Map<string, { versions: string[]; outcome: readonly string[] }>();
    for (const { version, outcome } of seen.sort((a, b) => compareVersions(a.version, b.version))) {
      const key = JSON.stringify(outcome.map(comparable));
      const group = groups.get(key) ?? { versions: [], outcome };
      group.versions.push(version);
      groups.set(key, group);
    }
    const [host = '', one = ''] = name.split('/');
    if (groups.size > 1) differences.push({ host, case: one, provokes, outcomes: [...groups.values()] });
  }
  return { cases: cases.size, versions, differences };
}

/** Writes differences.json and a readable differences.md beside the transcripts. */
export async function writeDifferences(folder: string): Promise<void> {
  const found = findDifferences(folder);
  await writeFile(`${folder}/differences.json`, JSON.stringify(found, null, 2) + '\n');
  const lines = [
    '# What differs between versions',
    '',
    'Written by `npm run lab -- --diff` from the transcripts beside it.',
    '',
  ];
  for (const [host, versions] of Object.entries(found.versions))
    lines.push(`- ${host}: ${versions.join(', ')}`);
  lines.push('', `${found.differences.length} of ${found.cases} cases differ.`, '');
  for (const { host, case: one, provokes, outcomes } of found.differences) {
    lines.push(`## ${host}/${one}`, '', provokes, '', '| Versions | Outcome |', '|---|---|');
    for (const { versions, outcome } of outcomes)
      lines.push(
        `| ${versions.join(', ')} | ${outcome.map((text) => `\`${text.replaceAll('|', '\\|')}\``).join('<br>')} |`,
      );
    lines.push('');
  }
  await writeFile(`${folder}/differences.md`, lines.join('\n'));
  process.stdout.write(`${found.differences.length} of ${found.cases} cases differ; see differences.md\n`);
}
