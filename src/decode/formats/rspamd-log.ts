import type { Outcome } from '../fact.ts';
import { logFactOf, type LogFormat } from './format.ts';

const task = /\brspamd_task_write_log: /;
const outcomes: Readonly<Record<string, Outcome>> = {
  reject: 'failed',
  'soft reject': 'delayed',
  greylist: 'delayed',
};

/** What rspamd decided about a message, from its task log: only refusals, since the MTA's own log tells the rest. */
export const rspamdLog: LogFormat = {
  id: 'rspamd-log',
  owns: ({ program, text }) => program === 'rspamd' || task.test(text),
  read({ text, time, span }) {
    const [, action = '', symbols = ''] =
      /\(default: \w(?: \(([\w ]+)\))?: \[[^\]]*\] \[(.{0,4000}?)\]\), len:/.exec(text) ?? [];
    const outcome = outcomes[action];
    if (!task.test(text) || !outcome) return [];
    const said = `rspamd: ${action} ${symbols}`.trim().slice(0, 500);
    const recipients = /\brcpts: <([^>]*)>/.exec(text)?.[1]?.split(',') ?? [];
    const stamp = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)/.exec(text)?.[1];
    return (recipients.length > 0 ? recipients : [null]).map((recipient) =>
      logFactOf(
        {
          outcome,
          recipient,
          text: said,
          address: /\bip: ([^\s,]+)/.exec(text)?.[1] ?? null,
          stage: 'end-of-data',
          speaker: 'local',
          lastTried: time ?? stamp ?? null,
          span,
        },
        /\bqid: <([^>]+)>/.exec(text)?.[1] ?? null,
      ),
    );
  },
};
