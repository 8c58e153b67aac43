import { chmod, chown, mkdir, writeFile } from 'node:fs/promises';
import { run } from '../process.ts';
import { accounts } from '../roots/system-files.ts';
import type { Suite } from '../roots/suites.ts';
import { serverAddress } from '../world/addresses.ts';
import type { World } from '../world/world.ts';
import { upstream, type Driver, type NamedCase, type Ready } from './driver.ts';
import { listening, silent } from './listening.ts';

/** What a case sets in OpenSMTPD. */
export interface OpensmtpdConfig {
  /** Lines of smtpd.conf before `listen`: filters. */
  readonly filters?: readonly string[];
  /** Options of `listen`. */
  readonly listen?: string;
}

const socket = `${serverAddress}:25`;

// Not `from local`: in the lab's namespace every address is one of the machine's own.
function formatConfig(config: OpensmtpdConfig): string {
  return `${(config.filters ?? []).join('\n')}
listen on ${serverAddress} ${config.listen ?? ''}
action "local" mbox
action "relay" relay
match from any for domain "example.com" action "local"
match from src 127.0.0.1 for any action "relay"
`;
}

async function enter(world: World, root: string, version: string, one: NamedCase): Promise<Ready> {
  const config = (one.data.config ?? {}) as OpensmtpdConfig;
  const text = formatConfig(config);
  await writeFile(`${root}/etc/smtpd.conf`, text);
  const daemon = world.daemons.start(root, ['smtpd', '-d', '-f', '/etc/smtpd.conf']);
  await listening(socket, daemon.printed);
  let seen = daemon.printed().length;
  return {
    port: 25,
    settings: [...(config.filters ?? []), ...(config.listen ? [`listen ... ${config.listen}`] : [])],
    packages: [`opensmtpd ${version}`],
    config: text,
    logs: async () => {
      const gained = daemon.printed().slice(seen);
      seen += gained.length;
      return gained
        .split('\n')
        .filter((line) => /failed-command|result=|warn/.test(line))
        .map((line) => line.replace(/^[0-9a-f]{16} /, '0000000000000001 '));
    },
    stop: async () => {
      await world.daemons.stop(daemon);
      await silent(socket);
    },
  };
}

async function prepare(root: string): Promise<void> {
  for (const name of ['var/lib/opensmtpd/empty', 'var/spool/smtpd', 'run', 'etc/mail'])
    await mkdir(`${root}/${name}`, { recursive: true });
  const [uid] = accounts.opensmtpq;
  const group = accounts.opensmtpq[1];
  for (const [name, owner, owning, mode] of [
    ['offline', 0, group, 0o770],
    ['purge', uid, 0, 0o700],
    ['corrupt', uid, 0, 0o700],
    ['queue', uid, 0, 0o700],
    ['incoming', uid, 0, 0o700],
    ['temporary', uid, 0, 0o700],
  ] as const) {
    await mkdir(`${root}/var/spool/smtpd/${name}`, { recursive: true });
    await chown(`${root}/var/spool/smtpd/${name}`, owner, owning);
    await chmod(`${root}/var/spool/smtpd/${name}`, mode);
  }
  await chmod(`${root}/var/spool/smtpd`, 0o711);
  await writeFile(`${root}/etc/aliases`, '\n');
  // From 7.x on it does not start without a file of authorities, which ca-certificates' script would write.
  const authorities =
    'mkdir -p /etc/ssl/certs && cat /usr/share/ca-certificates/mozilla/*.crt > /etc/ssl/certs/ca-certificates.crt';
  await run('chroot', [root, 'sh', '-c', authorities]);
  await writeFile(`${root}/etc/mailname`, 'mx.example.com\n');
  await run('chroot', [root, 'chgrp', 'opensmtpq', '/usr/sbin/smtpctl'], { mayFail: true });
}

const recorded: readonly Suite[] = ['bookworm', 'sid'];

/** OpenSMTPD, a daemon with its own configuration for each case. */
export const opensmtpd: Driver = {
  host: 'opensmtpd',
  suites: recorded,
  roots: (suite) => [[suite, 'opensmtpd']],
  start: async (world, suite) => {
    const { folder, packages } = await world.mount(suite, 'opensmtpd', 'server');
    await prepare(folder);
    const version = packages.opensmtpd ?? '';
    return { version: upstream(version), enter: (one) => enter(world, folder, version, one) };
  },
};
