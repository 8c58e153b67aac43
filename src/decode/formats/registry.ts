import type { Fact } from '../fact.ts';
import { dialogue } from './dialogue.ts';
import { exchangeTracking } from './exchange-tracking.ts';
import { eximLog } from './exim-log.ts';
import { eximQueue } from './exim-queue.ts';
import type { LogFact, LogFormat, TextFormat } from './format.ts';
import { postfixLog } from './postfix-log.ts';
import { postfixQueue } from './postfix-queue.ts';
import { reply } from './reply.ts';
import { sendmailLog } from './sendmail-log.ts';
import { sendmailQueue } from './sendmail-queue.ts';
import { readLogLine } from './syslog-prefix.ts';

/** Line by line, the first that knows the line. */
const logs: readonly LogFormat[] = [postfixLog, eximLog, sendmailLog];
/** As a whole, the first that recognises the text; the last one takes anything. */
const texts: readonly TextFormat[] = [
  postfixQueue,
  sendmailQueue,
  eximQueue,
  exchangeTracking,
  dialogue,
  reply,
];

/** Reads one line of a log; null when no log format knows it. `start` is where the line stands in the input. */
export function readLog(line: string, start: number): { format: string; fact: LogFact } | null {
  const parsed = readLogLine(line, start);
  for (const { id, read } of logs) {
    const fact = read(parsed);
    if (fact) return { format: id, fact };
  }
  return null;
}

/** Reads a text that is no message: log lines if any of its lines is one, otherwise as a whole. */
export function readText(text: string): { format: string; facts: Fact[] } {
  const whole = texts.find(({ recognise }) => recognise(text)) ?? reply;
  if (whole !== reply) return { format: whole.id, facts: whole.read(text) };
  const facts: Fact[] = [];
  let format: string | null = null;
  let isLog = false;
  for (const found of text.matchAll(/[^\r\n]+/g)) {
    const log = readLog(found[0], found.index);
    isLog ||= readLogLine(found[0], found.index).program !== '';
    if (!log) continue;
    format ??= log.format;
    facts.push(log.fact);
  }
  // Lines of a log that tell of no delivery, such as a TLS session: nothing failed.
  if (!format && isLog && !/\b[45]\d\d[ -]/.test(text)) return { format: 'log', facts };
  return format ? { format, facts } : { format: reply.id, facts: reply.read(text) };
}
