import { drivers } from './hosts/all.ts';
import { loadCases } from './load-cases.ts';
import type { Recording } from './order.ts';
import type { Options } from './options.ts';
import { bounceRecordings, evidence, retryRecordings } from './paths.ts';
import type { RootKind, Suite } from './roots/suites.ts';
import { suites } from './roots/suites.ts';
import { sendingMtas } from './sending/all.ts';
import type { RetryCase } from './sending/retry-case.ts';

/** What one worker does. */
export interface Job {
  readonly recording: Recording;
  readonly host: string;
  readonly suite: Suite;
  readonly only?: readonly string[];
  /** Roots that must be unpacked before the network is cut off. */
  readonly roots: readonly (readonly [Suite, RootKind])[];
}

/** Where each recording is kept. */
export const folders: Readonly<Record<Recording, string>> = {
  dialogues: evidence,
  retries: retryRecordings,
  bounces: bounceRecordings,
};

const fastHosts = new Set(['postfix', 'exim', 'sendmail']);

/** The names of cases that `--only` gives for a folder; null: the folder is not asked for, empty: all of it. */
function casesOf(folder: string, options: Options): readonly string[] | null {
  const named = options.only.filter((each) => each.split('/')[0] === folder);
  if (options.only.length > 0 && named.length === 0) return null;
  return named.map((each) => each.split('/')[1]).filter((each) => each !== undefined);
}

const onlyThese = (cases: readonly string[]): { only?: readonly string[] } =>
  cases.length > 0 ? { only: cases } : {};

function dialogueJobs(options: Options): Job[] {
  const jobs: Job[] = [];
  for (const driver of drivers) {
    const cases = casesOf(driver.host, options);
    if (!cases || (options.only.length === 0 && options.fast && !fastHosts.has(driver.host))) continue;
    for (const suite of driver.suites.filter((each) => options.suites.includes(each)))
      jobs.push({
        recording: 'dialogues',
        host: driver.host,
        suite,
        roots: driver.roots(suite),
        ...onlyThese(cases),
      });
  }
  return jobs;
}

async function sendingJobs(recording: 'retries' | 'bounces', options: Options): Promise<Job[]> {
  const folder = { retries: 'retry', bounces: 'bounces' }[recording];
  const cases = casesOf(folder, options);
  if (!cases || (options.only.length === 0 && options.fast)) return [];
  const known = await loadCases<Partial<Pick<RetryCase, 'host'>>>(folder);
  const wanted = known.filter(({ name }) => cases.length === 0 || cases.includes(name));
  const mtas = sendingMtas.filter(({ host }) =>
    wanted.some(({ data }) => data.host === undefined || data.host === host),
  );
  const jobs: Job[] = [];
  for (const { host, root } of mtas)
    for (const suite of suites.filter((each) => options.suites.includes(each)))
      jobs.push({
        recording,
        host,
        suite,
        // The greylist in front of the remote MX is bookworm's.
        roots: [
          [suite, root],
          ['bookworm', 'postfix'],
        ],
        ...onlyThese(cases),
      });
  return jobs;
}

/** All that the options ask for. */
export async function planJobs(options: Options): Promise<Job[]> {
  return [
    ...(await sendingJobs('retries', options)),
    ...(await sendingJobs('bounces', options)),
    ...dialogueJobs(options),
  ];
}
