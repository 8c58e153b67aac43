import { joinReply, readDiagnostic } from '../diagnostic.ts';
import { factOf, type Fact } from '../fact.ts';
import type { Span } from '../../smtp/span.ts';
import type { TextFormat } from './format.ts';
import { linesOf } from './lines.ts';

const heading = /^-Queue ID-[ -]+Size-- -+Arrival Time-/m;
const entry = /^([0-9A-Za-z]{5,25})[*!#]?\s+\d+ (\w{3} \w{3} [ \d]?\d \d\d:\d\d:\d\d)\s+\S+/;

/** `mailq` and `postqueue -p` of Postfix, and `postqueue -j`, one JSON object a line. */
export const postfixQueue: TextFormat = {
  id: 'postfix-queue',
  recognise: (text) => heading.test(text.slice(0, 4096)) || /^\s*\{[^\n]{0,200}"queue_id"\s*:/.test(text),
  read: (text) => (text.trimStart().startsWith('{') ? readJson(text) : readListing(text)),
};

function readListing(text: string): Fact[] {
  const facts: Fact[] = [];
  let arrived: string | null = null;
  let reason = '';
  for (const { line, start } of linesOf(text)) {
    const begins = entry.exec(line);
    const said = /^\s*\((.*)\)\s*$/.exec(line);
    if (begins) {
      arrived = begins[2] ?? null;
      reason = '';
    } else if (said) reason = said[1] ?? '';
    else if (/^\s+\S+$/.test(line))
      facts.push(factFrom(line.trim(), reason, arrived, [start, start + line.length]));
  }
  return facts;
}

function readJson(text: string): Fact[] {
  const facts: Fact[] = [];
  for (const { line, start } of linesOf(text)) {
    const item = parse(line);
    if (!item || !Array.isArray(item['recipients'])) continue;
    const span: Span = [start, start + line.length];
    const arrival = item['arrival_time'];
    for (const one of item['recipients'] as unknown[]) {
      const { address, delay_reason: reason } = one as { address?: unknown; delay_reason?: unknown };
      facts.push(
        factFrom(
          String(address ?? ''),
          String(reason ?? ''),
          typeof arrival === 'number' ? String(arrival) : null,
          span,
        ),
      );
    }
  }
  return facts;
}

function parse(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function factFrom(recipient: string, reason: string, firstTried: string | null, span: Span): Fact {
  const text = joinReply(reason);
  return factOf({
    outcome: 'delayed',
    recipient: recipient || null,
    text,
    ...readDiagnostic(text),
    firstTried,
    span,
  });
}
