import { existsSync } from 'node:fs';
import { listRecorded, readRecorded } from './recorded-files.ts';

/** Processes write their lines, and a bounce names its recipients, in the order in which they end, which is chance. */
const comparable = (path: string): string[] => readRecorded(path).split('\n').sort();

/** Compares bounces and logs of a second run with the recorded ones; prints what differs and answers the cases as `host/case version`. */
export function compareRecorded(recorded: string, again: string): string[] {
  const differing: string[] = [];
  for (const { host, files } of listRecorded(again))
    for (const name of Object.keys(files)) {
      const place = `${host}/${name}`;
      // A version that the archive has brought since has nothing to be compared with.
      if (!existsSync(`${recorded}/${place}`)) {
        process.stdout.write(`new ${place}: nothing recorded for this version\n`);
        continue;
      }
      const [left, right] = [recorded, again].map((folder) => comparable(`${folder}/${place}`)) as [
        string[],
        string[],
      ];
      const at = left.findIndex((line, index) => line !== right[index]);
      if (at < 0 && left.length === right.length) continue;
      differing.push(place.replace(/\/([^/]+?)(?:\.warning)?\.(?:eml|log)$/, ' $1'));
      process.stdout.write(`DIFFERS ${place}\n  - ${left[at] ?? '(end)'}\n  + ${right[at] ?? '(end)'}\n`);
    }
  return differing;
}
