/* JSON lines: {"id","mta","settings","until"} in, {"id","attempts","expires"} out, one answer a line and in order. */
import { createInterface } from 'node:readline';
import { answerRetryLine } from '../retry/answer-retry-line.ts';

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity }))
  if (line.trim() !== '') process.stdout.write(`${answerRetryLine(line)}\n`);
