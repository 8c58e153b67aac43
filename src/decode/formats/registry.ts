import type { Fact } from '../fact.ts';
import { dialogue } from './dialogue.ts';
import { exchangeTracking } from './exchange-tracking.ts';
import { eximLog } from './exim-log.ts';
import { eximQueue } from './exim-queue.ts';
import { amavisLog } from './amavis-log.ts';
import { dovecotLog } from './dovecot-log.ts';
import type { LogFact, LogFormat, TextFormat } from './format.ts';
import { opensmtpdLog } from './opensmtpd-log.ts';
import { powermtaAccounting } from './powermta-accounting.ts';
import { providerEvent } from './provider-event.ts';
import { qmailSend } from './qmail-send.ts';
import { rspamdLog } from './rspamd-log.ts';
import { postfixLog } from './postfix-log.ts';
import { postfixQueue } from './postfix-queue.ts';
import { reply } from './reply.ts';
import { sendmailLog } from './sendmail-log.ts';
import { sendmailQueue } from './sendmail-queue.ts';
import { readLogLine } from './syslog-prefix.ts';

/** Line by line, the first that knows the line. */
const logs: readonly LogFormat[] = [
  postfixLog,
  eximLog,
  sendmailLog,
  dovecotLog,
  rspamdLog,
  amavisLog,
  opensmtpdLog,
];
/** As a whole, the first that recognises the text; the last one takes anything. */
const texts: readonly TextFormat[] = [
  postfixQueue,
  sendmailQueue,
  eximQueue,
  exchangeTracking,
  powermtaAccounting,
  providerEvent,
  qmailSend,
  dialogue,
  reply,
];

/** What one line of a log tells. `start` is where the line stands in the input. */
export interface LogReading {
  /** Null: a log's line by its prefix, of a program that no format knows. */
  readonly format: string | null;
  /** One a recipient; empty when the line tells of no delivery. */
  readonly facts: readonly LogFact[];
}

/** Reads one line of a log; null when it is no line of a log. `start` is where the line stands in the input. */
export function readLog(line: string, start: number): LogReading | null {
  const parsed = readLogLine(line, start);
  for (const { id, owns, read } of logs) if (owns(parsed)) return { format: id, facts: read(parsed) };
  return parsed.program === '' ? null : { format: null, facts: [] };
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
    if (!log) continue;
    isLog = true;
    if (log.facts.length > 0) format ??= log.format;
    facts.push(...log.facts);
  }
  // Lines of a log that tell of no delivery, such as a TLS session: nothing failed.
  if (!format && isLog && !/\b[45]\d\d[ -]/.test(text)) return { format: 'log', facts };
  return format ? { format, facts } : { format: reply.id, facts: reply.read(text) };
}
