import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { digestedText } from '../../src/dataset/transcript.ts';
import { isSealed } from './transcript-digest.ts';

/** Every transcript below a folder, as `host/case/version.txt`. */
export function listTranscripts(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort();
}

/** Compares a second run with the recorded one and prints what differs; answers the number of differing files. */
export async function compareRuns(recorded: string, again: string): Promise<number> {
  let differing = 0;
  for (const name of listTranscripts(again)) {
    // A version that the archive has brought since has nothing to be compared with; its expectations were checked.
    if (!existsSync(`${recorded}/${name}`))
      process.stdout.write(`new ${name}: nothing recorded for this version\n`);
    else
      differing += compareOne(
        name,
        readFileSync(`${recorded}/${name}`, 'utf8'),
        readFileSync(`${again}/${name}`, 'utf8'),
      );
  }
  return differing;
}

function compareOne(name: string, before: string, after: string): number {
  if (!isSealed(before)) return (process.stdout.write(`EDITED ${name}: its digest does not fit\n`), 1);
  const [left, right] = [before, after].map((text) => digestedText(text).split('\n')) as [string[], string[]];
  const at = left.findIndex((line, index) => line !== right[index]);
  if (at < 0 && left.length === right.length) return 0;
  process.stdout.write(
    `DIFFERS ${name}, line ${at + 1}\n  - ${left[at] ?? '(end)'}\n  + ${right[at] ?? '(end)'}\n`,
  );
  return 1;
}
