import { existsSync, readdirSync } from 'node:fs';
import { rm, rmdir } from 'node:fs/promises';
import { cache } from './paths.ts';

/** Names end in the pid of the run that made them; that run is gone when its pid is. */
const isStale = (name: string): boolean => !existsSync(`/proc/${name.split('-').at(-1)}`);

const list = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

/** Removes what an interrupted run left in the cache: mount points (empty, the mounts died with it) and second runs. */
export async function sweepLeftovers(): Promise<void> {
  for (const name of list(`${cache}/mnt`).filter(isStale))
    await rmdir(`${cache}/mnt/${name}`).catch(() => undefined);
  for (const name of list(cache).filter((each) => /^check-\d+$/.test(each) && isStale(each)))
    await rm(`${cache}/${name}`, { recursive: true, force: true });
}
