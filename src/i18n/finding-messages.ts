import type { FindingCode } from '../dns/all-checks.ts';
import type { Fault } from '../dns/answer.ts';
import type { CheckId } from '../dns/check.ts';
import type { DkimFault } from '../dns/records/dkim.ts';
import type { StsFault } from '../dns/records/mta-sts.ts';
import type { SpfSyntaxFault } from '../dns/records/spf.ts';
import type { TlsaFault } from '../dns/records/tlsa.ts';
import type { SpfCause } from '../dns/spf/check-host.ts';
import type { SpfNodeFault } from '../dns/spf/tree.ts';

/** Words for one code of finding. `{name}` stands for a parameter of the finding, which is shown as a machine's word. */
export interface FindingWords {
  /** What was found, in one sentence. */
  readonly says: string;
  /** What it does to mail, and what to do. */
  readonly means?: string;
}

export type FindingCatalogue = Readonly<Record<FindingCode, FindingWords>>;

/** The words of the checks' results: loaded with them, not with the page. */
export interface FindingMessages {
  readonly check: Readonly<Record<CheckId, string>>;
  readonly finding: FindingCatalogue;
  /** Why nobody could be asked: "could not ask, because ...". */
  readonly fault: Readonly<Record<Fault['kind'], string>>;
  /** Added where the resolver said for how long. */
  readonly retryAfter: string;
  readonly spfSyntax: Readonly<Record<SpfSyntaxFault, string>>;
  readonly spfNode: Readonly<Record<SpfNodeFault, string>>;
  readonly spfCause: Readonly<Record<SpfCause['code'], string>>;
  readonly dkim: Readonly<Record<DkimFault, string>>;
  readonly tlsa: Readonly<Record<TlsaFault, string>>;
  readonly sts: Readonly<Record<StsFault, string>>;
  /** The tag that decided a DMARC policy. */
  readonly dmarcBy: Readonly<Record<'p' | 'sp' | 'np' | 'default', string>>;
}
