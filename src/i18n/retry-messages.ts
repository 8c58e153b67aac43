import type { Cannot } from '../retry/make-candidate.ts';
import type { GreylistAnswer, GreylistProduct } from '../retry/greylist.ts';
import type { Rfc5321Warning } from '../retry/make.ts';
import type { Note, ProblemCode } from '../retry/policy.ts';

export interface RetryMessages {
  readonly title: string;
  readonly description: string;
  readonly heading: string;
  readonly lead: string;
  readonly noScript: string;
  readonly form: Readonly<
    Record<
      | 'mta'
      | 'settings'
      | 'settingsHint'
      | 'host'
      | 'refuses'
      | 'delay'
      | 'window'
      | 'bits'
      | 'ips'
      | 'oneNetwork'
      | 'greylistDetails'
      | 'first'
      | 'now'
      | 'seenFrom'
      | 'clock'
      | 'version'
      | 'reply'
      | 'stage'
      | 'reset'
      | 'paste'
      | 'pasteHint'
      | 'pasteNothing'
      | 'pasteUnread'
      | 'listing',
      string
    >
  >;
  readonly pasteRead: (settings: string) => string;
  readonly queued: (id: string, age: string) => string;
  readonly wholeNumber: (least: number, most: number) => string;
  readonly spanExpected: string;
  readonly permanentReply: string;
  readonly versionFrom: (version: string) => string;
  readonly versionBefore: (version: string) => string;
  /** The time of the last logged try as written, and how many tries the log has, in words. */
  readonly logRead: (last: string, tries: string) => string;
  readonly logUnread: (last: string) => string;
  /** A number of each unit. */
  readonly span: Readonly<Record<'d' | 'h' | 'm' | 's', (count: number) => string>>;
  readonly fromTo: (least: string, most: string) => string;
  readonly between: (from: string, to: string) => string;
  readonly at: (time: string) => string;
  readonly afterFirst: (span: string) => string;
  readonly fromNow: (span: string) => string;
  readonly ago: (span: string) => string;
  /** A time on the clock, and the same in relation to another. */
  readonly clockAnd: (clock: string, relative: string) => string;
  readonly nth: (count: number) => string;
  readonly nthOrNth: (least: string, most: string) => string;
  readonly say: Readonly<{
    heading: string;
    correct: string;
    next: (when: string) => string;
    nextDue: (when: string) => string;
    nextNone: string;
    passes: (nth: string, when: string) => string;
    passed: (nth: string, when: string) => string;
    outlasted: string;
    mayNotPass: string;
    never: string;
    ifRefused: string;
    warned: (when: string) => string;
    notWarned: string;
    bounces: (when: string, tries: string) => string;
    bounced: (when: string, tries: string) => string;
    noEnd: string;
  }>;
  readonly triesRange: (fewest: number, most: number) => string;
  readonly tries: (count: number) => string;
  readonly basis: (grade: string) => string;
  readonly notes: string;
  readonly note: Readonly<Record<Note, string>>;
  readonly problem: Readonly<Record<ProblemCode, string>>;
  readonly problemAt: (line: number, column: number) => string;
  readonly problemColumn: (column: number) => string;
  readonly problemFound: (value: string) => string;
  readonly problemExpected: (value: string) => string;
  readonly yardstick: string;
  readonly yardstickText: string;
  readonly rfc5321: Readonly<Record<Rfc5321Warning, string>>;
  readonly rfc5321Kept: string;
  readonly line: Readonly<
    Record<
      | 'heading'
      | 'attempts'
      | 'host'
      | 'zoomIn'
      | 'zoomOut'
      | 'earlier'
      | 'later'
      | 'whole'
      | 'passing'
      | 'keys'
      | 'refused'
      | 'maybe'
      | 'passed'
      | 'tooSoon'
      | 'window'
      | 'warning'
      | 'bounce',
      string
    >
  >;
  readonly shown: (from: string, to: string) => string;
  readonly table: Readonly<
    Record<'heading' | 'nth' | 'after' | 'time' | 'result' | 'warning' | 'bounce', string>
  >;
  readonly more: (count: number) => string;
  readonly answer: Readonly<Record<GreylistAnswer | 'refused' | 'maybe', string>>;
  readonly compare: Readonly<Record<'keep' | 'heading' | 'now' | 'before' | 'drop', string>>;
  readonly make: Readonly<
    Record<'heading' | 'lead' | 'first' | 'tries' | 'giveUp' | 'put' | 'reload' | 'noLimit' | 'use', string>
  >;
  readonly makeDoes: (tries: string, when: string) => string;
  readonly cannot: Readonly<Record<Cannot, string>>;
  readonly defaults: string;
  readonly defaultsLead: string;
  readonly defaultColumns: Readonly<Record<'mta' | 'tries' | 'warning' | 'end', string>>;
  readonly never: string;
  readonly greylists: string;
  readonly greylistsLead: string;
  /** What its model cannot tell, or that is unlike the others. */
  readonly greylistNote: Readonly<Record<GreylistProduct, string>>;
  readonly greylistColumns: Readonly<Record<'product' | 'delay' | 'window' | 'key' | 'basis', string>>;
  readonly bitsOf: (v4: number, v6: number) => string;
  readonly causes: string;
}
