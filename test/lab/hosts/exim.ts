import { chmod, chown, mkdir, rm, writeFile } from 'node:fs/promises';
import { run } from '../process.ts';
import { accounts } from '../roots/system-files.ts';
import { suites } from '../roots/suites.ts';
import { serverAddress } from '../world/addresses.ts';
import type { World } from '../world/world.ts';
import { upstream, type Driver, type NamedCase, type Ready } from './driver.ts';
import { formatExim, type EximConfig } from './exim-config.ts';
import { listening, silent } from './listening.ts';
import { LogFile } from './log-file.ts';

const socket = `${serverAddress}:25`;

/** Lines of mainlog that say nothing about the case. */
const noise =
  /daemon started|listening for|no queue runs|Warning: purging|configuration file|pid \d+: SIGTERM/;

async function enter(world: World, root: string, version: string, one: NamedCase): Promise<Ready> {
  const config = (one.data.config ?? {}) as EximConfig;
  const text = formatExim(config);
  await writeFile(`${root}/etc/exim4/exim4.conf`, text);
  await chown(`${root}/etc/exim4/exim4.conf`, 0, accounts['Debian-exim'][1]);
  await chmod(`${root}/etc/exim4/exim4.conf`, 0o640);
  // Hints of an earlier case (callouts, rate limits) must not answer for this one.
  await rm(`${root}/var/spool/exim4/db`, { recursive: true, force: true });
  const daemon = world.daemons.start(root, ['exim4', '-bdf']);
  const log = new LogFile(`${root}/var/log/exim4/mainlog`);
  await listening(socket, () => daemon.printed() + log.now().slice(-5).join('\n'));
  log.now();
  const places = ['main', 'connect', 'helo', 'mail', 'rcpt', 'data'] as const;
  const settings = places
    .filter((place) => config[place])
    .map(
      (place) =>
        `${place === 'main' ? '' : `acl_${place}: `}${(config[place] ?? []).map((line) => line.trim()).join(' / ')}`,
    );
  return {
    port: 25,
    settings: config.login ? [...settings, 'authenticators: plaintext PLAIN and LOGIN'] : settings,
    packages: [`exim4-daemon-heavy ${version}`],
    config: text,
    logs: async () => (await log.gained(80)).filter((line) => !noise.test(line)),
    stop: async () => {
      await world.daemons.stop(daemon);
      await silent(socket);
    },
  };
}

/** Exim, a daemon with its own configuration for each case. */
export const exim: Driver = {
  host: 'exim',
  suites,
  roots: (suite) => [[suite, 'exim']],
  start: async (world, suite) => {
    const { folder, packages } = await world.mount(suite, 'exim', 'server');
    for (const name of ['etc/exim4', 'var/log/exim4', 'var/spool/exim4'])
      await mkdir(`${folder}/${name}`, { recursive: true });
    await run('chroot', [
      folder,
      'chown',
      '-R',
      'Debian-exim:Debian-exim',
      '/var/log/exim4',
      '/var/spool/exim4',
    ]);
    const version = packages['exim4-daemon-heavy'] ?? '';
    return { version: upstream(version), enter: (one) => enter(world, folder, version, one) };
  },
};
