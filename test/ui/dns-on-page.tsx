import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect } from 'vitest';
import type { CheckRun } from '../../src/dns/check-run.ts';
import type { FetchLike, Network } from '../../src/dns/doh.ts';
import { messages } from '../../src/i18n/all.ts';
import { findings as english } from '../../src/i18n/en/findings.ts';
import type { Lang } from '../../src/i18n/lang.ts';
import { findings as chinese } from '../../src/i18n/zh/findings.ts';
import { DnsTool } from '../../src/ui/islands/dns/dns-tool.tsx';
import type { DnsServices } from '../../src/ui/islands/dns/dns-services.ts';
import { networkTo, zoneFront } from '../helpers/zone-front.ts';
import type { FakeZone } from '../unit/dns/fake-zone.ts';
import { onPage, readable } from './on-page.tsx';

/** The words of the findings, by language. */
export const words = { en: english, zh: chinese };

/** A domain in order. */
export const zone: FakeZone = {
  'a.example': { MX: ['10 mx.a.example'], TXT: ['v=spf1 mx include:b.example -all'] },
  'mx.a.example': { A: ['203.0.114.25'] },
  'b.example': { TXT: ['v=spf1 ip4:203.0.114.0/24 -all'] },
  '_dmarc.a.example': { TXT: ['v=DMARC1; p=reject; rua=mailto:d@a.example'] },
  '25.114.0.203.in-addr.arpa': { PTR: ['mx.a.example'] },
};

// 2026-11-24, 02:30 in Shanghai.
export const now = Date.UTC(2026, 10, 23, 18, 30);

export interface Opened {
  readonly kept: string[];
  readonly urls: string[];
  readonly runs: CheckRun[];
  readonly saved: string[];
}

/** The tool on a page, with a front that answers in the wire format and storage in memory. */
export function open(
  lang: Lang,
  send: FetchLike = zoneFront(zone),
  given: Partial<DnsServices> = {},
  network: Partial<Network> = {},
): Opened {
  const opened: Opened = { kept: [], urls: [], runs: [], saved: [] };
  const services: DnsServices = {
    words: words[lang],
    now: () => now,
    zone: 'Asia/Shanghai',
    initialText: null,
    keepText: (text) => opened.kept.push(text),
    choice: null,
    keepChoice: () => {},
    connect: (signal) =>
      networkTo(
        (url, init) => {
          opened.urls.push(url);
          return send(url, init);
        },
        { isCancelled: () => signal.aborted, ...network },
      ),
    isOnline: () => true,
    onOnline: () => () => {},
    runs: {
      list: async () => [...opened.runs].sort((one, other) => other.at - one.at),
      keep: async (run) => {
        const at = opened.runs.findIndex((one) => one.at === run.at);
        if (at < 0) opened.runs.push(run);
        else opened.runs[at] = run;
        return true;
      },
      remove: async (run) => void opened.runs.splice(opened.runs.indexOf(run), 1),
      clear: async () => void opened.runs.splice(0),
    },
    saveFile: (name, _, content) => opened.saved.push(`${name}\n${content}`),
    titles: async () => new Map([['5.7.26', { en: 'Unauthenticated', zh: '未通过验证' }]]),
    ...given,
  };
  onPage(lang, <DnsTool m={messages[lang].dns} services={services} />);
  return opened;
}

export const press = (name: string): boolean => fireEvent.click(screen.getByRole('button', { name }));
export const type = (label: string, value: string): boolean =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

/** Asks about a domain and waits until every check has ended. */
export async function ask(lang: Lang, domain = 'a.example'): Promise<string> {
  const m = messages[lang].dns;
  type(m.form.input, domain);
  press(m.ask('Cloudflare'));
  await waitFor(() => expect(screen.queryByRole('button', { name: m.form.stop })).toBeNull());
  return readable(screen.getByRole('region', { name: new RegExp(`^${m.result.heading}:`) }));
}
