import type { Classifier } from './classify.ts';
import { explain, isFailure, type Failure } from './failure.ts';
import type { LogFact } from './formats/format.ts';
import { readLog } from './formats/registry.ts';

/** Lines kept of one row, so that a person can open it; the rest are only counted. */
const mostLines = 20;
/** Rows of one table. A log of forged domains must not fill the memory: beyond this, rows fall under `other`. */
const mostRows = 2_000;
/** Recipients waited for at one time; the oldest are forgotten first (a queue id is reused after hours). */
const mostWaiting = 50_000;
/** Name of the row that takes what no longer gets a row of its own. */
export const otherRow = 'other';

/**
 * How a failure counts. bounced: given up. deferred: a try that failed for now. rejected: refused at our own server's
 * door. trouble: a session or a check that went wrong without naming a delivery.
 */
export const failureKinds = ['bounced', 'deferred', 'rejected', 'trouble'] as const;
export type FailureKind = (typeof failureKinds)[number];

/** One row of a table: how often, and where in the input (offset of the line's first byte) it first stood. */
export interface Row {
  readonly name: string;
  readonly failures: number;
  readonly counts: Readonly<Record<FailureKind, number>>;
  readonly lines: readonly number[];
}

/** The tables of an overview, the one that answers most first. */
export const tableNames = ['byEntry', 'byCause', 'byText', 'byHost', 'byDomain', 'byHour'] as const;
export type TableName = (typeof tableNames)[number];

/** What a log tells about failures. Deliveries are counted once a recipient, tries once a line. */
export interface Overview
  extends Readonly<Record<FailureKind, number>>, Readonly<Record<TableName, readonly Row[]>> {
  readonly lines: number;
  /** Lines that told of no delivery, or that no format knew. */
  readonly unknown: number;
  readonly delivered: number;
  /** Recipients deferred at least once and delivered later: what waiting mended. */
  readonly recovered: number;
}

interface Counter {
  readonly counts: Record<FailureKind, number>;
  readonly lines: number[];
}

/** Reads a log of any length in constant memory: push its lines in order, ask for the figures at any time. */
export class OverviewReader {
  private readonly classifier: Classifier;
  private readonly tables: Readonly<Record<TableName, Map<string, Counter>>> = {
    byEntry: new Map(), // ids
    byCause: new Map(), // ids
    byText: new Map(), // as `wordingOf` writes them
    byHost: new Map(),
    byDomain: new Map(),
    byHour: new Map(), // `Mar  2 10` or `2026-03-02T10`, in the order they first appear
  };
  private readonly totals = noCounts();
  /** Who was deferred and not delivered yet, as `waitingKey` writes it. */
  private readonly waiting = new Set<string>();
  private lines = 0;
  private unknown = 0;
  private delivered = 0;
  private recovered = 0;

  constructor(classifier: Classifier) {
    this.classifier = classifier;
  }

  /** Takes one line without its line end; `start` is its offset in the input. */
  push(line: string, start: number): void {
    if (!line) return;
    this.lines++;
    const facts = readLog(line, start)?.facts ?? [];
    if (facts.length === 0) this.unknown++;
    for (const fact of facts) {
      if (isFailure(fact)) this.countFailure(explain(fact, this.classifier), fact, start);
      else if (fact.outcome === 'delivered') this.countDelivery(fact);
    }
  }

  /** The figures so far, rows by their number, hours in the order of the log. */
  read(): Overview {
    const { lines, unknown, delivered, recovered, totals, tables } = this;
    return {
      ...totals,
      lines,
      unknown,
      delivered,
      recovered,
      byEntry: byNumber(tables.byEntry),
      byCause: byNumber(tables.byCause),
      byText: byNumber(tables.byText),
      byHost: byNumber(tables.byHost),
      byDomain: byNumber(tables.byDomain),
      byHour: rowsOf(tables.byHour),
    };
  }

  private countFailure(failure: Failure, { queueId, rejected }: LogFact, start: number): void {
    const { recipient, outcome, entries, causes, text, host, lastTried } = failure;
    const kind = rejected
      ? 'rejected'
      : !queueId && !recipient
        ? 'trouble'
        : outcome === 'failed'
          ? 'bounced'
          : 'deferred';
    this.totals[kind]++;
    const names: Readonly<Record<TableName, string | null | undefined>> = {
      byEntry: entries[0]?.entry.id,
      byCause: causes[0]?.cause ?? 'undetermined',
      byText: wordingOf(text),
      byHost: host?.toLowerCase(),
      byDomain: domainOf(recipient),
      byHour: hourOf(lastTried),
    };
    for (const table of tableNames) {
      const name = names[table];
      if (name) count(this.tables[table], name, kind, start);
    }
    if (queueId && recipient && outcome === 'delayed') this.remember(queueId, recipient);
  }

  private countDelivery({ queueId, recipient }: LogFact): void {
    this.delivered++;
    if (queueId && recipient && this.waiting.delete(waitingKey(queueId, recipient))) this.recovered++;
  }

  private remember(queueId: string, recipient: string): void {
    if (this.waiting.size >= mostWaiting) {
      const [oldest] = this.waiting;
      if (oldest !== undefined) this.waiting.delete(oldest);
    }
    this.waiting.add(waitingKey(queueId, recipient));
  }
}

/** A string of its own: parts of a line would keep the whole line in memory. */
function waitingKey(queueId: string, recipient: string): string {
  return `${queueId} ${recipient}`;
}

function noCounts(): Record<FailureKind, number> {
  return { bounced: 0, deferred: 0, rejected: 0, trouble: 0 };
}

function count(table: Map<string, Counter>, name: string, kind: FailureKind, start: number): void {
  let counter = table.get(name);
  if (!counter) {
    const key = table.size < mostRows ? name : otherRow;
    counter = table.get(key) ?? { counts: noCounts(), lines: [] };
    table.set(key, counter);
  }
  counter.counts[kind]++;
  if (counter.lines.length < mostLines) counter.lines.push(start);
}

function rowsOf(table: ReadonlyMap<string, Counter>): Row[] {
  return [...table].map(([name, { counts, lines }]) => ({
    name,
    failures: failureKinds.reduce((sum, kind) => sum + counts[kind], 0),
    counts: { ...counts },
    lines: [...lines],
  }));
}

function byNumber(table: ReadonlyMap<string, Counter>): Row[] {
  return rowsOf(table).sort((a, b) => b.failures - a.failures || (a.name < b.name ? -1 : 1));
}

/** Characters of a wording that tell it from others. */
const longestWording = 160;
// What differs from one recipient, server and try to the next: a mailbox, an address, whom our server spoke to, an id.
const passing =
  /[^\s<>()[\]",;:]+@[^\s<>()[\]",;:]+|(?<=\bhost )\S+|\b\d{1,3}(?:\.\d{1,3}){3}\b|\b(?=[a-z]*\d)[0-9a-z-]{9,}\b/gi;

/** The words of a failure with `…` for what is another's each time. */
function wordingOf(text: string): string {
  return text
    .slice(0, 2 * longestWording)
    .replace(passing, '…')
    .slice(0, longestWording);
}

function domainOf(recipient: string | null): string | null {
  const at = recipient?.lastIndexOf('@') ?? -1;
  return recipient && at >= 0 ? recipient.slice(at + 1).toLowerCase() || null : null;
}

function hourOf(time: string | null): string | null {
  return /^(?:\w{3} [ \d]?\d \d\d|\d{4}-\d\d-\d\d[T ]\d\d)/.exec(time ?? '')?.[0] ?? null;
}
