import { suites, type Suite } from './roots/suites.ts';

export interface Options {
  /** `host` or `host/case`, as often as given. */
  readonly only: readonly string[];
  readonly suites: readonly Suite[];
  readonly fast: boolean;
  readonly check: boolean;
  readonly diff: boolean;
  /** File that takes the sums as JSON. */
  readonly report?: string;
}

export const usage = `npm run lab                 record all hosts, versions and cases: data/evidence, test/fixtures/retry, test/golden/recorded
npm run lab -- --fast       one version (Debian bookworm) of Postfix, Exim and Sendmail, without the slow cases
npm run lab -- --check      run again and fail on any difference but dates
npm run lab -- --diff       compare the recorded versions: data/evidence/differences.json and .md
  --only HOST[/CASE]        only this host or case (may be given more than once); also retry[/CASE], bounces[/CASE]
  --suite SUITE             only this suite of Debian: ${suites.join(', ')}
  --report FILE             writes the number of cases that passed and failed, or why the lab cannot run here, as JSON
`;

/** Reads the command line; null when it makes no sense. */
export function parseOptions(args: readonly string[]): Options | null {
  const only: string[] = [];
  const chosen: Suite[] = [];
  const flags = new Set<string>();
  let report: string | undefined;
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? '';
    if (arg === '--report') {
      report = args[++index];
      if (report === undefined) return null;
    } else if (arg === '--only' || arg === '--suite') {
      const value = args[++index];
      const suite = suites.find((each) => each === value);
      if (value === undefined || (arg === '--suite' && !suite)) return null;
      if (suite) chosen.push(suite);
      else only.push(value);
    } else if (['--fast', '--check', '--diff'].includes(arg)) flags.add(arg);
    else return null;
  }
  const fast = flags.has('--fast');
  const wanted = chosen.length > 0 ? chosen : fast ? (['bookworm'] as const) : suites;
  return {
    only,
    suites: wanted,
    fast,
    check: flags.has('--check'),
    diff: flags.has('--diff'),
    ...(report === undefined ? {} : { report }),
  };
}
