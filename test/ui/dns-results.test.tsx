import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { messages } from '../../src/i18n/all.ts';
import { langs } from '../../src/i18n/lang.ts';
import { zoneFront } from '../helpers/zone-front.ts';
import { ask, now, open, press, type, words, zone } from './dns-on-page.tsx';
import { readable } from './on-page.tsx';

const section = (name: string): HTMLElement => screen.getByRole('region', { name });

describe.each(langs)('in %s', (lang) => {
  const m = messages[lang].dns;
  const say = words[lang];

  it('the way of the mail is drawn, and written as text', async () => {
    open(lang);
    await ask(lang);
    const path = await waitFor(() => section(m.path.heading));
    const host = within(path).getAllByText('mx.a.example', { selector: 'li > code' })[0]!.closest('li')!;
    expect(readable(host)).toContain(m.preference(10));
    // The reverse name stands below the address, and the address below the host.
    expect(readable(host.querySelector(':scope > ul > li > ul'))).toBe('mx.a.example');
    expect(readable(path.querySelector('pre'))).toContain('└─ 203.0.114.25 └─ mx.a.example');
  });

  it('the SPF tree shows what each term costs and where it leads', async () => {
    open(lang);
    await ask(lang);
    const tree = await waitFor(() => section(m.tree.heading));
    expect(readable(tree)).toContain(m.treeCost(2, 0));
    const include = within(tree).getByText('include:b.example', { selector: 'li > code' }).closest('li')!;
    expect(readable(include)).toContain(m.tree.costs);
    expect(readable(include)).toContain('ip4:203.0.114.0/24');
  });

  it('what was asked stands as commands', async () => {
    open(lang);
    await ask(lang);
    const commands = screen.getByText(m.commands.heading).closest('details')!;
    const text = readable(commands);
    expect(text).toContain('dig a.example MX');
    expect(text).toContain('host -t TXT _dmarc.a.example');
    expect(text).toContain('nslookup -type=A mx.a.example');
    expect(text).toContain('Resolve-DnsName -Name a.example -Type MX');
  });

  it('a pasted MTA-STS policy is held against the MX hosts, and nobody is asked', async () => {
    const { urls } = open(lang);
    await ask(lang);
    const before = urls.length;
    const policy = 'version: STSv1\nmode: enforce\nmx: other.example\nmax_age: 86400\n';
    fireEvent.input(screen.getByLabelText(m.sts.label), { target: { value: policy } });
    const box = screen.getByText(m.sts.heading).closest('details')!;
    await waitFor(() => expect(readable(box)).toContain('other.example'));
    expect(readable(box)).toContain(m.grade.error);
    fireEvent.input(screen.getByLabelText(m.sts.label), {
      target: { value: policy.replace('other', '*.a') },
    });
    await waitFor(() => expect(readable(box)).toContain(m.grade.ok));
    fireEvent.input(screen.getByLabelText(m.sts.label), { target: { value: '<html>' } });
    await waitFor(() => expect(readable(box)).toContain(say.sts.html));
    expect(urls.length).toBe(before);
  });

  it('a second resolver is asked the same, and what differs is shown', async () => {
    const other = { ...zone, 'mx.a.example': { A: ['203.0.114.99'] } };
    const [first, second] = [zoneFront(zone), zoneFront(other)];
    const { urls } = open(lang, (url, init) =>
      url.startsWith('https://dns.google/') ? second(url, init) : first(url, init),
    );
    await ask(lang);
    const asked = urls.length;
    press(m.askToo('Google'));
    const sides = section(m.sides.heading);
    await waitFor(() => expect(readable(sides)).toContain(`${m.sides.only} Google`));
    await waitFor(() =>
      expect(urls.slice(asked).filter((url) => !url.startsWith('https://dns.google/'))).toEqual([]),
    );
    expect(readable(sides)).toContain('A mx.a.example');
    expect(readable(sides)).toContain('203.0.114.99');
    expect(readable(sides)).toContain(m.sideLikely.propagation);
  });

  it('an own resolver that gives inner addresses is told apart from a change', async () => {
    const inner = zoneFront({ ...zone, 'mx.a.example': { A: ['10.0.0.25'] } });
    const front = zoneFront(zone);
    open(lang, (url, init) => (url.startsWith('https://dns.a.example/') ? inner : front)(url, init), {
      choice: { id: 'cloudflare', url: 'https://dns.a.example/dns-query', validates: true },
    });
    await ask(lang);
    press(m.askToo('dns.a.example'));
    const sides = section(m.sides.heading);
    await waitFor(() => expect(readable(sides)).toContain(m.sideLikely['split-horizon']));
  });

  it('a result is kept with its time, shown without a network, compared with the next, and removed', async () => {
    let online = true;
    let tell = (): void => {};
    let moment = now;
    const opened = open(lang, zoneFront(zone), {
      now: () => moment,
      isOnline: () => online,
      onOnline: (listener) => {
        tell = listener;
        return () => {};
      },
    });
    await ask(lang);
    await waitFor(() => expect(opened.runs).toHaveLength(1));
    press(m.form.reset);
    moment += 3 * 3_600_000;
    online = false;
    tell();
    await waitFor(() => expect(screen.getByText(m.result.offline)).toBeTruthy());
    expect(readable(section(m.kept.heading))).toContain(m.ago.hours(3));
    press(m.kept.show);
    await waitFor(() => section(m.path.heading));
    // Pressed without a network, nothing is lost and nothing asked.
    const asked = opened.urls.length;
    press(m.askAgain('Cloudflare'));
    expect(opened.urls.length).toBe(asked);
    online = true;
    tell();
    await waitFor(() => expect(screen.getByText(m.result.backOnline, { exact: false })).toBeTruthy());
    fireEvent.click(screen.getAllByRole('button', { name: m.askAgain('Cloudflare') })[0]!);
    await waitFor(() => expect(opened.runs).toHaveLength(2));
    await waitFor(() => expect(readable(section(m.kept.changed))).toContain(m.kept.same));
    press(m.kept.clear);
    await waitFor(() => expect(readable(section(m.kept.heading))).toContain(m.kept.none));
    expect(opened.runs).toEqual([]);
  });

  it('what changed since the last time is said', async () => {
    const mutable = { ...zone };
    let moment = now;
    const { runs } = open(lang, (url, init) => zoneFront(mutable)(url, init), { now: () => moment });
    await ask(lang);
    await waitFor(() => expect(runs).toHaveLength(1));
    mutable['a.example'] = { MX: ['10 mx.a.example', '20 gone.a.example'], TXT: ['v=spf1 mx -all'] };
    moment += 60_000;
    press(m.askAgain('Cloudflare'));
    const changes = await waitFor(() => section(m.kept.changed), { timeout: 5000 });
    expect(readable(changes)).toContain(m.kept.appeared);
    expect(readable(changes)).toContain('gone.a.example');
  });

  it('a result is exported as JSON and as Markdown', async () => {
    const { saved } = open(lang);
    await ask(lang);
    press(m.kept.json);
    press(m.kept.markdown);
    await waitFor(() => expect(saved).toHaveLength(2));
    const [json = '', markdown = ''] = saved;
    expect(json).toMatch(/^dns-a\.example\.json\n\{/);
    expect(JSON.parse(json.slice(json.indexOf('\n')))).toMatchObject({ resolver: { id: 'cloudflare' } });
    expect(markdown).toMatch(/^dns-a\.example\.md\n# /);
    expect(markdown).toContain(`## ${say.check.mx}`);
    expect(markdown).toContain(`- **${m.grade.ok}**`);
    expect(markdown).toContain('`mx.a.example`');
    expect(markdown).toContain(`## ${m.path.heading}`);
  });

  it('common selectors are looked for on demand, and one is chosen', async () => {
    open(lang, zoneFront({ ...zone, 's1._domainkey.a.example': { TXT: ['v=DKIM1; p='] } }));
    await ask(lang);
    press(`${m.ask('Cloudflare')}: ${m.form.probe}`);
    fireEvent.click(await screen.findByRole('button', { name: 's1' }));
    expect((screen.getByLabelText(m.form.selector) as HTMLInputElement).value).toBe('s1');
  });

  it('a block list’s answer is explained, and no list asked', () => {
    const { urls } = open(lang);
    const box = section(m.dnsbl.heading);
    expect(readable(box)).toContain(m.dnsbl.why);
    type(m.dnsbl.code, '127.0.0.10');
    expect(readable(box)).toContain(`${m.dnsblListed('PBL')}: ${m.dnsblReason['dynamic-by-isp']}`);
    type(m.dnsbl.code, '127.255.255.254');
    expect(readable(box)).toContain(m.dnsblRefused['public-resolver']);
    type(m.dnsbl.code, 'x');
    expect(readable(box)).toContain(m.dnsbl.unknown);
    expect(urls).toEqual([]);
  });

  it('only the checks that can explain a reply are run, until all are wanted', async () => {
    const { urls } = open(lang, zoneFront(zone), {
      initialText: JSON.stringify({ input: 'a.example', ip: '203.0.114.25', only: ['ptr'] }),
    });
    expect(screen.getByText(m.form.onlySome)).toBeTruthy();
    await ask(lang);
    expect(urls.length).toBe(2);
    press(m.form.all);
    expect(screen.queryByText(m.form.onlySome)).toBeNull();
  });
});
