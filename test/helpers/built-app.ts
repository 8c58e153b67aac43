import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The built app that the browser tests serve; TEMPFAIL_DIST names another folder, which is then taken as it is. */
export const builtApp = join(root, process.env['TEMPFAIL_DIST'] ?? 'dist');

/** What a build is made of. */
const sources = ['src', 'data', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];

/** Builds the app with the real build. `outDir` is below the project's root; `data` is another data folder. */
export function buildApp(outDir: string, data?: string): void {
  const { status, stderr } = spawnSync(
    'npx',
    ['--no-install', 'vite', 'build', '--logLevel=warn', `--outDir=${outDir}`],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ...(data === undefined ? {} : { TEMPFAIL_DATA: data }) },
    },
  );
  if (status !== 0) throw new Error(`the app does not build:\n${stderr}`);
}

/** True when there is no build, or when a source is newer than the file that the build writes last. */
export function isBuildOld(): boolean {
  const last = join(builtApp, 'sw.js');
  return !existsSync(last) || sources.some((name) => newest(join(root, name)) > statSync(last).mtimeMs);
}

function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Every file of a built folder, path below it with forward slashes. */
export function builtFiles(folder = builtApp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) =>
      join(file.parentPath, file.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** The address of every page of a built folder, below the root: `en/code/450/`; the root itself is empty. */
export function builtPages(folder = builtApp): string[] {
  return builtFiles(folder)
    .filter((name) => /(^|\/)index\.html$/.test(name))
    .map((name) => name.replace(/index\.html$/, ''));
}
