import type { Address } from './address.ts';
import type { Ask } from './answer.ts';
import type { Finding, FindingKinds } from './finding.ts';

/** What is to be checked. Names are A-labels in lower case (`parseName`). */
export interface Subject {
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

/** One check. It never rejects: what could not be asked is a finding. */
export interface Check {
  readonly id: string;
  /** Every finding it can give besides the shared ones. */
  readonly kinds: FindingKinds;
  /** What of the subject it needs beyond the domain. */
  readonly needs: readonly ('ip' | 'helo' | 'selector')[];
  readonly run: (context: CheckContext) => Promise<readonly Finding[]>;
}
