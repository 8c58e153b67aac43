import type { CheckRun } from '../dns/check-run.ts';
import type { KeptRuns } from '../ui/islands/dns/dns-services.ts';
import { rootUrl } from './root-url.ts';

/** Older results make room. */
const mostKept = 30;

/** Results in Cache Storage, one each, under an address of the app that no server has. Nothing here ever rejects. */
export function createKeptRuns(): KeptRuns {
  const folder = new URL('dns-results/', rootUrl()).href;
  const cacheName = `tempfail-dns ${rootUrl().href}`;
  const open = (): Promise<Cache> => caches.open(cacheName);
  const nameOf = ({ at }: CheckRun): string => `${folder}${at}`;
  const list = async (): Promise<readonly CheckRun[]> => {
    const cache = await open();
    const responses = await Promise.all((await cache.keys()).map((request) => cache.match(request)));
    const runs = await Promise.all(responses.map((response) => response?.json() as Promise<CheckRun>));
    return runs.sort((one, other) => other.at - one.at);
  };
  const safely = <T>(work: () => Promise<T>, otherwise: T): Promise<T> => work().catch(() => otherwise);
  return {
    list: () => safely(list, []),
    keep: (run) =>
      safely(async () => {
        const cache = await open();
        await cache.put(nameOf(run), Response.json(run));
        const surplus = (await list()).slice(mostKept);
        await Promise.all(surplus.map((old) => cache.delete(nameOf(old))));
        return true;
      }, false),
    remove: (run) => safely(async () => void (await (await open()).delete(nameOf(run))), undefined),
    clear: () => safely(async () => void (await caches.delete(cacheName)), undefined),
  };
}
