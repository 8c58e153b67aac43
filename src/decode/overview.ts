import type { Classifier } from './classify.ts';
import { explain, isFailure, type Failure } from './decode.ts';
import type { LogFact } from './formats/format.ts';
import { readLog } from './formats/registry.ts';

/** Lines kept of one row, so that a person can open it; the rest are only counted. */
const mostLines = 20;
/** Rows of one table. A log of forged domains must not fill the memory: beyond this, rows fall under `other`. */
const mostRows = 2_000;
/** Messages whose lines are joined at one time; the oldest are closed first (a queue id is reused after hours). */
const mostOpen = 50_000;
/** Name of the row that takes what no longer gets a row of its own. */
export const otherRow = 'other';

/** One row of a table: how often, and where in the input (offset of the line's first character). */
export interface Row {
  readonly name: string;
  readonly failures: number;
  readonly lines: readonly number[];
}

/** What a log tells about failures. Deliveries are counted once a recipient, tries once a line. */
export interface Overview {
  readonly lines: number;
  /** Lines that told of no delivery, or that no format knew. */
  readonly unknown: number;
  readonly delivered: number;
  /** Tries that failed for now. */
  readonly deferred: number;
  readonly bounced: number;
  /** Recipients deferred at least once and delivered later: what waiting mended. */
  readonly recovered: number;
  readonly byCause: readonly Row[];
  readonly byHost: readonly Row[];
  readonly byDomain: readonly Row[];
  /** `Mar  2 10` or `2026-03-02T10`, in the order they first appear. */
  readonly byHour: readonly Row[];
}

interface Counter {
  failures: number;
  readonly lines: number[];
}

/** Reads a log of any length in constant memory: push its lines in order, ask for the figures at any time. */
export class OverviewReader {
  private readonly classifier: Classifier;
  private readonly causes = new Map<string, Counter>();
  private readonly hosts = new Map<string, Counter>();
  private readonly domains = new Map<string, Counter>();
  private readonly hours = new Map<string, Counter>();
  private readonly open = new Map<string, Set<string>>();
  private lines = 0;
  private unknown = 0;
  private delivered = 0;
  private deferred = 0;
  private bounced = 0;
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
      if (isFailure(fact)) this.countFailure(fact, start);
      else if (fact.outcome === 'delivered') this.countDelivery(fact);
    }
  }

  /** The figures so far, rows by their number, hours in the order of the log. */
  read(): Overview {
    const { lines, unknown, delivered, deferred, bounced, recovered } = this;
    return {
      lines,
      unknown,
      delivered,
      deferred,
      bounced,
      recovered,
      byCause: rowsOf(this.causes, true),
      byHost: rowsOf(this.hosts, true),
      byDomain: rowsOf(this.domains, true),
      byHour: rowsOf(this.hours, false),
    };
  }

  private countFailure(fact: LogFact, start: number): void {
    const failure: Failure = explain(fact, this.classifier);
    if (failure.outcome === 'failed') this.bounced++;
    else this.deferred++;
    count(this.causes, failure.causes[0]?.cause ?? 'undetermined', start);
    if (failure.host) count(this.hosts, failure.host.toLowerCase(), start);
    const domain = domainOf(failure.recipient);
    if (domain) count(this.domains, domain, start);
    const hour = hourOf(failure.lastTried);
    if (hour) count(this.hours, hour, start);
    if (fact.queueId && failure.recipient && failure.outcome === 'delayed')
      this.remember(fact.queueId, failure.recipient);
  }

  private countDelivery({ queueId, recipient }: LogFact): void {
    this.delivered++;
    const waiting = queueId ? this.open.get(queueId) : undefined;
    if (!waiting || !recipient || !waiting.delete(recipient)) return;
    this.recovered++;
    if (queueId && waiting.size === 0) this.open.delete(queueId);
  }

  private remember(queueId: string, recipient: string): void {
    const waiting = this.open.get(queueId);
    if (waiting) {
      if (waiting.size < 1000) waiting.add(recipient);
      return;
    }
    if (this.open.size >= mostOpen) {
      const oldest = this.open.keys().next().value;
      if (oldest !== undefined) this.open.delete(oldest);
    }
    this.open.set(queueId, new Set([recipient]));
  }
}

function count(table: Map<string, Counter>, name: string, start: number): void {
  const key = table.has(name) || table.size < mostRows ? name : otherRow;
  let counter = table.get(key);
  if (!counter) table.set(key, (counter = { failures: 0, lines: [] }));
  counter.failures++;
  if (counter.lines.length < mostLines) counter.lines.push(start);
}

function rowsOf(table: ReadonlyMap<string, Counter>, sorted: boolean): Row[] {
  const rows = [...table].map(([name, { failures, lines }]) => ({ name, failures, lines: [...lines] }));
  return sorted ? rows.sort((a, b) => b.failures - a.failures || (a.name < b.name ? -1 : 1)) : rows;
}

function domainOf(recipient: string | null): string | null {
  const at = recipient?.lastIndexOf('@') ?? -1;
  return recipient && at >= 0 ? recipient.slice(at + 1).toLowerCase() || null : null;
}

function hourOf(time: string | null): string | null {
  return /^(?:\w{3} [ \d]?\d \d\d|\d{4}-\d\d-\d\d[T ]\d\d)/.exec(time ?? '')?.[0] ?? null;
}
