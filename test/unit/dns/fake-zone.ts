import type { Answer, Question, RecordData, RecordType } from '../../../src/dns/answer.ts';
import { canonicalName } from '../../../src/dns/name.ts';
import { cached, type Session } from '../../../src/dns/session.ts';

type Records = Partial<
  Record<
    Exclude<RecordType, 'SOA' | 'SVCB' | 'HTTPS' | 'CAA' | 'NS'>,
    readonly (string | readonly string[])[]
  >
>;

/** A name's records as one writes them in a zone file, or what its server does instead of answering. */
export type FakeName = Records | 'SERVFAIL' | 'REFUSED' | 'TIMEOUT' | 'BOGUS' | 'NXDOMAIN';
export type FakeZone = Readonly<Record<string, FakeName>>;

export interface FakeSession extends Session {
  /** The questions that reached the zone, `MX example.com`: a repeated one is answered from memory. */
  readonly asked: () => string[];
}

/**
 * Answers from a literal. A name without records of the type is NODATA, also when only names below it exist (RFC 8020);
 * NXDOMAIN is what is neither. `BOGUS` answers only with checking disabled, with an address.
 */
export function openFakeZone(zone: FakeZone, options: { authentic?: boolean } = {}): FakeSession {
  const names = new Map(Object.entries(zone).map(([name, value]) => [canonicalName(name), value]));
  const asked: string[] = [];
  const session = cached(async (question, { checkingDisabled }) => {
    asked.push(`${question.type} ${question.name}`);
    return answerFrom(names, question, options.authentic === true, checkingDisabled === true);
  });
  return { ...session, asked: () => asked };
}

function answerFrom(
  names: Map<string, FakeName>,
  question: Question,
  authentic: boolean,
  cd: boolean,
): Answer {
  const aliases: string[] = [];
  let owner = canonicalName(question.name);
  for (;;) {
    const found = names.get(owner);
    const answered = { question, aliases, authentic };
    if (found === 'TIMEOUT')
      return { kind: 'not-answered', question, fault: { kind: 'timeout', milliseconds: 5000 } };
    if (found === 'SERVFAIL' || found === 'REFUSED') return { kind: 'servfail', question, rcode: found };
    if (found === 'BOGUS' && !cd) return { kind: 'servfail', question, rcode: 'SERVFAIL' };
    if (found === 'BOGUS')
      return { kind: 'records', ...answered, records: [record(owner, 'A', '192.0.2.1')] };
    if (found === undefined || found === 'NXDOMAIN') {
      const below = [...names.keys()].some((name) => name.endsWith(`.${owner}`));
      return below && found === undefined
        ? { kind: 'nodata', ...answered }
        : { kind: 'nxdomain', ...answered };
    }
    const values = (found as Record<string, readonly (string | readonly string[])[] | undefined>)[
      question.type
    ];
    if (values && values.length > 0) {
      return {
        kind: 'records',
        ...answered,
        records: values.map((value) => record(owner, question.type, value)),
      };
    }
    const target = found.CNAME?.[0];
    if (typeof target !== 'string' || question.type === 'CNAME') return { kind: 'nodata', ...answered };
    if (aliases.length > 8) return { kind: 'not-answered', question, fault: { kind: 'alias-loop' } };
    aliases.push(target);
    owner = canonicalName(target);
  }
}

function record(name: string, type: RecordType, value: string | readonly string[]) {
  return { name, ttl: 60, data: dataFrom(type, value) };
}

function dataFrom(type: RecordType, value: string | readonly string[]): RecordData {
  const strings = typeof value === 'string' ? [value] : value;
  const fields = strings.join(' ').split(' ');
  const plainName = (name = ''): string => (name === '.' ? name : name.replace(/\.$/, ''));
  switch (type) {
    case 'A':
    case 'AAAA':
      return { type, address: fields[0]! };
    case 'MX':
      return { type, preference: Number(fields[0]), exchange: plainName(fields[1]) };
    case 'TXT':
    case 'SPF':
      return { type, strings, text: strings.join('') };
    case 'CNAME':
    case 'PTR':
      return { type, target: plainName(fields[0]) };
    case 'TLSA': {
      const [usage, selector, matching] = fields.slice(0, 3).map(Number) as [number, number, number];
      return { type, usage, selector, matching, data: fields.slice(3).join('') };
    }
    default:
      throw new Error(`the fake zone knows no ${type}`);
  }
}
