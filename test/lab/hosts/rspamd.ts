import { mkdir, writeFile } from 'node:fs/promises';
import { run } from '../process.ts';
import type { Suite } from '../roots/suites.ts';
import type { Root } from '../roots/unpack.ts';
import type { World } from '../world/world.ts';
import { listening } from './listening.ts';

/** Seconds that the lab's rspamd greylists for; its default is 300. */
export const greylistSeconds = 4;

/** What differs from rspamd's own configuration: no network, a short delay, one milter. */
const local: Readonly<Record<string, string>> = {
  'options.inc':
    'dns { nameserver = ["127.0.0.53"]; timeout = 1s; retransmits = 1; }\nfilters = "chartable,dkim,regexp";\n',
  'redis.conf': 'servers = "127.0.0.1:6379";\n',
  'greylist.conf': `timeout = ${greylistSeconds};\n`,
  'worker-proxy.inc':
    'bind_socket = "127.0.0.1:11332";\nmilter = yes;\ntimeout = 30s;\ncount = 1;\nupstream "local" { default = yes; self_scan = yes; }\n',
  'worker-normal.inc': 'enabled = false;\n',
  'worker-fuzzy.inc': 'enabled = false;\n',
  'worker-controller.inc': 'bind_socket = "127.0.0.1:11334";\ncount = 1;\n',
  'logging.inc': 'type = "console";\nlevel = "warning";\n',
};
/** Modules that would ask hosts outside the lab. */
const withoutNetwork = [
  'rbl',
  'fuzzy_check',
  'phishing',
  'maps_stats',
  'asn',
  'neural',
  'elastic',
  'bayes_expiry',
  'dmarc',
  'mx_check',
  'url_redirector',
];

/** Starts redis and rspamd of a suite beside the Postfix that asks it; answers the root with its packages. */
export async function startRspamd(world: World, suite: Suite): Promise<Root> {
  const root = await world.mount(suite, 'rspamd', 'rspamd');
  const { folder } = root;
  for (const name of [
    'etc/rspamd/local.d',
    'var/lib/rspamd',
    'run/rspamd',
    'var/log/rspamd',
    'var/lib/redis',
  ])
    await mkdir(`${folder}/${name}`, { recursive: true });
  for (const [name, text] of Object.entries(local))
    await writeFile(`${folder}/etc/rspamd/local.d/${name}`, text);
  for (const name of withoutNetwork)
    await writeFile(`${folder}/etc/rspamd/local.d/${name}.conf`, 'enabled = false;\n');
  await run('chroot', [
    folder,
    'chown',
    '-R',
    '_rspamd:_rspamd',
    '/var/lib/rspamd',
    '/run/rspamd',
    '/var/log/rspamd',
  ]);
  world.daemons.start(folder, [
    'redis-server',
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--dir',
    '/var/lib/redis',
  ]);
  await listening('127.0.0.1:6379', () => world.daemons.printed());
  const daemon = world.daemons.start(folder, ['rspamd', '-f', '-u', '_rspamd', '-g', '_rspamd']);
  await listening('127.0.0.1:11332', () => daemon.printed().slice(-2000), 90_000);
  return root;
}
