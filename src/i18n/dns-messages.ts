import type { DnsblMeaning, DnsblReason } from '../dns/dnsbl.ts';
import type { Comparison } from '../dns/compare.ts';
import type { Grade } from '../dns/finding.ts';
import type { MailPath } from '../dns/mail-path.ts';
import type { NameFault } from '../dns/name.ts';
import type { ResolverFault } from '../dns/resolvers.ts';

/** Words of the DNS page, its form and the frame of its results; those of the findings are loaded with them. */
export interface DnsMessages {
  readonly title: string;
  readonly description: string;
  readonly heading: string;
  readonly lead: string;
  readonly noScript: string;
  readonly form: Readonly<
    Record<
      | 'input'
      | 'inputHint'
      | 'more'
      | 'ip'
      | 'helo'
      | 'mailFrom'
      | 'selector'
      | 'resolver'
      | 'own'
      | 'ownUrl'
      | 'ownHint'
      | 'validates'
      | 'who'
      | 'stop'
      | 'reset'
      | 'onlySome'
      | 'all'
      | 'probe'
      | 'probeHint'
      | 'probeNone'
      | 'probeFound',
      string
    >
  >;
  readonly ask: (operator: string) => string;
  readonly askAgain: (operator: string) => string;
  readonly askToo: (operator: string) => string;
  readonly nameFault: Readonly<Record<NameFault, string>>;
  readonly resolverFault: Readonly<Record<ResolverFault, string>>;
  readonly grade: Readonly<Record<Grade, string>>;
  readonly countOf: Readonly<Record<Grade, (count: number) => string>>;
  readonly result: Readonly<
    Record<
      | 'heading'
      | 'asking'
      | 'retry'
      | 'nothing'
      | 'record'
      | 'publish'
      | 'explains'
      | 'jump'
      | 'unanswered'
      | 'offline'
      | 'backOnline'
      | 'fine',
      string
    >
  >;
  readonly answeredBy: (operator: string, when: string) => string;
  readonly notAnswered: (count: number, total: number) => string;
  readonly progress: (done: number, total: number) => string;
  /** How long ago, from a number of each unit. */
  readonly ago: Readonly<Record<'minutes' | 'hours' | 'days', (count: number) => string>>;
  readonly justNow: string;
  readonly path: Readonly<
    Record<'heading' | 'lead' | 'noReverse' | 'noAddress' | 'reverseUnknown' | 'unknown' | 'asText', string>
  >;
  readonly pathKind: Readonly<Record<MailPath['kind'], string>>;
  readonly preference: (preference: number) => string;
  readonly tree: Readonly<Record<'heading' | 'lead' | 'costs' | 'empty', string>>;
  readonly treeCost: (lookups: number, voids: number) => string;
  readonly sides: Readonly<Record<'heading' | 'lead' | 'only' | 'neither', string>>;
  readonly sideKind: Readonly<Record<Comparison['kind'], string>>;
  readonly sideLikely: Readonly<Record<NonNullable<Comparison['likely']>, string>>;
  readonly sidesSame: (same: number, total: number) => string;
  readonly commands: Readonly<Record<'heading' | 'lead', string>>;
  readonly sts: Readonly<Record<'heading' | 'label' | 'hint' | 'open', string>>;
  readonly kept: Readonly<
    Record<
      | 'heading'
      | 'lead'
      | 'none'
      | 'show'
      | 'remove'
      | 'clear'
      | 'failed'
      | 'json'
      | 'markdown'
      | 'changed'
      | 'same'
      | 'appeared'
      | 'gone'
      | 'unknown',
      string
    >
  >;
  readonly since: (when: string) => string;
  readonly dnsbl: Readonly<Record<'heading' | 'why' | 'zone' | 'code' | 'unknown', string>>;
  readonly dnsblListed: (list: string) => string;
  readonly dnsblReason: Readonly<Record<DnsblReason, string>>;
  readonly dnsblRefused: Readonly<Record<Extract<DnsblMeaning, { kind: 'refused' }>['because'], string>>;
  readonly limits: Readonly<{ heading: string; list: readonly string[] }>;
  readonly operators: Readonly<
    Record<
      'heading' | 'lead' | 'operator' | 'address' | 'dnssec' | 'answers' | 'yes' | 'no' | 'filtered' | 'asIs',
      string
    >
  >;
}
