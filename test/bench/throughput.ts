import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileCauseRules } from '../../data/build/cause-rules.ts';
import { readData } from '../../data/build/read.ts';
import { knowledgeOf } from '../../data/lint/knowledge-of.ts';
import { readLines } from '../../src/app/read-lines.ts';
import { createClassifier } from '../../src/decode/classify.ts';
import { decode } from '../../src/decode/decode.ts';
import { OverviewReader } from '../../src/decode/overview.ts';
import { writeBounces, writePostfixLog } from './mail-input.ts';

/** Items a second of processor time, user and system, or why there is no figure. */
export interface Throughput {
  readonly name: string;
  readonly unit: 'lines/s' | 'mails/s';
  readonly rate: number | null;
  readonly why?: string;
}

const lineCount = 600_000;
const mailCount = 4_000;

/** The decoder beside what people run today, on the same generated input, one after another on one core. */
export async function measureThroughput(folder: string): Promise<Throughput[]> {
  mkdirSync(folder, { recursive: true });
  const log = join(folder, 'mail.log');
  writePostfixLog(log, lineCount);
  const mails = join(folder, 'mails');
  const files = writeBounces(mails, mailCount);
  const classifier = createClassifier(await compileCauseRules(), knowledgeOf(await readData()));

  const seconds = await cpuSeconds(async () => {
    const reader = new OverviewReader(classifier);
    await readLines(new Blob([readFileSync(log)]).stream(), (line, start) => reader.push(line, start));
    const { lines, bounced, rejected, deferred } = reader.read();
    if (lines !== lineCount || bounced + rejected + deferred !== lineCount / 3)
      throw new Error('the log was not read as it was written');
  });
  let bounces = 0;
  const mailSeconds = await cpuSeconds(async () => {
    for (const file of files) {
      const { bounce } = await decode(new Uint8Array(readFileSync(file)), classifier);
      bounces += Number(bounce);
    }
  });
  if (bounces !== mailCount) throw new Error(`${bounces} of ${mailCount} bounces were recognised`);
  return [
    { name: 'Tempfail, log to overview', unit: 'lines/s', rate: lineCount / seconds },
    perl('pflogsumm, log to report', 'lines/s', lineCount, pflogsumm, [log]),
    { name: 'Tempfail, bounces to causes', unit: 'mails/s', rate: mailCount / mailSeconds },
    perl('Sisimai (Perl), bounces to reasons', 'mails/s', mailCount, sisimai, [mails]),
  ];
}

async function cpuSeconds(job: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await job();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const pflogsumm = `my $path = '/usr/sbin/pflogsumm'; -e $path or do { print STDERR "not installed: apt-get install pflogsumm\\n"; exit 3 }; do $path;`;
const sisimai = `eval { require Sisimai; 1 } or do { print STDERR "not installed: apt-get install libsisimai-perl\\n"; exit 3 };
  my $count = 0; for my $file (glob "$ARGV[0]/*.eml") { my $found = Sisimai->make($file); $count += @$found if $found }
  $count == ${mailCount} or print STDERR "recognised $count\\n";`;

/** Runs a Perl program that tells its own processor time. */
function perl(
  name: string,
  unit: Throughput['unit'],
  count: number,
  program: string,
  args: readonly string[],
): Throughput {
  const timed = `END { my ($user, $system) = times; print STDERR "\\ncpu $user $system\\n" } ${program}`;
  const { status, error, stderr } = spawnSync('perl', ['-e', timed, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error) return { name, unit, rate: null, why: `perl does not run here (${error.message})` };
  const [, user, system] = /^cpu ([\d.]+) ([\d.]+)$/m.exec(stderr) ?? [];
  if (status !== 0 || user === undefined) return { name, unit, rate: null, why: stderr.split('\n')[0] ?? '' };
  const why = /^recognised .*/m.exec(stderr)?.[0];
  return { name, unit, rate: count / (Number(user) + Number(system)), ...(why ? { why } : {}) };
}
