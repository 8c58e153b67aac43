import { findCodes, readDiagnostic } from '../diagnostic.ts';
import { factOf, type Outcome } from '../fact.ts';
import type { LogFact, LogFormat, LogLine } from './format.ts';

const queueId = /^([0-9A-Za-z]{8,20}): /;
const delivery = /^to=(.*?), .*?(?:relay=([^,]*), )?(?:reply=.*?, )?dsn=(\d\.\d+\.\d+), .*?stat=(.*)$/;
const deliveryBare = /^to=(.*?), .*?stat=(.*)$/;
// Beside it `stat=` is only the name of an exit code: `User unknown` for any 550, `Service unavailable` for any 554.
const quotedReply = /\breply=([245]\d\d[ -].*?), stat=/;
const ruleset =
  /\bruleset=(\w+), arg1=(.*?)(?:, arg2=\S*)?, relay=(.*?), (?:reject|discard|quarantine)=(.*)$/;
const milter =
  /^Milter(?: \([\w-]+\))?: (?:to=<?([^>,]*)>?|from=<?[^>,]*>?|data|helo|connect|eom)?,? ?reject=(.*)$/;
const rejected = /^<?([^\s<>]+@[^\s<>]+)>?\.\.\. (.*)$/;
const trouble =
  /\b(?:lost input channel|timeout waiting for input|did not issue|SYSERR|collect: |STARTTLS=\w+.*(?:failed|error)|AUTH failure|possible SMTP attack|rejecting (?:commands|connections)|reject=)/;
const rulesets = {
  check_rcpt: 'rcpt',
  check_mail: 'mail',
  check_relay: 'connect',
  check_data: 'data',
  check_eoh: 'end-of-data',
  check_vrfy: null,
} as const;

/** Sendmail's mail log. */
export const sendmailLog: LogFormat = {
  id: 'sendmail-log',
  read(line) {
    const isSendmail =
      /^(?:sendmail|sm-|mta$)/.test(line.program) || /\bruleset=check_|, stat=/.test(line.text);
    if (!isSendmail) return null;
    const id = queueId.exec(line.text);
    const text = id ? line.text.slice(id[0].length) : line.text;
    const fact = readDelivery(text, line) ?? readRuleset(text, line) ?? readOther(text, line);
    return fact && { ...fact, queueId: id?.[1] ?? null };
  },
};

function readDelivery(text: string, line: LogLine): Omit<LogFact, 'queueId'> | null {
  const long = delivery.exec(text);
  const bare = long ? null : deliveryBare.exec(text);
  if (!long && !bare) return null;
  const to = long?.[1] ?? bare?.[1] ?? '';
  const stat = (long ? long[4] : bare?.[2]) ?? '';
  const dsn = long?.[3] ?? null;
  const said = quotedReply.exec(text)?.[1] ?? (isExitCode(stat, dsn) ? '' : stat);
  const relay = /^(\S+?)\.? \[([^\]]+)\]/.exec(long?.[2] ?? /relay=([^,]*)/.exec(text)?.[1] ?? '');
  const told = readDiagnostic(said);
  return factOf({
    outcome: outcomeOf(stat, dsn),
    recipient: firstAddress(to),
    text: said,
    ...told,
    enhanced: dsn?.endsWith('.0.0') ? (told.enhanced ?? dsn) : (dsn ?? told.enhanced),
    host: relay?.[1] ?? told.host,
    address: relay?.[2] ?? told.address,
    speaker: told.basic && !text.includes('mailer=local') ? 'remote' : 'local',
    lastTried: line.time,
    span: line.span,
  });
}

// Sendmail before 8.16 logs no reply. `User unknown` beside another code than the one for it, and `Service
// unavailable` beside a permanent one, then say nothing of the reason.
function isExitCode(stat: string, dsn: string | null): boolean {
  if (stat === 'User unknown') return dsn !== null && dsn !== '5.1.1';
  return stat === 'Service unavailable' && dsn?.startsWith('5') === true;
}

function outcomeOf(stat: string, dsn: string | null): Outcome {
  if (stat.startsWith('Deferred')) return 'delayed';
  // `queued` without a code is a submission that was taken; with 4.x.x it could not be tried.
  if (stat.startsWith('queued')) return dsn?.startsWith('4') ? 'delayed' : 'delivered';
  return stat.startsWith('Sent') ? 'delivered' : 'failed';
}

function readRuleset(text: string, line: LogLine): Omit<LogFact, 'queueId'> | null {
  const found = ruleset.exec(text);
  const filter = found ? null : milter.exec(text);
  const said = found?.[4] ?? filter?.[2];
  if (!said) return null;
  const check = found?.[1] ?? '';
  const client = /^(?:(\S+) )?\[([^\]]+)\]/.exec(found?.[3] ?? '');
  return factOf({
    outcome: said.startsWith('4') ? 'delayed' : 'failed',
    recipient: check === 'check_rcpt' ? firstAddress(found?.[2] ?? '') : (filter?.[1] ?? null),
    text: said,
    ...findCodes(said),
    host: client?.[1] ?? null,
    address: client?.[2] ?? null,
    stage: check in rulesets ? rulesets[check as keyof typeof rulesets] : null,
    speaker: 'local',
    lastTried: line.time,
    span: line.span,
  });
}

function readOther(text: string, line: LogLine): Omit<LogFact, 'queueId'> | null {
  const refused = rejected.exec(text);
  if (!refused && !trouble.test(text)) return null;
  const told = readDiagnostic(text);
  return factOf({
    outcome: told.basic?.startsWith('4') ? 'delayed' : 'failed',
    recipient: refused?.[1] ?? null,
    text: refused?.[2] ?? text,
    ...told,
    speaker: 'local',
    lastTried: line.time,
    span: line.span,
  });
}

function firstAddress(list: string): string | null {
  const first = list.split(',')[0]?.trim().replace(/^<|>$/g, '');
  return first || null;
}
