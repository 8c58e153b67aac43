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

/** Compares a second run with the recorded one and prints what differs; answers the cases as `host/case version`. */
export function compareRuns(recorded: string, again: string): string[] {
  const differing = listTranscripts(again).filter((name) => {
    // A version that the archive has brought since has nothing to be compared with; its expectations were checked.
    if (existsSync(`${recorded}/${name}`))
      return differs(
        name,
        readFileSync(`${recorded}/${name}`, 'utf8'),
        readFileSync(`${again}/${name}`, 'utf8'),
      );
    process.stdout.write(`new ${name}: nothing recorded for this version\n`);
    return false;
  });
  return differing.map((name) => name.replace(/\/([^/]+)\.txt$/, ' $1'));
}

// Debian rebuilds the same release: the package's revision is told, but is no difference.
const comparable = (text: string): string[] => digestedText(text.replace(/^package: .*\n/gm, '')).split('\n');

function differs(name: string, before: string, after: string): boolean {
  if (!isSealed(before)) {
    process.stdout.write(`EDITED ${name}: its digest does not fit\n`);
    return true;
  }
  const [left, right] = [comparable(before), comparable(after)];
  const at = left.findIndex((line, index) => line !== right[index]);
  if (at < 0 && left.length === right.length) return false;
  process.stdout.write(`DIFFERS ${name}\n  - ${left[at] ?? '(end)'}\n  + ${right[at] ?? '(end)'}\n`);
  return true;
}
