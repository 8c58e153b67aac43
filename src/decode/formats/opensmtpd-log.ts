import { joinReply, readDiagnostic } from '../diagnostic.ts';
import type { Outcome } from '../fact.ts';
import { logFactOf, type LogFormat } from './format.ts';

const outcomes: Readonly<Record<string, Outcome>> = {
  Ok: 'delivered',
  Delivered: 'delivered',
  TempFail: 'delayed',
  PermFail: 'failed',
  LoopError: 'failed',
  NetworkError: 'delayed',
};

/** OpenSMTPD's log: deliveries by mta and mda, and commands that its smtp daemon refused. */
export const opensmtpdLog: LogFormat = {
  id: 'opensmtpd-log',
  owns: ({ program, text }) => program === 'smtpd' || /\bevpid=[0-9a-f]{16} .*\bresult=/.test(text),
  read({ text, time, span }) {
    const value = (name: string): string | null => {
      const found = new RegExp(`\\b${name}=(?:"([^"]*)"|<([^>]*)>|(\\S+))`).exec(text);
      return found ? (found[1] ?? found[2] ?? found[3] ?? '') : null;
    };
    const result = value('result') ?? '';
    const refused = /\bfailed-command command="(\w+)(?: TO)?:? ?<?([^">]*)>?[^"]*"/i.exec(text);
    const outcome = refused ? (result.startsWith('4') ? 'delayed' : 'failed') : outcomes[result];
    if (!outcome) return [];
    const said = joinReply(refused ? result : (value('stat') ?? ''));
    const told = readDiagnostic(said);
    const relay = /^(\S+) \(([^)]+)\)/.exec(value('relay') ?? '');
    return [
      logFactOf(
        {
          outcome,
          recipient: (refused ? /^RCPT$/i.test(refused[1] ?? '') && refused[2] : value('to')) || null,
          text: said,
          ...told,
          host: relay?.[2] ?? told.host,
          address: relay?.[1] ?? told.address,
          stage: refused && /^RCPT$/i.test(refused[1] ?? '') ? 'rcpt' : told.stage,
          speaker: told.speaker ?? (relay && told.basic ? 'remote' : 'local'),
          lastTried: time,
          span,
        },
        value('evpid'),
      ),
    ];
  },
};
