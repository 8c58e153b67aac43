import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findChromium } from '../helpers/find-chromium.ts';

export type Scores = Readonly<Record<string, number>>;

interface Report {
  readonly categories: Readonly<
    Record<
      string,
      {
        readonly score: number;
        readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
      }
    >
  >;
  readonly audits: Readonly<
    Record<string, { readonly score: number | null; readonly title: string; readonly displayValue?: string }>
  >;
}

/**
 * Lighthouse's four mobile scores of a page, 0 to 100, in a fresh browser, with what cost points. It is fetched when it
 * is asked for: as a dependency it names a `latest` that no lock file can hold.
 */
export async function lighthouseScores(url: string): Promise<{ scores: Scores; lost: string[] }> {
  const flags = ['--headless=new', '--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  // Not the synchronous form: the page's server runs in this process and has to answer meanwhile.
  const { stdout } = await promisify(execFile)(
    'npx',
    ['--yes', 'lighthouse@12', url, '--quiet', '--output=json', `--chrome-flags=${flags.join(' ')}`],
    { maxBuffer: 1 << 28, env: { ...process.env, CHROME_PATH: findChromium() } },
  );
  const { categories, audits } = JSON.parse(stdout) as Report;
  const scores = Object.fromEntries(
    Object.entries(categories).map(([id, { score }]) => [id, Math.round(score * 100)]),
  );
  const lost = Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => `${id} ${audits[id]?.displayValue ?? audits[id]?.title ?? ''}`),
  );
  return { scores, lost };
}
