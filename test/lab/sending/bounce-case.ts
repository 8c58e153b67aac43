import { expectedFor, type Expectation } from '../case.ts';

type Host = 'postfix' | 'exim' | 'sendmail';

/**
 * What the decoder must say of a recipient: outcome, basic and enhanced code (`-` for none), cause (`?` for
 * undetermined) and whose words the reason is (`-` for unknown): `failed 550 5.1.1 user-unknown remote`. In a log several such judgements,
 * parted by `; `, one a different fate. The same for every host or one each, and as in a transcript by version.
 */
type Judgement = string | Readonly<Partial<Record<Host, Expectation>>>;

export interface ExpectedRecipient {
  readonly recipient: string;
  /** Absent: the bounce does not name it. */
  readonly bounce?: Judgement;
  readonly warning?: Judgement;
  readonly log: Judgement;
}

/** A bounce case: a message that a sending MTA cannot deliver. Every MTA runs every case unless `hosts` names some. */
export interface BounceCase {
  /** What it provokes, in one sentence. */
  readonly provokes: string;
  readonly hosts?: readonly Host[];
  readonly to: readonly string[];
  /** Octets of text in the message; some dozens unless given. */
  readonly size?: number;
  /** It is tried again first: a warning comes before the bounce. */
  readonly delayed?: true;
  readonly expect: readonly ExpectedRecipient[];
}

/** The judgement that holds for a host's version. */
export function judgementFor(judgement: Judgement, host: string, version: string): string {
  if (typeof judgement === 'string') return judgement;
  const own = judgement[host as Host];
  if (own === undefined) throw new Error(`no expectation for ${host}`);
  return expectedFor(own, version);
}
