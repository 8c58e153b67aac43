import { existsSync } from 'node:fs';
import { run } from './process.ts';
import { prepareApt } from './roots/apt.ts';
import { namespaces } from './start-worker.ts';

/** Why the lab cannot run on this machine, in words; null when it can. */
export async function whyNot(): Promise<string | null> {
  if (process.platform !== 'linux' || !existsSync('/etc/debian_version'))
    return "it takes its servers from Debian's archive and needs Debian";
  if (process.getuid?.() !== 0)
    return 'it needs root: it makes namespaces and enters unpacked systems by chroot';
  const inside = await run('unshare', [...namespaces, 'true'], { mayFail: true }).catch(() => null);
  if (inside?.code !== 0)
    return `the kernel gives it no namespaces: ${inside?.err.trim() || 'unshare is missing'}`;
  try {
    await prepareApt('bookworm');
  } catch (error) {
    return `Debian's archive is out of reach: ${error instanceof Error ? error.message : String(error)}`;
  }
  return null;
}
