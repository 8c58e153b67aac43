import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { run } from '../process.ts';
import type { World } from '../world/world.ts';
import { listening } from './listening.ts';
import type { PostfixConfig } from './postfix-config.ts';

/** Where the postgrey of the case with this index listens. */
export const postgreyPort = (index: number): number => 20_000 + index;

/** Starts a postgrey for one case and answers its pid and port. Only as a daemon does it log to syslog. */
export async function startPostgrey(
  world: World,
  root: string,
  config: PostfixConfig,
  index: number,
): Promise<{ readonly pid: number; readonly port: number }> {
  const folder = `/var/lib/postgrey/${index}`;
  await mkdir(`${root}${folder}`, { recursive: true });
  await run('chroot', [root, 'chown', '-R', 'postgrey:postgrey', '/var/lib/postgrey']);
  await mkdir(`${root}/etc/postgrey`, { recursive: true });
  for (const name of ['whitelist_clients', 'whitelist_recipients'])
    await writeFile(`${root}/etc/postgrey/${name}`, `${config.postgreyFiles?.[name] ?? ''}\n`);
  const port = postgreyPort(index);
  const fixed = [
    '--daemonize',
    `--pidfile=/run/postgrey-${index}.pid`,
    `--inet=127.0.0.1:${port}`,
    '--user=postgrey',
    '--group=postgrey',
    `--dbdir=${folder}`,
  ];
  const daemon = world.daemons.start(root, ['postgrey', ...fixed, ...(config.postgrey ?? [])]);
  await listening(`127.0.0.1:${port}`, daemon.printed);
  return { pid: Number(readFileSync(`${root}/run/postgrey-${index}.pid`, 'utf8')), port };
}
