import { existsSync, readFileSync } from 'node:fs';
import { chmod, lstat, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { cache } from '../paths.ts';
import { run } from '../process.ts';
import { download, packageOf, prepareApt } from './apt.ts';
import { rootKinds, type RootKind, type Suite } from './suites.ts';
import { writeSystemFiles } from './system-files.ts';

export interface Root {
  readonly folder: string;
  /** Debian's version of each package in the root, epoch removed. */
  readonly packages: Readonly<Record<string, string>>;
}

/** Unpacks a suite's packages into a cached folder that can be entered with chroot; no maintainer script runs. */
export async function unpackRoot(suite: Suite, kind: RootKind): Promise<Root> {
  const folder = `${cache}/roots/${suite}-${kind}`;
  const mark = `${folder}.json`;
  const wanted = rootKinds[kind].join(' ');
  if (existsSync(mark)) {
    const kept = JSON.parse(readFileSync(mark, 'utf8')) as {
      wanted: string;
      packages: Record<string, string>;
    };
    if (kept.wanted === wanted) return { folder, packages: kept.packages };
  }
  await rm(folder, { recursive: true, force: true });
  await prepareApt(suite);
  const files = await download(suite, rootKinds[kind]);
  await mergeUsr(folder);
  for (const file of files) await extract(file, folder);
  await writeSystemFiles(folder);
  await run('ldconfig', ['-r', folder], { mayFail: true });
  const packages = Object.fromEntries(files.map(packageOf).map(({ name, version }) => [name, version]));
  await writeFile(mark, JSON.stringify({ wanted, packages }, null, 1));
  return { folder, packages };
}

/** Makes /bin, /sbin and /lib links into /usr first: packages of both lay-outs then unpack into one tree. */
async function mergeUsr(folder: string): Promise<void> {
  for (const name of ['bin', 'sbin', 'lib', 'lib64']) {
    await mkdir(`${folder}/usr/${name}`, { recursive: true });
    await symlink(`usr/${name}`, `${folder}/${name}`);
  }
  for (const name of [
    'proc',
    'dev',
    'tmp',
    'run',
    'etc',
    'root',
    'var/tmp',
    'var/spool',
    'var/mail',
    'var/log',
    'var/lib',
  ])
    await mkdir(`${folder}/${name}`, { recursive: true });
  for (const name of ['tmp', 'var/tmp']) await chmod(`${folder}/${name}`, 0o1777);
  await symlink('../run', `${folder}/var/run`);
}

async function extract(file: string, folder: string): Promise<void> {
  const script = 'dpkg-deb --fsys-tarfile "$1" | tar -x -C "$2" --keep-directory-symlink';
  await run('bash', ['-o', 'pipefail', '-c', script, 'extract', file, folder]);
  // Some packages rely on a maintainer script for the links that others call.
  for (const [link, target] of [
    ['usr/bin/awk', 'mawk'],
    ['usr/bin/sh', 'dash'],
  ] as const)
    if (existsSync(`${folder}/usr/bin/${target}`) && !(await lstat(`${folder}/${link}`).catch(() => null)))
      await symlink(target, `${folder}/${link}`);
}
