import { mostMessages } from './limits.ts';

// RFC 4155: a line `From sender date` begins a message; in the body such lines are quoted with `>`.
const separator = /^From \S+ +(?:\w{3},? +)?\w{3} +\d{1,2} .*\d{4}/;

/** True when a text begins like an mbox. */
export function isMbox(text: string): boolean {
  return separator.test(text.slice(0, 300));
}

/** Splits an mbox into its messages, without the `From ` lines and with their quoting removed. */
export function splitMbox(text: string): string[] {
  const messages: string[] = [];
  let lines: string[] = [];
  let previousBlank = true;
  for (const line of text.split(/\r\n?|\n/)) {
    if (previousBlank && separator.test(line)) {
      if (lines.length) messages.push(lines.join('\n'));
      if (messages.length >= mostMessages) return messages;
      lines = [];
    } else {
      lines.push(line.replace(/^>(>*From )/, '$1'));
    }
    previousBlank = line === '';
  }
  if (lines.length) messages.push(lines.join('\n'));
  return messages;
}
