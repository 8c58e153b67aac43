import { freePort, missingPrograms, startDnsLab, type DnsLab } from '../lab/dns/servers.ts';
import { langs } from '../../src/i18n/lang.ts';
import { answerBox, say, untilStored } from './app-pages.ts';
import { askDns, chooseOwn, findingsWords } from './dns-page.ts';
import { expect, test } from './test.ts';
import { violations } from './violations.ts';

const missing = missingPrograms();

test.describe('against real servers', () => {
  test.skip(
    missing.length > 0,
    `not installed: ${missing.join(', ')} (apt-get install knot dnsdist bind9-dnsutils)`,
  );
  let lab: DnsLab;
  test.beforeAll(async () => {
    lab = await startDnsLab();
  });
  test.afterAll(() => lab.stop());
  test.beforeEach(({ trouble }) => {
    trouble.allow(new RegExp(`^request: ${lab.url}\\?dns=`), 'the resolver whose button is pressed');
  });

  for (const lang of langs) {
    const { dns: m, common } = say(lang);
    const words = findingsWords[lang];

    test(`a domain in ${lang} is asked when its button is pressed, and not before`, async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      const asked: string[] = [];
      page.on('request', (request) => {
        if (request.url().startsWith(lab.url)) asked.push(request.method());
      });
      await chooseOwn(page, lab.url);
      await page.goto(`${lang}/dns/`);
      await untilStored(page, lang);
      await page.getByLabel(m.form.input).fill('normal.test');
      await expect(page).toHaveURL(/\/dns\/#d=.*normal\.test/);
      expect(asked).toEqual([]);
      await page.getByLabel(m.form.input).press('Enter');
      const result = page.getByRole('region', { name: `${m.result.heading}: normal.test` });
      await expect(page.getByRole('button', { name: m.form.stop })).toHaveCount(0);
      await expect(result.getByText('mx1.normal.test').first()).toBeAttached();
      await expect(result.getByText(words.check.tlsa)).toBeVisible();
      expect(asked.length).toBeGreaterThan(10);
      // No preflight: a resolver's operator sees one request a question.
      expect(new Set(asked)).toEqual(new Set(['GET']));
      const path = page.getByRole('region', { name: m.path.heading });
      await expect(path.locator('li > code', { hasText: '192.0.2.27' })).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      // The worker lets the resolver alone.
      const stored = await page.evaluate(async () => {
        const names = await caches.keys();
        const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
        return all.flat().map(({ url }) => url);
      });
      expect(stored.filter((url) => url.includes('dns-query'))).toEqual([]);
    });

    test(`a result in ${lang} holds up to axe, everything opened, in both themes and widths`, async ({
      page,
    }) => {
      await askDns(page, lang, lab.url, {
        input: 'normal.test',
        ip: '192.0.2.13',
        helo: 'client.confirmed.test',
        selector: 's1',
      });
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      });
      await page.waitForLoadState('networkidle');
      expect(await violations(page)).toEqual([]);
    });

    test(`a result in ${lang} is read again without a network, with its age, and removed`, async ({
      page,
      site,
      context,
    }) => {
      await page.goto(`${lang}/dns/`);
      await untilStored(page, lang);
      await askDns(page, lang, lab.url, { input: 'nullmx.test' });
      await expect(page.getByRole('region', { name: m.kept.heading })).toContainText('nullmx.test');
      await site.stop();
      await context.setOffline(true);
      await page.goto('about:blank');
      await page.goto(`${lang}/dns/`);
      const kept = page.getByRole('region', { name: m.kept.heading });
      await expect(page.getByText(m.result.offline)).toBeVisible();
      await kept.getByRole('button', { name: m.kept.show }).click();
      const result = page.getByRole('region', { name: `${m.result.heading}: nullmx.test` });
      await result.getByText(words.check.mx).click();
      await expect(result.getByText('RFC 7505 §3')).toBeVisible();
      await site.start();
      await context.setOffline(false);
      await expect(page.getByText(m.result.backOnline)).toBeVisible();
      await kept.getByRole('button', { name: m.kept.remove }).click();
      await expect(kept).toContainText(m.kept.none);
    });

    test(`a reply in ${lang} leads to the checks that explain it`, async ({ page }) => {
      await chooseOwn(page, lab.url);
      await page.goto(`${lang}/`);
      await answerBox(page, lang).fill(
        'NOQUEUE: reject: RCPT from unknown[192.0.2.11]: 450 4.7.1 Client host rejected: cannot find your reverse hostname, [192.0.2.11]; from=<a@normal.test> to=<user@example.org> proto=ESMTP helo=<client.confirmed.test>',
      );
      await page.getByRole('link', { name: say(lang).answer.checkClaims }).click();
      await expect(page.getByLabel(m.form.ip)).toHaveValue('192.0.2.11');
      await expect(page.getByText(m.form.onlySome)).toBeVisible();
      await page.getByLabel(m.form.input).press('Enter');
      const checks = page.locator('.dns-checks');
      await expect(checks).toContainText(words.check.ptr);
      await expect(checks).not.toContainText(words.check.spf);
      await expect(checks).toContainText('11.2.0.192.in-addr.arpa. PTR client.confirmed.test.');
      await expect(checks.getByRole('button', { name: common.copy })).toBeVisible();
      // And back to what it explains.
      await checks.getByRole('link').first().click();
      await expect(page).toHaveURL(new RegExp(`/${lang}/(e|code)/`));
    });
  }

  test('what the servers do is told apart: missing, empty, failing, silent', async ({ page }) => {
    const expected = {
      'nosuch.test': 'The domain nosuch.test does not exist.',
      'onlytxt.test': 'onlytxt.test exists, but has neither MX nor address',
      'servfail.test': 'The name servers failed on MX servfail.test (SERVFAIL).',
      'nullplus.test': 'A null MX stands beside other hosts',
      'cnamemx.test': 'is an alias (CNAME) of mx1.normal.test',
      'mxprivate.test': 'has the private address 10.0.0.25',
      'twospf.test': 'twospf.test has 2 SPF records.',
      'eleven.test': 'The record costs 11 look-ups',
      'bogus.test': 'The DNSSEC signature of MX bogus.test is broken',
    };
    for (const [domain, sentence] of Object.entries(expected)) {
      await askDns(page, 'en', lab.url, { input: domain });
      await expect(page.locator('.dns-checks'), domain).toContainText(sentence);
    }
  });

  test('the tool works by keyboard alone', async ({ page }) => {
    await chooseOwn(page, lab.url);
    await page.goto('en/dns/');
    const { dns: m } = say('en');
    const box = page.getByLabel(m.form.input);
    await expect(box).toBeEnabled();
    await box.focus();
    await page.keyboard.type('normal.test');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: m.path.heading })).toBeVisible();
    const first = page.locator('.dns-checks summary').first();
    await first.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.dns-checks pre').first()).toBeVisible();
  });
});

test('a resolver that is down, or that the policy forbids, is told so', async ({ page, trouble }) => {
  trouble.allow(
    /^request: http:\/\/127\.0\.0\.1:\d+\/dns-query|^request: https:\/\/dns\.example\.net/,
    'asked on purpose',
  );
  trouble.allow(/ERR_CONNECTION_REFUSED/, 'nothing listens there');
  trouble.allow(/securitypolicyviolation: connect-src|Content Security Policy/, 'forbidden on purpose');
  const down = `http://127.0.0.1:${await freePort()}/dns-query`;
  const { fault } = findingsWords.en;
  await askDns(page, 'en', down, { input: 'example.org' });
  await expect(page.locator('.dns-checks')).toContainText(fault.unreachable);
  await askDns(page, 'en', 'https://dns.example.net/dns-query', { input: 'example.org' });
  await expect(page.locator('.dns-checks')).toContainText(fault.policy);
});
