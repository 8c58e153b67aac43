import { screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { DohResponse, FetchLike, Network } from '../../src/dns/doh.ts';
import { messages } from '../../src/i18n/all.ts';
import type { FindingMessages } from '../../src/i18n/finding-messages.ts';
import { langs } from '../../src/i18n/lang.ts';
import { dnsMessage, zoneFront } from '../helpers/zone-front.ts';
import { response } from '../unit/dns/response.ts';
import { ask, open, press, type, words, zone } from './dns-on-page.tsx';
import { readable } from './on-page.tsx';

type Reason = keyof FindingMessages['fault'];

function http(status: number, type = 'text/plain', more: Record<string, string> = {}): DohResponse {
  const headers = new Headers({ 'content-type': type, ...more });
  return { status, headers, arrayBuffer: async () => new ArrayBuffer(0) };
}

const failing =
  (error: Error): FetchLike =>
  () =>
    Promise.reject(error);

/** The TC flag (RFC 1035 §4.1.1): the third octet's second bit. */
const cutOff: FetchLike = async (url, init) => {
  const bytes = new Uint8Array(await (await zoneFront(zone)(url, init)).arrayBuffer());
  bytes[2] = (bytes[2] ?? 0) | 2;
  return dnsMessage(bytes);
};

interface Case {
  readonly reason: Reason;
  readonly send: FetchLike;
  readonly network?: Partial<Network>;
}

/** Each way in which a resolver can fail, and the reason that must be named. */
const faults: readonly Case[] = [
  { reason: 'unreachable', send: failing(new TypeError('Failed to fetch')) },
  {
    reason: 'down',
    send: failing(Object.assign(new TypeError('failed'), { cause: { code: 'ECONNREFUSED' } })),
  },
  { reason: 'timeout', send: failing(Object.assign(new Error('late'), { name: 'TimeoutError' })) },
  { reason: 'offline', send: zoneFront(zone), network: { isOffline: () => true } },
  { reason: 'http', send: zoneFront(zone, () => http(503)) },
  { reason: 'rate-limited', send: zoneFront(zone, () => http(429, 'text/plain', { 'retry-after': '17' })) },
  { reason: 'captive-portal', send: zoneFront(zone, () => http(200, 'text/html; charset=utf-8')) },
  { reason: 'content-type', send: zoneFront(zone, () => http(200, 'application/json')) },
  { reason: 'malformed', send: zoneFront(zone, () => dnsMessage(Uint8Array.of(1, 2, 3))) },
  { reason: 'truncated', send: cutOff },
  {
    reason: 'question-mismatch',
    send: zoneFront(zone, () => dnsMessage(response({ questions: [{ name: 'other.example', type: 'A' }] }))),
  },
  {
    reason: 'cors',
    send: async (_, init) => {
      if (init.mode === 'cors') throw new TypeError('Failed to fetch');
      return http(200);
    },
  },
  {
    reason: 'policy',
    send: failing(new TypeError('Failed to fetch')),
    network: { isForbidden: () => true },
  },
];

describe.each(langs)('in %s', (lang) => {
  const m = messages[lang].dns;
  const say = words[lang];
  /** The reason as it is told, up to its first figure. */
  const told = (reason: Reason): string => say.fault[reason].split('{')[0]!;

  it.each(faults)(
    '$reason is told as the reason, and no record is said to be missing',
    async ({ reason, send, network }) => {
      const { runs } = open(lang, send, {}, network);
      const text = await ask(lang);
      expect(text).toContain(told(reason));
      expect(text).toContain(m.grade['could-not-ask']);
      expect(text).not.toContain(say.finding['mx-none'].says.replace('{domain}', 'a.example'));
      expect(text).not.toContain(m.result.fine);
      // Silence is not kept.
      expect(runs).toEqual([]);
    },
  );

  it('a resolver that wants fewer questions says for how long', async () => {
    open(
      lang,
      zoneFront(zone, () => http(429, 'text/plain', { 'retry-after': '17' })),
    );
    expect(await ask(lang)).toContain(say.retryAfter.replace('{seconds}', '17'));
  });

  it('an own resolver by plain http beyond this device is not asked from an https page', async () => {
    const { urls } = open(lang, zoneFront(zone), {
      choice: { id: 'own', url: 'http://192.0.2.53/dns-query', validates: false },
    });
    type(m.form.input, 'a.example');
    press(m.ask('192.0.2.53'));
    await waitFor(() => expect(readable(document.body)).toContain(told('mixed-content')));
    expect(urls).toEqual([]);
  });

  it('stopping ends it, and one check can be asked once more', async () => {
    let isSilent = true;
    const front = zoneFront(zone);
    const opened = open(lang, (url, init) => (isSilent ? new Promise(() => {}) : front(url, init)), {
      connect: (signal) => ({
        send: (url, init) =>
          isSilent
            ? new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('stopped'))))
            : front(url, init),
        signalAfter: () => ({ aborted: false }),
        isCancelled: () => signal.aborted,
        now: 0,
        isSecurePage: true,
      }),
    });
    type(m.form.input, 'a.example');
    press(m.ask('Cloudflare'));
    press(m.form.stop);
    await waitFor(() => expect(readable(document.body)).toContain(told('cancelled')));
    await waitFor(() => expect(screen.queryByRole('button', { name: m.form.stop })).toBeNull());
    expect(opened.runs).toEqual([]);
    isSilent = false;
    const [again] = screen.getAllByRole('button', { name: `${m.result.retry}: Cloudflare` });
    again!.click();
    await waitFor(() =>
      expect(readable(document.querySelector('.dns-checks > details'))).toContain('10 mx.a.example.'),
    );
  });
});
