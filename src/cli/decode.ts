import { createInterface } from 'node:readline';
import { compileCauseRules } from '../../data/build/cause-rules.ts';
import { matchIndex } from '../../data/build/match-index.ts';
import { readData } from '../../data/build/read.ts';
import { createClassifier } from '../decode/classify.ts';
import { decode } from '../decode/decode.ts';
import type { Decoded } from '../decode/failure.ts';
import { createKnowledge } from '../decode/knowledge.ts';

interface Request {
  readonly id?: unknown;
  readonly text?: unknown;
  readonly b64?: unknown;
}

const index = matchIndex(await readData(), new Map());
const classifier = createClassifier(await compileCauseRules(), createKnowledge(index));
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (line.trim()) process.stdout.write(`${JSON.stringify(await answer(line))}\n`);
}

async function answer(line: string): Promise<object> {
  let id: unknown = null;
  try {
    const request = JSON.parse(line) as Request;
    id = request.id ?? null;
    if (typeof request.b64 === 'string')
      return answerOf(id, await decode(Buffer.from(request.b64, 'base64'), classifier));
    if (typeof request.text !== 'string') return { id, error: 'neither text nor b64' };
    return answerOf(id, await decode(request.text, classifier));
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

function answerOf(id: unknown, decoded: Decoded): object {
  const recipients = decoded.recipients.map(({ recipient, basic, enhanced, outcome, causes }) => ({
    ...(recipient ? { address: recipient } : {}),
    code: basic ?? '',
    status: enhanced ?? '',
    cause: outcome === 'failed' || outcome === 'delayed' ? (causes[0]?.cause ?? 'undetermined') : outcome,
    ...(causes.length > 1 ? { causes: causes.map(({ cause }) => cause) } : {}),
  }));
  return { id, bounce: decoded.bounce, recipients };
}
