import { longestReply } from '../../src/decode/match.ts';

/**
 * Texts made to keep this pattern busy: its own words, its samples' pieces and single characters over and over,
 * never finished. Each is a function of its length.
 */
export function hostileInputs(pattern: string, samples: readonly string[]): ((length: number) => string)[] {
  const words = new Set(pattern.match(/[a-z0-9][a-z0-9 ]{2,}/gi) ?? []);
  const units = new Set(['a', '0', ' ', '<', '.', 'a ', '550 ', '<a@', 'a.', '5.1.1 ']);
  // Each letter of the pattern alone: between them stand the repetitions.
  for (const letter of pattern.match(/[a-z0-9]/gi) ?? []) units.add(letter);
  for (const word of words) for (const tail of ['', ' ', ': ', ' <']) units.add(word + tail);
  for (const sample of samples) {
    units.add(sample);
    // Beginnings only: what is missing at the end makes the pattern try every other way.
    for (const part of [0.3, 0.5, 0.8]) units.add(sample.slice(0, Math.ceil(sample.length * part)));
  }
  const lead = (samples[0] ?? '').slice(0, -1);
  return [...units].flatMap((unit) => [
    (length: number) => fill('', unit, length),
    (length: number) => fill(lead, unit, length),
  ]);
}

function fill(lead: string, unit: string, length: number): string {
  return (lead + unit.repeat(Math.ceil(length / unit.length))).slice(0, length - 1) + '\u0000';
}

// From short to long: an exponential search is past every limit at thirty characters, and would never end at 8 kB.
const lengths = [16, 18, 20, 22, 24, 26, 28, 32, 40, 64, 128, 256, 512, 1024, 2048, 4096, longestReply];

/** The first input that keeps `pattern` longer than `most` milliseconds; null when none does. */
export function slowestInput(
  pattern: RegExp,
  samples: readonly string[],
  most: number,
): { readonly length: number; readonly milliseconds: number } | null {
  const inputs = hostileInputs(pattern.source, samples);
  for (const length of lengths) {
    for (const input of inputs) {
      const milliseconds = fastest(pattern, input(length), most);
      if (milliseconds > most) return { length, milliseconds };
    }
  }
  return null;
}

/** The best of several searches in milliseconds of processor time: on a busy machine a clock measures the others. */
function fastest(pattern: RegExp, text: string, enough: number): number {
  let best = Infinity;
  for (let attempt = 0; attempt < 5 && best > enough; attempt++) {
    const before = process.cpuUsage();
    pattern.test(text);
    best = Math.min(best, process.cpuUsage(before).user / 1000);
    // A search that is this slow once is not slow by chance, and trying it again would take minutes.
    if (best > 50 * enough) break;
  }
  return best;
}
