import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtApp, builtFiles } from '../helpers/built-app.ts';
import { answerBox, say, searchBox, seedEntry, untilStored } from './app-pages.ts';
import { expect, test } from './test.ts';

const hostile = [
  '<img src=x onerror="window.pwned=1">',
  '<script>window.pwned=1</script>',
  '"><svg onload=window.pwned=1>',
  '450 4.7.1 <iframe srcdoc="<script>parent.pwned=1</script>">: Client host rejected: cannot find your reverse hostname',
];

test('every kind of file comes with the policy, its type and the right caching', async ({ request }) => {
  const files = builtFiles();
  const some = (pattern: RegExp): string => {
    const found = files.find((name) => pattern.test(name));
    if (found === undefined) throw new Error(`the build has no ${String(pattern)}`);
    return found;
  };
  const kinds: readonly (readonly [path: string, type: RegExp, caching: RegExp])[] = [
    ['', /^text\/html/, /^no-cache$/],
    [`en/${seedEntry}`, /^text\/html/, /^no-cache$/],
    ['no/such/page/', /^text\/html/, /^no-cache$/],
    ['sw.js', /javascript/, /^no-cache$/],
    ['manifest.webmanifest', /^application\/manifest\+json/, /^no-cache$/],
    ['icons/icon.svg', /^image\/svg\+xml/, /^no-cache$/],
    ['robots.txt', /^text\/plain/, /^no-cache$/],
    ['api/v1/index.json', /^application\/json/, /^no-cache$/],
    [some(/^assets\/.*\.js$/), /javascript/, /immutable/],
    [some(/^assets\/.*\.css$/), /^text\/css/, /immutable/],
    [some(/^data\/.*\.json$/), /^application\/json/, /immutable/],
  ];
  for (const [path, type, caching] of kinds) {
    const headers = (await request.get(path)).headers();
    const policy = headers['content-security-policy'] ?? '';
    expect(policy, path).not.toMatch(/unsafe|data:/);
    // Whom a page may ask is listed in test/unit/build/host-rules.test.ts; nothing else names a host.
    expect(policy.replace(/connect-src [^;]*/, ''), path).not.toMatch(/\*|https?:/);
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['content-type'], path).toMatch(type);
    expect(headers['cache-control'], path).toMatch(caching);
  }
  for (const path of ['', `en/${seedEntry}`, 'no/such/page/', 'sw.js']) {
    const headers = (await request.get(path)).headers();
    const policy = headers['content-security-policy'] ?? '';
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).toContain("connect-src 'self'");
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(policy, path).toContain("require-trusted-types-for 'script'");
    expect(headers['referrer-policy'], path).toBe('no-referrer');
  }
  expect((await request.get('api/v1/index.json')).headers()['access-control-allow-origin']).toBe('*');
});

test('no built page has a script or a style of its own', () => {
  const pages = builtFiles().filter((name) => name.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(100);
  const inline: string[] = [];
  for (const name of pages) {
    const html = readFileSync(join(builtApp, name), 'utf8');
    const tags = html.match(/<[a-z][^>]*>/gi) ?? [];
    const guilty = tags.filter((tag) =>
      / (style|on\w+)=|^<style|^<script(?![^>]* src=)|javascript:/i.test(tag),
    );
    inline.push(...guilty.map((tag) => `${name}: ${tag}`));
    if (name !== '404.html') expect(html, name).toContain('http-equiv="Content-Security-Policy"');
  }
  expect(inline).toEqual([]);
});

test('HTML that is pasted, linked to or searched for stays text', async ({ page }) => {
  const harmless = async (text: string): Promise<void> => {
    expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false);
    expect(await page.locator('main :is(iframe, img, script, [onerror], [onload])').count(), text).toBe(0);
  };
  for (const text of hostile) {
    await page.goto('en/');
    await answerBox(page).fill(text);
    await expect(page.getByRole('status').filter({ hasText: /\S/ }).first()).toBeAttached();
    await expect(answerBox(page)).toHaveValue(text);
    await harmless(text);
    await page.goto('zh/browse/');
    await searchBox(page, 'zh').fill(text);
    await expect(page.getByText(say('zh').browse.noResults)).toBeVisible();
    await harmless(text);
    await page.goto('about:blank'); // otherwise only the fragment changes
    await page.goto(`en/#t=${encodeURIComponent(text)}`);
    await expect(answerBox(page)).toHaveValue(text);
    await harmless(text);
  }
  // The last one is answered, and shown with its marks.
  await expect(page.locator('samp').filter({ hasText: '<iframe srcdoc=' })).toBeVisible();
});

test('an address that holds HTML is not repeated as HTML', async ({ page, trouble }) => {
  trouble.allow(/status of 404/, 'there is no such page');
  await page.goto('en/');
  await untilStored(page);
  await page.goto(`en/e/communication/${encodeURIComponent('<img src=x onerror=alert(1)>')}/`);
  await expect(page.getByRole('heading', { name: say('en').notFound.title })).toBeVisible();
  expect(await page.locator('img').count()).toBe(0);
});

test('what is pasted is sent to nobody', async ({ page, site }) => {
  const secret = 'mailbox-of-somebody@example.org';
  const sent: string[] = [];
  site.behave((request) => {
    sent.push(`${request.url ?? ''} ${JSON.stringify(request.headers)}`);
    return false;
  });
  await page.goto('en/');
  await answerBox(page).fill(`550 5.1.1 <${secret}>: Recipient address rejected: User unknown`);
  await expect(page.getByRole('link', { name: say('en').answer.open })).toBeVisible();
  await expect(page).toHaveURL(/#t=.*somebody/);
  await page.reload();
  await page.getByRole('link', { name: say('en').answer.open }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await untilStored(page);
  expect(sent.length).toBeGreaterThan(10);
  expect(sent.filter((one) => one.includes('somebody'))).toEqual([]);
});

test('Trusted Types refuse HTML and script addresses made of strings', async ({ page, trouble }) => {
  trouble.allow(/securitypolicyviolation: require-trusted-types-for|requires 'Trusted/, 'provoked below');
  trouble.allow(/Refused to create a TrustedTypePolicy|trusted-types/i, 'provoked below');
  await page.goto('en/');
  const refused = await page.evaluate(() => {
    const refusal = (attempt: () => unknown): string => {
      try {
        attempt();
        return 'allowed';
      } catch (error) {
        return (error as Error).name;
      }
    };
    const types = (
      globalThis as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => unknown } }
    ).trustedTypes;
    return [
      refusal(() => (document.body.innerHTML = '<b>no</b>')),
      refusal(() => (document.createElement('script').src = 'sw.js')),
      refusal(() => types.createPolicy('another', {})),
    ];
  });
  expect(refused).toEqual(['TypeError', 'TypeError', 'TypeError']);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
