import { mkdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { cache } from '../paths.ts';
import { run } from '../process.ts';
import { sourceLines, type Suite } from './suites.ts';

const folder = (suite: Suite): string => `${cache}/apt/${suite}`;

/** apt's settings for a suite of its own: another release's lists, and a dpkg status that knows no package. */
function settings(suite: Suite, archive: string): string[] {
  const root = folder(suite);
  return [
    `Dir=${root}`,
    `Dir::State=${root}/var/lib/apt`,
    `Dir::State::status=${root}/var/lib/dpkg/status`,
    `Dir::Cache=${archive}`,
    'Dir::Etc::sourceparts=-',
    'Acquire::Check-Valid-Until=false', // sid's Release file of a mirror may be past its date
    'Debug::NoLocking=1',
    'APT::Install-Recommends=0',
    'APT::Sandbox::User=root',
    'Acquire::Languages=none',
  ].flatMap((setting) => ['-o', setting]);
}

/** Makes the suite's private apt folder and fetches its package lists, once for each cache. */
export async function prepareApt(suite: Suite): Promise<void> {
  const root = folder(suite);
  if (existsSync(`${root}/updated`)) return;
  for (const name of [
    'etc/apt/preferences.d',
    'etc/apt/apt.conf.d',
    'etc/apt/trusted.gpg.d',
    'var/lib/apt/lists/partial',
    'var/lib/dpkg',
    'var/cache/apt/archives/partial',
    'empty/archives/partial',
  ])
    await mkdir(`${root}/${name}`, { recursive: true });
  await writeFile(`${root}/var/lib/dpkg/status`, '');
  await writeFile(`${root}/etc/apt/sources.list`, sourceLines(suite).join('\n') + '\n');
  await run('apt-get', [...settings(suite, `${root}/var/cache/apt`), 'update', '-q']);
  await writeFile(`${root}/updated`, '');
}

/** Downloads packages with all they depend on; answers the paths of the `.deb` files. */
export async function download(suite: Suite, packages: readonly string[]): Promise<string[]> {
  const archive = `${folder(suite)}/var/cache/apt`;
  // With an empty cache --print-uris names every package, also those downloaded before.
  const listed = await run('apt-get', [
    ...settings(suite, `${folder(suite)}/empty`),
    'install',
    '-y',
    '--print-uris',
    ...packages,
  ]);
  const files = [...listed.out.matchAll(/^'http[^']*' (\S+\.deb) /gm)].map((found) => found[1] ?? '');
  await run('apt-get', [...settings(suite, archive), 'install', '-y', '-q', '--download-only', ...packages]);
  return files.map((file) => `${archive}/archives/${file}`);
}

/** Package name and version of a downloaded file: `postfix_3.7.11-0+deb12u1_amd64.deb`. */
export function packageOf(file: string): { name: string; version: string } {
  const [name = '', version = ''] = decodeURIComponent(file.split('/').pop() ?? '').split('_');
  return { name, version: version.replace(/^\d+:/, '') };
}
