import { once } from 'node:events';
import { createWriteStream, existsSync, readFileSync, rmSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import axe from 'axe-core';
import { answerBox, say, untilStored } from './app-pages.ts';
import { expect, test } from './test.ts';

/** TEMPFAIL_BIG=1: the gigabyte that the app promises. Otherwise what a test of every day may cost. */
const isBig = process.env['TEMPFAIL_BIG'] === '1';
const megabytes = isBig ? 1024 : 64;
/** The promises: memory of the page and its decoder, and from a key to its paint. */
const mostMemory = 300;
const mostLatency = 50;

test.setTimeout(isBig ? 900_000 : 120_000);

/** Writes a log of so many MB; every second line tells of a failure. How many lines it has. */
async function writeLog(file: string, size: number): Promise<number> {
  const out = createWriteStream(file);
  let nth = 0;
  for (let written = 0; written < size * 1e6;) {
    let part = '';
    for (; part.length < 1e6; nth++) {
      const at = `Mar  2 ${String(nth % 24).padStart(2, '0')}:11:12 mail postfix/`;
      const id = `A${String(nth).padStart(9, '0')}`;
      part +=
        nth % 2 === 0
          ? `${at}qmgr[81]: ${id}: from=<sender${nth}@example.com>, size=1234, nrcpt=1 (queue active)\n`
          : `${at}smtp[812]: ${id}: to=<user${nth}@d${nth % 5_000}.example.org>, relay=mx.example.org[192.0.2.25]:25, delay=1, delays=0/0/0/1, dsn=4.2.2, status=deferred (host mx.example.org[192.0.2.25] said: 452 4.2.2 Mailbox full (in reply to RCPT TO command))\n`;
    }
    written += part.length;
    if (!out.write(part)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
  return nth;
}

/** Drops a file of the disk on the page, as a person does: through an input, which is the one way to come by it here. */
async function drop(page: Page, file: string): Promise<void> {
  await page.evaluate(() => {
    const input = Object.assign(document.createElement('input'), {
      type: 'file',
      id: 'to-drop',
      hidden: true,
    });
    document.body.append(input);
  });
  await page.locator('#to-drop').setInputFiles(file);
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#to-drop');
    const dropped = input?.files?.[0];
    if (!input || !dropped) throw new Error('there is no file to drop');
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(dropped);
    input.remove();
    for (const type of ['dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  });
}

/** MB that the processes of pages hold for themselves, the largest; null where the system does not tell. */
async function memoryOf(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = processInfo
    .filter(({ type, id }) => type === 'renderer' && existsSync(`/proc/${id}/status`))
    .map(
      ({ id }) =>
        Number(/^RssAnon:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]) / 1024,
    );
  return sizes.length > 0 ? Math.max(...sizes) : null;
}

/** Milliseconds from each letter to its paint. */
async function typeInto(page: Page, text: string): Promise<number[]> {
  const times = await page.evaluateHandle(() => {
    const seen: number[] = [];
    document.querySelector('textarea')?.addEventListener('input', ({ timeStamp }) => {
      requestAnimationFrame(() => setTimeout(() => seen.push(performance.now() - timeStamp)));
    });
    return seen;
  });
  await answerBox(page).focus();
  for (const letter of text) {
    await page.keyboard.insertText(letter);
    await page.waitForTimeout(40);
  }
  return times.jsonValue();
}

test(`a dropped log of ${megabytes} MB is counted beside the page, can be stopped and read again`, async ({
  page,
  browser,
}, info) => {
  const { answer: m } = say('en');
  const file = info.outputPath('mail.log');
  const lines = await writeLog(file, megabytes);
  await page.goto('en/');
  await untilStored(page);

  await drop(page, file);
  const progress = page.locator('.given-file progress');
  await expect.poll(() => progress.evaluate((bar: HTMLProgressElement) => bar.value)).toBeGreaterThan(1e6);
  await page.getByRole('button', { name: m.file.stop }).click();
  await expect(page.getByText(m.file.stopped)).toBeVisible();

  const start = Date.now();
  await page.getByRole('button', { name: m.retry }).click();
  await expect(progress).toBeVisible();
  const reply = '554 5.7.1 <user@example.net>: Relay access denied';
  const latencies = (await typeInto(page, reply)).toSorted((a, b) => a - b);
  await expect(page.locator('.verdict')).toBeVisible();
  const heading = page.getByRole('heading', { name: m.overview.heading });
  let memory = 0;
  while (!(await heading.isVisible())) {
    memory = Math.max(memory, (await memoryOf(browser)) ?? 0);
    await page.waitForTimeout(500);
    if (Date.now() - start > 800_000) break;
  }
  await expect(heading).toBeVisible();
  const seconds = (Date.now() - start) / 1000;
  const median = latencies[Math.floor(latencies.length / 2)] ?? NaN;
  const told = `${megabytes} MB, ${lines} lines: ${seconds.toFixed(1)} s, ${memory.toFixed(0)} MB, key to paint ${median.toFixed(0)} ms (longest ${latencies.at(-1)?.toFixed(0)} ms)`;
  console.log(told);
  info.annotations.push({ type: 'measured', description: told });
  expect(memory).toBeLessThan(mostMemory);
  expect(median).toBeLessThan(mostLatency);

  await expect(answerBox(page)).toHaveValue(reply);
  await expect(page.locator('.facts').first()).toContainText(lines.toLocaleString('en'));
  await expect(page.locator('.facts').first()).toContainText(Math.floor(lines / 2).toLocaleString('en'));
  await page.locator('.deliveries summary').first().click();
  await expect(page.locator('.deliveries .marked').first()).toContainText('Mailbox full');
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run({ resultTypes: ['violations'] }),
  );
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ')}`)).toEqual([]);
  rmSync(file);
});

test('a bounce of 25 MB is answered', async ({ page, browser }, info) => {
  const { common } = say('en');
  const report = readFileSync('test/golden/decode/dsn/postfix-user-unknown.eml', 'utf8');
  const end = report.lastIndexOf('\n--');
  const file = info.outputPath('bounce.eml');
  const out = createWriteStream(file);
  out.write(report.slice(0, end));
  const letter = `${'QUJD'.repeat(19)}\n`.repeat(13_000);
  for (let written = 0; written < 25e6; written += letter.length) out.write(letter);
  out.end(report.slice(end));
  await once(out, 'close');
  await page.goto('en/');
  await untilStored(page);
  await drop(page, file);
  await expect(page.locator('.verdict')).toContainText(common.verdictSentence.stop);
  await expect(page.locator('.given-file')).toContainText('bounce.eml');
  expect((await memoryOf(browser)) ?? 0).toBeLessThan(mostMemory);
});
