import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findDifferences } from '../lab/differences.ts';
import { listTranscripts } from '../lab/compare-runs.ts';
import { evidence } from '../lab/paths.ts';
import { formatTranscript, parseTranscript, trialsOf } from '../../src/dataset/transcript.ts';
import { isSealed } from '../lab/transcript-digest.ts';

const names = listTranscripts(evidence);
const read = (name: string): string => readFileSync(`${evidence}/${name}`, 'utf8');

describe('the transcripts', () => {
  it('are there', () => expect(names.length).toBeGreaterThan(1000));

  it('stand at the path that their header names, as the lab sealed them', () => {
    for (const name of names) {
      const text = read(name);
      const header = parseTranscript(text)?.header;
      expect(`${header?.host?.[0]}/${header?.case?.[0]}/${header?.version?.[0]}.txt`).toBe(name);
      expect(isSealed(text), name).toBe(true);
    }
  });

  it('are written again as they were read', () => {
    for (const name of names) {
      const parsed = parseTranscript(read(name));
      expect(parsed && formatTranscript(parsed), name).toBe(read(name));
    }
  });

  it('are not sealed any more once a word was changed, but may be dated anew', () => {
    const text = read('postfix/relay-denied/3.7.11.txt');
    expect(isSealed(text.replace('Relay access denied', 'Relay access granted'))).toBe(false);
    expect(isSealed(text.replace(/^date: .*$/m, 'date: 2030-01-01'))).toBe(true);
  });

  it('differ where differences.json says that they do, and nowhere else', () => {
    expect(JSON.parse(read('differences.json'))).toEqual(findDifferences(evidence));
  });

  it('state the trials of an experiment', () => {
    const parsed = parseTranscript(read('postgrey/inside-the-delay/1.37.txt'));
    expect(parsed && trialsOf(parsed)).toEqual({ k: 20, n: 20 });
  });
});
