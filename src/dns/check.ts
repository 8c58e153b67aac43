import type { Address } from './address.ts';
import type { Ask } from './answer.ts';
import type { Finding, FindingKinds } from './finding.ts';

/** What is to be checked. Names are A-labels in lower case (`parseName`). */
export interface Subject {
  /** Empty when only an address is known: then the checks of a domain do not apply. */
  readonly domain: string;
  /** The address that connected to the receiver. */
  readonly ip?: Address;
  /** The envelope sender; empty for a bounce. */
  readonly mailFrom?: string;
  readonly helo?: string;
  readonly selector?: string;
  /** The MTA-STS policy file as the person pasted it. */
  readonly stsPolicy?: string;
}

export interface CheckContext {
  readonly subject: Subject;
  readonly ask: Ask;
  /** Whether the resolver validates DNSSEC: without that its AD bit proves nothing. */
  readonly validates: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export type CheckId =
  | 'mx'
  | 'mx-addresses'
  | 'dnssec'
  | 'ptr'
  | 'helo'
  | 'spf'
  | 'spf-result'
  | 'dkim'
  | 'dmarc'
  | 'dmarc-alignment'
  | 'dmarc-reports'
  | 'mta-sts'
  | 'tls-rpt'
  | 'tlsa'
  | 'bimi';

/** One check. It never rejects: what could not be asked is a finding. */
export interface Check {
  readonly id: CheckId;
  /** Every finding it can give besides the shared ones. */
  readonly kinds: FindingKinds;
  /** What of the subject it cannot do without. */
  readonly needs: readonly ('domain' | 'ip' | 'helo' | 'selector')[];
  readonly run: (context: CheckContext) => Promise<readonly Finding[]>;
}
