import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { findChromium } from '../helpers/find-chromium.ts';

export type Scores = Readonly<Record<string, number>>;

/** Lighthouse's four mobile scores of a page, 0 to 100, in a fresh browser, with what cost points. */
export async function lighthouseScores(
  url: string,
  debugPort: number,
): Promise<{ scores: Scores; lost: string[] }> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [
      `--remote-debugging-port=${debugPort}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
    ],
  });
  try {
    const result = await lighthouse(url, { port: debugPort, logLevel: 'silent', output: 'json' });
    if (!result) throw new Error(`Lighthouse gave no result for ${url}`);
    const { categories, audits } = result.lhr;
    const scores = Object.fromEntries(
      Object.entries(categories).map(([id, { score }]) => [id, Math.round((score ?? 0) * 100)]),
    );
    const lost = Object.values(categories).flatMap(({ auditRefs }) =>
      auditRefs
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
        .map(({ id }) => `${id} ${audits[id]?.displayValue ?? audits[id]?.title ?? ''}`),
    );
    return { scores, lost };
  } finally {
    await browser.close();
  }
}
