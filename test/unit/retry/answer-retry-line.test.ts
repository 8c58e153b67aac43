import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { answerRetryLine } from '../../../src/retry/answer-retry-line.ts';

const ask = (request: unknown): unknown => JSON.parse(answerRetryLine(JSON.stringify(request)));

describe('answerRetryLine', () => {
  it('gives attempts up to the horizon and the expiry', () => {
    const settings = { retry: 'F,20s,4s; G,60s,4s,2', queue_interval: '2s' };
    const answer = ask({ id: 'a', mta: 'exim', settings, until: 15 }) as Record<string, unknown>;
    expect(Object.keys(answer)).toEqual(['id', 'attempts', 'expires']);
    expect(answer).toEqual({ id: 'a', attempts: [0, 4.8, 8.8, 12.8], expires: 60.8 });
  });

  it('takes the scan phase where it is known', () => {
    const request = {
      id: 1,
      mta: 'sendmail',
      settings: { '-q': '2s' },
      until: 5,
      phase: 0.5,
      clockFraction: 0,
    };
    expect(ask(request)).toMatchObject({ attempts: [0, 0.5, 2.5, 4.5] });
  });

  it('uses the defaults of the newest release for what is left out', () => {
    expect(ask({ id: 1, mta: 'postfix', until: 0 })).toEqual({
      id: 1,
      attempts: [0],
      expires: expect.any(Number),
    });
    expect(ask({ id: 1, mta: 'sendmail', settings: { '-q': 0 }, until: 9 })).toMatchObject({ expires: null });
  });

  it.each([
    ['{', null, { code: 'json-expected' }],
    ['[]', null, { code: 'object-expected' }],
    ['{"id":4}', 4, { code: 'value-expected', setting: 'mta' }],
    ['{"id":4,"mta":"x","until":1}', 4, { code: 'value-unknown', setting: 'mta', value: 'x' }],
    ['{"id":4,"mta":"exim"}', 4, { code: 'seconds-expected', setting: 'until' }],
    ['{"id":4,"mta":"exim","until":1,"phase":-1}', 4, { code: 'seconds-expected', setting: 'phase' }],
    ['{"id":4,"mta":"exim","until":1,"settings":[]}', 4, { code: 'object-expected', setting: 'settings' }],
    [
      '{"id":4,"mta":"exim","until":1,"settings":{"retry":{}}}',
      4,
      { code: 'value-expected', setting: 'retry' },
    ],
    [
      '{"id":4,"mta":"exim","until":1,"settings":{"retry":"F,1h,5"}}',
      4,
      { code: 'unit-expected', setting: 'retry', line: 1, column: 7 },
    ],
  ])('answers %s with an error', (line, id, error) => {
    expect(JSON.parse(answerRetryLine(line))).toMatchObject({ id, error });
  });
});

describe('npm run retry', () => {
  it('answers line by line and in order, and goes on after lines it cannot read', async () => {
    const child = spawn('npx', ['tsx', 'src/cli/retry.ts'], { stdio: ['pipe', 'pipe', 'ignore'] });
    child.stdin.end('{"id":1,"mta":"qmail","until":500}\nnonsense\n\n{"id":2,"mta":"qmail","until":500}\n');
    const lines = (await text(child.stdout)).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { id: 1, attempts: [0, 400], expires: 608400 },
      { id: null, error: { code: 'json-expected' } },
      { id: 2, attempts: [0, 400], expires: 608400 },
    ]);
  }, 20_000);
});
