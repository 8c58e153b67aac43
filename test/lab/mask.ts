/**
 * Replaces what changes from run to run by fixed stand-ins of the same form, so that a transcript is the same after
 * every run and a log parser still reads it: queue ids, pids, times, delays, ports.
 */
export class Mask {
  readonly #ids = new Map<string, string>();

  /** Masks a line of a dialogue or of a log. */
  apply(text: string): string {
    let masked = text;
    for (const [pattern, form] of idForms)
      masked = masked.replace(pattern, (id: string) => this.#standIn(id, form));
    for (const [pattern, replacement] of fixed) masked = masked.replace(pattern, replacement);
    return masked;
  }

  #standIn(id: string, form: (count: number) => string): string {
    const known = this.#ids.get(id);
    if (known) return known;
    const made = form(this.#ids.size + 1);
    this.#ids.set(id, made);
    return made;
  }
}

const digits = (count: number, width: number): string => String(count).padStart(width, '0');

const idForms: readonly (readonly [RegExp, (count: number) => string])[] = [
  [/(?<=queued as |\]: |warning: |\/)[0-9A-F]{9,12}(?=:|\)|$)/g, (count) => `4D0C0000${digits(count, 2)}`], // Postfix
  [/(?<=queued as |\]: |warning: )[0-9A-F]{6,8}(?=:|\)|$)/g, (count) => `4D0C${digits(count, 2)}`],
  [
    // Postfix in a message: Received, X-Postfix-Queue-ID, Message-ID, MIME boundary; the log's line on a notice.
    /(?<=\bid |Queue-ID: |<\d{14}\.|notification: )[0-9A-F]{6,12}(?=[;@]|$)|(?<="|--)[0-9A-F]{6,12}(?=\.\d{10}\/)/g,
    (count) => `4D0C0000${digits(count, 2)}`,
  ],
  [
    /(?:\b|(?<=\bE))[12][0-9A-Za-z]{5}-[0-9A-Za-z]{11}-[0-9A-Za-z]{4}\b/g,
    (count) => `1tAAAA-000000000${digits(count, 2)}-0000`,
  ], // Exim 4.97
  [
    /(?:\b|(?<=\bE))[12][0-9A-Za-z]{5}-[0-9A-Za-z]{6}-[0-9A-Za-z]{2}\b/g,
    (count) => `1tAAAA-0000${digits(count, 2)}-00`,
  ], // Exim
  [/\b(?!\d{14}\.)[0-9][0-9A-Xa-x][0-9A-Za-z]{6}\d{6}\b/g, (count) => `6AN00000${digits(count, 6)}`], // Sendmail
];

const day = 'Mon, 23 Nov 2026 02:00:00 +0000';
const fixed: readonly (readonly [RegExp, string])[] = [
  [/\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), +\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d (?:[+-]\d{4}|GMT)/g, day],
  [/\b[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d\b/g, 'Nov 23 02:00:00'],
  [/\b\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?/g, '2026-11-23 02:00:00'],
  [/\b([a-z][\w/.-]*)\[\d+\](?=:)/gi, '$1[1000]'], // program[pid]:
  [/\[\d{2,7}\](?= )/g, '[1000]'], // Exim's and rspamd's pid
  [/(?<=> )[A-Za-z0-9+/]{20,24}(?= Saved)/g, 'sessionid'], // Dovecot
  [/\bload average(?: =|:) [\d.]+/g, 'load average = 4.00'],
  [/\bpid=\d+/g, 'pid=1000'],
  [/\bprocess id \d+/g, 'process id 1000'],
  [/\bdelay=[\d.]+/g, 'delay=0'],
  [/\bdelays=[\d./]+/g, 'delays=0/0/0/0'],
  [/\b(x?delay)=\d\d:\d\d:\d\d/g, '$1=00:00:00'],
  [/\b(x?delay)=\d:\d\d:\d\d/g, '$1=0:00:00'],
  [/\((\d+)s missing\)/g, '(Ns missing)'],
  [/\bafter [\d.]+(?= from)/g, 'after 0'], // PREGREET 29 after 0.03 from
  [/(?<=\]):\d{4,5}\b/g, ':40000'], // client port
  [/\blocalhost:\d{4,5}\b/g, 'localhost:40000'],
  [/(?<=[0-9A-Z]\.)\d{10}(?=\/)/g, '1795399200'], // MIME boundaries of Postfix and Sendmail
  [/\b\d{10}-eximdsn-\d+/g, '1795399200-eximdsn-1000'],
  [/(?<=<)\d{14}(?=\.\w+@)/g, '20261123020000'], // Message-ID
  [/(?<=<)\d{12}(?=\.\w+@)/g, '202611230200'],
  [/(?<=mail queue: )\d+(?= bytes)/g, '4293890048'], // free space
  [/(?<=for service )25\d\d\b/g, '25'], // each case has a port of its own
  [/\bnext=\d+/g, 'next=0'],
  [/\bsecs=\d+/g, 'secs=0'],
];
