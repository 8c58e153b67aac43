import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { LintData } from '../../data/lint/rule.ts';
import { rule } from '../../data/lint/rules/evidence-fits-grade.ts';
import { importedEntry, realData, reverseHostname, saidOf, withChange } from './real-data.ts';

const name = 'postfix/reverse-name/3.7.11.txt';
const head = 'Tempfail lab transcript 1\nhost: postfix\n';
const body = '\n== the client connects\nS: 220 mx.example.com ESMTP Postfix\n';
const seal = `sha256:${createHash('sha256')
  .update(head + body)
  .digest('hex')}`;

function withPiece(piece: object, transcript?: string): LintData {
  const data = withChange(reverseHostname, (entry) => (entry['evidence'].extra = piece));
  return transcript === undefined
    ? data
    : { ...data, transcripts: new Map([...data.transcripts, [name, transcript]]) };
}

describe('evidence-fits-grade', () => {
  test('accepts the evidence of real entries', () => {
    expect(saidOf(rule, reverseHostname, realData)).toEqual([]);
    expect(saidOf(rule, importedEntry, realData)).toEqual([]);
  });

  test.each([
    ['sealed, on whatever day', `${head}date: 2026-11-23\ndigest: ${seal}\n${body}`],
    ['without a digest', head + body],
  ])('accepts lab evidence with a transcript %s', (_, transcript) => {
    expect(saidOf(rule, reverseHostname, withPiece({ grade: 'lab', transcript: name }, transcript))).toEqual(
      [],
    );
  });

  test.each<[string, object, string | undefined, RegExp]>([
    ['lab evidence without a transcript', { grade: 'lab' }, undefined, /no transcript/],
    [
      'lab evidence whose transcript is missing',
      { grade: 'lab', transcript: name },
      undefined,
      /no transcript postfix/,
    ],
    [
      'a transcript that was edited',
      { grade: 'lab', transcript: name },
      `${head}digest: ${seal}\n${body.replace('220', '221')}`,
      /digest does not fit/,
    ],
    ['a claim read nowhere', { grade: 'source', locator: 'x.c' }, undefined, /without a source/],
    ['a claim read somewhere', { grade: 'reported', source: 'rfc5321' }, undefined, /without a locator/],
    [
      'an empty locator',
      { grade: 'documented', source: 'rfc5321', locator: ' ' },
      undefined,
      /without a locator/,
    ],
    ['an estimate in a researched entry', { grade: 'estimate' }, undefined, /not imported/],
    [
      'a transcript under another grade',
      { grade: 'documented', source: 'rfc5321', locator: '§4.2', transcript: name },
      head + body,
      /under the grade documented/,
    ],
  ])('refuses %s', (_, piece, transcript, said) => {
    expect(saidOf(rule, reverseHostname, withPiece(piece, transcript))).toContainEqual(
      expect.stringMatching(new RegExp(`^/evidence/extra: .*${said.source}`)),
    );
  });
});
