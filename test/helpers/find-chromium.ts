import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const usualPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The path of a Chromium: the environment's CHROMIUM, a usual place, or Playwright's own. Where there is none it
 * installs Debian's when it may, and otherwise throws with the one command to run.
 */
export function findChromium(): string {
  const found = search();
  if (found) return found;
  if (isDebian() && process.getuid?.() === 0) {
    console.log('No Chromium found: installing Debian’s.');
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
      const { status } = spawnSync('apt-get', args, {
        stdio: 'inherit',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
      if (status !== 0) break;
    }
    const installed = search();
    if (installed) return installed;
  }
  throw new Error(
    isDebian()
      ? 'No Chromium found. Run: sudo apt-get install chromium'
      : 'No Chromium found. Run: npx playwright install chromium   (or set CHROMIUM=/path/to/chromium)',
  );
}

function search(): string | undefined {
  let own: string | undefined;
  try {
    own = chromium.executablePath();
  } catch {
    // Playwright knows no browser for this platform
  }
  return [process.env['CHROMIUM'], ...usualPaths, own].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  );
}

function isDebian(): boolean {
  try {
    return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
