import type { ServerResponse } from 'node:http';
import { startFront } from '../helpers/doh-front.ts';
import type { FindingMessages } from '../../src/i18n/finding-messages.ts';
import { askDns, findingsWords } from './dns-page.ts';
import { expect, test } from './test.ts';

const open = { 'access-control-allow-origin': '*' };

/** What a server can do in place of answering, seen through a real browser. */
const faults: Readonly<Partial<Record<keyof FindingMessages['fault'], (response: ServerResponse) => void>>> =
  {
    cors: (response) => response.writeHead(200, { 'content-type': 'application/dns-message' }).end(),
    'captive-portal': (response) =>
      response.writeHead(200, { ...open, 'content-type': 'text/html' }).end('<h1>Welcome to our Wi-Fi</h1>'),
    'content-type': (response) =>
      response.writeHead(200, { ...open, 'content-type': 'application/json' }).end('{"Status":0}'),
    http: (response) => response.writeHead(503, open).end(),
    'rate-limited': (response) =>
      response
        .writeHead(429, { ...open, 'access-control-expose-headers': 'retry-after', 'retry-after': '17' })
        .end(),
    malformed: (response) =>
      response.writeHead(200, { ...open, 'content-type': 'application/dns-message' }).end('no message'),
    timeout: () => {},
    unreachable: (response) => response.destroy(),
  };

for (const [reason, behave] of Object.entries(faults)) {
  test(`${reason}: could not ask, and nothing is said to be missing`, async ({ page, trouble }) => {
    trouble.allow(/^request: http:\/\/127\.0\.0\.1:\d+\/dns-query/, 'the resolver whose button is pressed');
    trouble.allow(/127\.0\.0\.1:\d+\/dns-query|status of (429|503)|ERR_/, 'it fails on purpose');
    const front = await startFront((_, response) => behave(response));
    await askDns(page, 'en', front.url, { input: 'example.org' });
    const words = findingsWords.en.fault[reason as keyof FindingMessages['fault']];
    const checks = page.locator('.dns-checks');
    await expect(checks).toContainText(words.split('{')[0]!);
    await expect(checks).toContainText('could not ask');
    await expect(checks).not.toContainText(/does not exist|has no|No .* record/);
    if (reason === 'rate-limited') await expect(checks).toContainText('17 s');
    await front.stop();
  });
}
