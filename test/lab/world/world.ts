import { mkdir } from 'node:fs/promises';
import { run } from '../process.ts';
import { unpackRoot, type Root } from '../roots/unpack.ts';
import type { RootKind, Suite } from '../roots/suites.ts';
import { addresses, silentAddress } from './addresses.ts';
import { Daemons } from './daemons.ts';
import { startDns } from './dns.ts';
import { RemoteMx } from './remote-mx.ts';

/** What a worker has around it: its own network, hosts' roots, DNS and a scripted remote MX. */
export interface World {
  readonly daemons: Daemons;
  readonly remote: RemoteMx;
  /** A writable copy of a cached root. Writes go to memory and vanish with the worker. */
  readonly mount: (suite: Suite, kind: RootKind, name: string) => Promise<Root>;
}

/** Builds the world inside the worker's namespaces. `scratch` is an empty folder that a tmpfs is put on. */
export async function buildWorld(scratch: string): Promise<World> {
  await run('hostname', ['mx']); // own UTS namespace: servers that ask the kernel must not learn the machine's name
  await run('ip', ['link', 'set', 'lo', 'up']);
  for (const address of addresses) await run('ip', ['addr', 'add', `${address}/32`, 'dev', 'lo']);
  await run('mount', ['-t', 'tmpfs', '-o', 'size=4g', 'lab', scratch]);
  const daemons = new Daemons();
  const mount: World['mount'] = async (suite, kind, name) => {
    const { folder, packages } = await unpackRoot(suite, kind);
    const base = `${scratch}/${name}`;
    for (const part of ['upper', 'work', 'root']) await mkdir(`${base}/${part}`, { recursive: true });
    const layers = `lowerdir=${folder},upperdir=${base}/upper,workdir=${base}/work`;
    await run('mount', ['-t', 'overlay', '-o', layers, 'lab', `${base}/root`]);
    await run('mount', ['-t', 'proc', 'proc', `${base}/root/proc`]);
    return { folder: `${base}/root`, packages };
  };
  const dns = await mount('bookworm', 'dns', 'dns');
  await startDns(dns.folder, daemons);
  const remote = new RemoteMx();
  remote.listen();
  return { daemons, remote, mount };
}

/** Makes a host that does not answer: packets to it leave by a cable whose other end nobody reads. */
export async function addSilentHost(): Promise<void> {
  await run('ip', ['link', 'add', 'cable', 'type', 'veth', 'peer', 'name', 'nobody']);
  await run('ip', ['link', 'set', 'cable', 'up']);
  await run('ip', ['link', 'set', 'nobody', 'up']);
  await run('ip', ['route', 'add', `${silentAddress}/32`, 'dev', 'cable']);
  // Without a known neighbour the kernel would soon say that there is no route, which is another failure.
  const neighbour = [silentAddress, 'lladdr', '02:00:00:00:00:01', 'dev', 'cable'];
  await run('ip', ['neighbour', 'add', ...neighbour, 'nud', 'permanent']);
}
