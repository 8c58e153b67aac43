import { readDiagnostic } from '../diagnostic.ts';
import { logFactOf, type LogFormat } from './format.ts';

// Dovecot 2.3 writes `lmtp(user@example.com)<pid><session>: msgid=<..>: ...`, 2.4 and older ones `lmtp(pid, user): `.
const delivery =
  /^(?:lmtp|lda|deliver)\((?:\d+, )?([^\s,()]+)\)(?:<[^>]*>){0,2}: (?:(?:Error|Warning|Info|Panic|Fatal): )?(?:sieve: )?(?:msgid=(?:<[^>]*>|[^:]*)(?: \(added by [^)]*\))?: )?(.*)$/;
const saved = /^(?:saved mail|stored mail|forwarded to|redirected to|discarded)/i;
const failed =
  /^(?:save failed|failed to|permission denied|rejected|delivery failed|.*\b(?:quota|over ?quota|disk full|no space|not enough)\b)/i;

/** Deliveries in Dovecot's log: LMTP and the local delivery agent, Sieve's refusals among them. */
export const dovecotLog: LogFormat = {
  id: 'dovecot-log',
  owns: ({ program }) => program === 'dovecot' || program.startsWith('dovecot/'),
  read({ text, time, span }) {
    const found = delivery.exec(text);
    const said = found?.[2] ?? '';
    const isSaved = saved.test(said);
    if (!found || (!isSaved && !failed.test(said))) return [];
    const told = readDiagnostic(said);
    return [
      logFactOf(
        {
          // What Dovecot answers a full mailbox with is a setting (quota_full_tempfail): the log does not tell.
          outcome: isSaved ? 'delivered' : told.basic?.startsWith('4') ? 'delayed' : 'failed',
          recipient: found[1] ?? null,
          text: said,
          ...told,
          speaker: 'local',
          stage: 'local',
          lastTried: time,
          span,
        },
        null,
      ),
    ];
  },
};
