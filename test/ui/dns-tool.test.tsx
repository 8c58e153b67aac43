import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { messages } from '../../src/i18n/all.ts';
import { langs } from '../../src/i18n/lang.ts';
import { zoneFront } from '../helpers/zone-front.ts';
import { ask, open, press, type, words, zone } from './dns-on-page.tsx';
import { readable } from './on-page.tsx';

describe('the result', () => {
  it('is told in English', async () => {
    open('en');
    const text = await ask('en');
    expect(text).toContain('Cloudflare, Nov 24, 2026, 02:30 (just now)');
    expect(text).toContain('Mail goes to mx.a.example, in this order.');
    expect(text).toContain('DMARC policy reject (tag p).');
    expect(text).toContain('The SPF record is valid: 2 of 10 look-ups, 0 of 2 without an answer.');
  });

  it('is told in Chinese', async () => {
    open('zh');
    const text = await ask('zh');
    expect(text).toContain('由 Cloudflare 应答，2026年11月24日 02:30 (刚刚)');
    expect(text).toContain('邮件依次投往 mx.a.example。');
    expect(text).toContain('DMARC 策略为 reject（由标签 p 决定）。');
  });
});

describe.each(langs)('in %s', (lang) => {
  const m = messages[lang].dns;
  const say = words[lang];

  it('nothing is asked before the button is pressed, and then the operator it names', async () => {
    const { urls, kept } = open(lang);
    type(m.form.input, 'a.example');
    expect(urls).toEqual([]);
    expect(kept.at(-1)).toContain('a.example');
    fireEvent.change(screen.getByLabelText(m.form.resolver), { target: { value: 'google' } });
    press(m.ask('Google'));
    await waitFor(() => expect(urls.length).toBeGreaterThan(5));
    expect(urls.every((url) => url.startsWith('https://dns.google/dns-query?dns='))).toBe(true);
  });

  it('what is wrong in a field is said, and nothing is asked', () => {
    const { urls } = open(lang);
    press(m.ask('Cloudflare'));
    expect(readable(screen.getByRole('alert'))).toContain(m.nameFault.empty);
    type(m.form.input, 'a.example');
    expect(screen.queryByRole('alert')).toBeNull();
    type(m.form.ip, '192.0.2.300');
    press(m.ask('Cloudflare'));
    expect(readable(screen.getByRole('alert'))).toContain(m.nameFault.address);
    fireEvent.change(screen.getByLabelText(m.form.resolver), { target: { value: 'own' } });
    type(m.form.ip, '');
    press(m.ask(m.form.own));
    expect(readable(screen.getByRole('alert'))).toContain(m.resolverFault['not-a-url']);
    expect(urls).toEqual([]);
  });

  it('a finding has its grade, what to publish, its RFC and what it explains', async () => {
    open(lang, zoneFront({ 'a.example': { A: ['203.0.114.25'] } }));
    await ask(lang);
    const spf = screen.getByText(say.check.spf).closest('details')!;
    expect(spf.open).toBe(true);
    const text = readable(spf);
    expect(text).toContain(m.grade.warning);
    expect(text).toContain('a.example. TXT "v=spf1 mx -all"');
    expect(text).toContain('RFC 7208 §4.5');
    expect(within(spf).getByRole('link', { name: '5.7.26' }).getAttribute('href')).toBe(
      `../${lang}/code/5.7.26/`,
    );
    expect(within(spf).getByRole('button', { name: messages[lang].common.copy })).toBeTruthy();
  });

  it('an address alone is asked for its reverse name', async () => {
    const { urls } = open(lang);
    const text = await ask(lang, '203.0.114.25');
    expect(text).toContain(say.check.ptr);
    expect(text).not.toContain(say.check.mx);
    expect(urls.length).toBeLessThan(4);
  });

  it('an address that the page was opened with fills the form', () => {
    open(lang, zoneFront(zone), { initialText: JSON.stringify({ input: 'a.example', selector: 's9' }) });
    expect((screen.getByLabelText(m.form.input) as HTMLInputElement).value).toBe('a.example');
    expect((screen.getByLabelText(m.form.selector) as HTMLInputElement).value).toBe('s9');
  });
});
