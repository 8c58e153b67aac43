/**
 * Runs the checks one after another and prints their sums: `check` is the quick part, `all` adds the build and the
 * browser. Every runner reports in JSON, so the sums are counted, not guessed. Ends with `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findChromium } from './helpers/find-chromium.ts';

interface Sum {
  readonly passed: number;
  readonly failed: number;
}

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** Counts the step's own tests; a step without it counts as one. */
  readonly count?: () => Sum;
  /** After it ran: why it could not run on this machine; null when it could. */
  readonly skipped?: () => string | null;
}

const reports = '.cache/reports';

function readReport(name: string): never {
  return JSON.parse(readFileSync(`${reports}/${name}.json`, 'utf8')) as never;
}

function vitest(name: string, projects: readonly string[]): Step {
  const file = `vitest-${projects.join('-')}`;
  return {
    name,
    command: [
      'vitest',
      'run',
      ...projects.map((project) => `--project=${project}`),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reports}/${file}.json`,
    ],
    count: () => {
      const report: { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number } =
        readReport(file);
      // A file that does not even load has no failed test of its own.
      return {
        passed: report.numPassedTests,
        failed: Math.max(report.numFailedTests, report.numFailedTestSuites),
      };
    },
  };
}

const browser: Step = {
  name: 'browser tests',
  command: ['playwright', 'test'],
  count: () => {
    const { stats }: { stats: { expected: number; unexpected: number; flaky: number } } =
      readReport('playwright');
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
  },
};

const lab: Step = {
  name: 'real mail servers say what is recorded',
  command: ['tsx', 'test/lab/run.ts', '--fast', '--check', '--report', `${reports}/lab.json`],
  count: () => readReport('lab'),
  skipped: () => (readReport('lab') as { skipped?: string }).skipped ?? null,
};

const quick: readonly Step[] = [
  { name: 'types', command: ['tsc', '-b'] },
  { name: 'lint', command: ['oxlint', '--deny-warnings'] },
  { name: 'format', command: ['prettier', '--check', '--log-level=warn', '.'] },
  { name: 'types of the dataset', command: ['tsx', 'data/build/types.ts'] },
  { name: 'data lint', command: ['tsx', 'data/lint/run.ts'] },
  vitest('unit and component tests', ['pure', 'ui']),
];

const steps: Readonly<Record<string, readonly Step[]>> = {
  check: quick,
  all: [
    ...quick,
    vitest('DNS against real servers', ['dns-lab']),
    lab,
    { name: 'build', command: ['vite', 'build', '--logLevel=warn'] },
    browser,
  ],
};

/** Why a step could not run; null when it could, or did not come so far as to say. */
function reasonOf({ skipped }: Step): string | null {
  try {
    return skipped?.() ?? null;
  } catch {
    return null;
  }
}

function run(step: Step): Sum {
  const { name, command, count } = step;
  console.log(`\n== ${name}: ${command.join(' ')}`);
  const start = Date.now();
  const { status } = spawnSync('npx', ['--no-install', ...command], { stdio: 'inherit', env: process.env });
  const reason = reasonOf(step);
  if (reason) {
    skips.push(`${name}: ${reason}`);
    console.log(`== ${name}: skipped, ${reason}`);
    return { passed: 0, failed: 0 };
  }
  const ended = { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
  let sum = ended;
  try {
    sum = count?.() ?? ended;
  } catch {
    // no report: the runner itself broke
  }
  if (status !== 0 && sum.failed === 0) sum = { ...sum, failed: 1 };
  console.log(
    `== ${name}: ${sum.passed} passed, ${sum.failed} failed in ${((Date.now() - start) / 1000).toFixed(1)} s`,
  );
  return sum;
}

const wanted = steps[process.argv[2] ?? 'all'];
if (!wanted) throw new Error(`what to run: ${Object.keys(steps).join(' or ')}`);
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
// Found (or installed) before anything runs: a missing browser should not be told after ten minutes.
if (wanted.includes(browser)) process.env['CHROMIUM'] = findChromium();

const skips: string[] = [];
let total: Sum = { passed: 0, failed: 0 };
for (const step of wanted) {
  const { passed, failed } = run(step);
  total = { passed: total.passed + passed, failed: total.failed + failed };
}
for (const skip of skips) console.log(`skipped: ${skip}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
