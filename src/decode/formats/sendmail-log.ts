import { findCodes, readDiagnostic, type Diagnostic } from '../diagnostic.ts';
import { factOf, type Fact, type Outcome, type Speaker } from '../fact.ts';
import { logFactOf, type LogFormat, type LogLine } from './format.ts';

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
  owns: ({ program, text }) =>
    /^(?:sendmail|sm-|mta$)/.test(program) ||
    /\bruleset=check_|, (?:dsn=[\d.]+, |relay=[^,]*, )stat=/.test(text),
  read(line) {
    const id = queueId.exec(line.text);
    const text = id ? line.text.slice(id[0].length) : line.text;
    const fact = readDelivery(text, line) ?? readRuleset(text, line) ?? readOther(text, line);
    if (!fact) return [];
    const recipients = fact.recipients.length > 0 ? fact.recipients : [null];
    const rejected = fact.rejected && { rejected: fact.rejected };
    return recipients.map((recipient) =>
      Object.assign(logFactOf({ ...fact.told, recipient }, id?.[1] ?? null), rejected),
    );
  },
};

interface Told {
  /** Everybody whom the line is about; empty when it names nobody. */
  readonly recipients: readonly string[];
  readonly told: Fact;
  readonly rejected?: true;
}

function readDelivery(text: string, line: LogLine): Told | null {
  const long = delivery.exec(text);
  const bare = long ? null : deliveryBare.exec(text);
  if (!long && !bare) return null;
  const to = long?.[1] ?? bare?.[1] ?? '';
  const stat = (long ? long[4] : bare?.[2]) ?? '';
  const dsn = long?.[3] ?? null;
  const said = quotedReply.exec(text)?.[1] ?? (isExitCode(stat, dsn) ? '' : stat);
  const relay = /^(\S+?)\.? \[([^\]]+)\]/.exec(long?.[2] ?? /relay=([^,]*)/.exec(text)?.[1] ?? '');
  const told = readDiagnostic(said);
  // A command or a file is delivered to for somebody: the controlling address.
  const control = /^"?[|/]/.test(to) ? /\bctladdr=<?([^\s<>,]+@[^\s<>,]+)/.exec(text)?.[1] : undefined;
  return {
    recipients: control ? [control] : addressesOf(to),
    told: factOf({
      outcome: outcomeOf(stat, dsn),
      text: said,
      ...told,
      enhanced: dsn?.endsWith('.0.0') ? (told.enhanced ?? dsn) : (dsn ?? told.enhanced),
      host: relay?.[1] ?? told.host,
      address: relay?.[2] ?? told.address,
      speaker: speakerOf(told, text),
      lastTried: line.time,
      span: line.span,
    }),
  };
}

// Sendmail before 8.16 logs no reply. `User unknown` beside another code than the one for it, and `Service
// unavailable` beside a permanent one, then say nothing of the reason; 5.1.10 is its own code for a null MX.
function isExitCode(stat: string, dsn: string | null): boolean {
  if (stat === 'User unknown') return dsn !== null && dsn !== '5.1.1';
  return stat === 'Service unavailable' && dsn !== '5.1.10' && dsn?.startsWith('5') === true;
}

function outcomeOf(stat: string, dsn: string | null): Outcome {
  if (stat.startsWith('Deferred')) return 'delayed';
  // `queued` without a code is a submission that was taken; with 4.x.x it could not be tried.
  if (stat.startsWith('queued')) return dsn?.startsWith('4') ? 'delayed' : 'delivered';
  return stat.startsWith('Sent') ? 'delivered' : 'failed';
}

function speakerOf({ speaker, basic }: Diagnostic, text: string): Speaker {
  if (speaker === 'gateway') return 'gateway';
  return basic && !text.includes('mailer=local') ? 'remote' : 'local';
}

function readRuleset(text: string, line: LogLine): Told | null {
  const found = ruleset.exec(text);
  const filter = found ? null : milter.exec(text);
  const said = found?.[4] ?? filter?.[2];
  if (!said) return null;
  const check = found?.[1] ?? '';
  const client = /^(?:(\S+) )?\[([^\]]+)\]/.exec(found?.[3] ?? '');
  const to = check === 'check_rcpt' ? (found?.[2] ?? '') : (filter?.[1] ?? '');
  return {
    recipients: addressesOf(to),
    rejected: true,
    told: factOf({
      outcome: said.startsWith('4') ? 'delayed' : 'failed',
      text: said,
      ...findCodes(said),
      host: client?.[1] ?? null,
      address: client?.[2] ?? null,
      stage: check in rulesets ? rulesets[check as keyof typeof rulesets] : null,
      speaker: 'local',
      lastTried: line.time,
      span: line.span,
    }),
  };
}

function readOther(text: string, line: LogLine): Told | null {
  const refused = rejected.exec(text);
  if (!refused && !trouble.test(text)) return null;
  const told = readDiagnostic(text);
  return {
    recipients: addressesOf(refused?.[1] ?? ''),
    told: factOf({
      outcome: told.basic?.startsWith('4') ? 'delayed' : 'failed',
      text: refused?.[2] ?? text,
      ...told,
      speaker: 'local',
      lastTried: line.time,
      span: line.span,
    }),
  };
}

// `<one@example.com>,<two@example.com>`; a comma inside quotes is part of a local part.
const longestList = 65_536;
const oneOfList = /<([^<>]*)>|((?:"[^"]*"|[^,"\s<>])+)/g;

function addressesOf(list: string): string[] {
  return [...list.slice(0, longestList).matchAll(oneOfList)]
    .map(([, bracketed, bare]) => bracketed ?? bare ?? '')
    .filter(Boolean);
}
