import { run } from './process.ts';

/** Programs of the machine that the lab calls, with the Debian package that brings each. */
const tools = {
  unshare: 'util-linux',
  ip: 'iproute2',
  ss: 'iproute2',
  chroot: 'coreutils',
  mount: 'mount',
  tar: 'tar',
  hostname: 'hostname',
  'dpkg-deb': 'dpkg',
  'apt-get': 'apt',
};

/** Installs by apt what is missing. */
export async function installTools(): Promise<void> {
  const missing = new Set<string>();
  for (const [tool, name] of Object.entries(tools))
    if ((await run('sh', ['-c', `command -v ${tool}`], { mayFail: true })).code !== 0) missing.add(name);
  if (missing.size === 0) return;
  await run('apt-get', ['update', '-q']);
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing]);
}
