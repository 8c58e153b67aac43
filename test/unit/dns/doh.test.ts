import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/dns/answer.ts';
import { askResolver, type DohRequest, type DohResponse, type Network } from '../../../src/dns/doh.ts';
import type { Resolver } from '../../../src/dns/resolvers.ts';
import { questionOf, response } from './response.ts';

const resolver: Resolver = {
  id: 'own',
  operator: 'test',
  url: 'https://dns.example/dns-query',
  validates: true,
  filters: false,
};
const question: Question = { name: 'example.org', type: 'MX' };
const found = {
  type: 'MX',
  name: 'example.org',
  data: { preference: 10, exchange: 'mx.example.org' },
} as const;

function reply(
  body: Uint8Array,
  extra: { status?: number; headers?: Record<string, string> } = {},
): DohResponse {
  const headers = new Headers({ 'content-type': 'application/dns-message', ...extra.headers });
  return { status: extra.status ?? 200, headers, arrayBuffer: async () => Uint8Array.from(body).buffer };
}

function network(
  send: (url: string, init: DohRequest) => Promise<DohResponse>,
  more: Partial<Network> = {},
): Network {
  return {
    send,
    signalAfter: () => ({ aborted: false }),
    now: Date.UTC(2026, 10, 23),
    isSecurePage: true,
    ...more,
  };
}

const answering = (packet: Parameters<typeof response>[0], rcode = 0): Network =>
  network(async () => reply(response({ questions: [question], ...packet }, rcode)));

const fault = async (net: Network, to: Resolver = resolver): Promise<unknown> => {
  const answer = await askResolver(to, question, net);
  return answer.kind === 'not-answered' ? answer.fault : answer;
};

describe('a question by RFC 8484', () => {
  it('is a GET without credentials, referrer or header of its own, with the query in base64url', async () => {
    const seen: { url: string; init: DohRequest }[] = [];
    await askResolver(
      resolver,
      question,
      network(async (url, init) => {
        seen.push({ url, init });
        return reply(response({ questions: [question], answers: [found] }));
      }),
    );
    const { url, init } = seen[0]!;
    expect(url).toBe('https://dns.example/dns-query?dns=AAABIAABAAAAAAAAB2V4YW1wbGUDb3JnAAAPAAE');
    expect(init).toMatchObject({
      method: 'GET',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      mode: 'cors',
    });
    expect(Object.keys(init.headers)).toEqual(['accept']);
    expect(questionOf(url)).toMatchObject(question);
  });

  it('passes the HTTP cache when a fresh answer is wanted', async () => {
    let cache = '';
    const net = network(
      async (_, init) => {
        cache = init.cache;
        return reply(response({ questions: [question] }));
      },
      { isFresh: true },
    );
    await askResolver(resolver, question, net);
    expect(cache).toBe('no-store');
  });
});

describe('an answer', () => {
  it('with records', async () => {
    const answer = await askResolver(resolver, question, answering({ answers: [found] }));
    expect(answer).toMatchObject({ kind: 'records', authentic: false, records: [{ data: { type: 'MX' } }] });
  });
  it('with AD', async () => {
    const answer = await askResolver(resolver, question, answering({ answers: [found], flags: 0x01a0 }));
    expect(answer).toMatchObject({ kind: 'records', authentic: true });
  });
  it('without records is NODATA, not NXDOMAIN', async () => {
    expect(await askResolver(resolver, question, answering({}))).toMatchObject({ kind: 'nodata' });
    expect(await askResolver(resolver, question, answering({}, 3))).toMatchObject({ kind: 'nxdomain' });
  });
  it.each([
    [2, 'SERVFAIL'],
    [5, 'REFUSED'],
    [4, 'NOTIMP'],
    [9, 'RCODE9'],
  ])('of rcode %i is a failure of the server', async (rcode, name) => {
    expect(await askResolver(resolver, question, answering({}, rcode))).toMatchObject({
      kind: 'servfail',
      rcode: name,
    });
  });
  it('by way of aliases names them, in whatever order the records come', async () => {
    const answers = [
      { ...found, name: 'b.example' },
      { type: 'CNAME', name: 'a.example', data: 'b.example' },
      { type: 'CNAME', name: 'example.org', data: 'a.example' },
    ] as const;
    const answer = await askResolver(resolver, question, answering({ answers: [...answers] }));
    expect(answer).toMatchObject({ kind: 'records', aliases: ['a.example', 'b.example'] });
  });
  it('whose records belong to another name has none', async () => {
    const answers = [{ ...found, name: 'attacker.example' }];
    expect(await askResolver(resolver, question, answering({ answers }))).toMatchObject({ kind: 'nodata' });
  });
});

describe('a question that could not be put', () => {
  it('says down when the network says so', async () => {
    const net = network(async () => {
      throw Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } });
    });
    expect(await fault(net)).toEqual({ kind: 'down', detail: 'ECONNREFUSED' });
  });
  it('says timeout after five seconds', async () => {
    let patience = 0;
    const net = network(
      async () => {
        throw Object.assign(new Error('timed out'), { name: 'TimeoutError' });
      },
      { signalAfter: (milliseconds) => ((patience = milliseconds), { aborted: true }) },
    );
    expect(await fault(net)).toEqual({ kind: 'timeout', milliseconds: 5000 });
    expect(patience).toBe(5000);
  });
  it('says timeout when the body never ends', async () => {
    const net = network(async () => ({
      ...reply(new Uint8Array()),
      arrayBuffer: async () => {
        throw Object.assign(new Error('aborted'), { name: 'AbortError' });
      },
    }));
    expect(await fault(net)).toMatchObject({ kind: 'timeout' });
  });
  it('says cancelled when the person did it', async () => {
    const net = network(
      async () => {
        throw Object.assign(new Error('aborted'), { name: 'AbortError' });
      },
      { isCancelled: () => true },
    );
    expect(await fault(net)).toEqual({ kind: 'cancelled' });
  });
  it('says offline without trying', async () => {
    const net = network(
      async () => {
        throw new Error('tried');
      },
      { isOffline: () => true },
    );
    expect(await fault(net)).toEqual({ kind: 'offline' });
  });
  it.each([400, 403, 404, 500, 502, 503])('says http %i', async (status) => {
    expect(await fault(network(async () => reply(new Uint8Array(), { status })))).toEqual({
      kind: 'http',
      status,
    });
  });
  it('says rate limited, with the seconds to wait', async () => {
    const limited = (headers: Record<string, string>) =>
      network(async () => reply(new Uint8Array(), { status: 429, headers }));
    expect(await fault(limited({ 'retry-after': '30' }))).toEqual({ kind: 'rate-limited', retryAfter: 30 });
    const date = 'Mon, 23 Nov 2026 00:01:00 GMT';
    expect(await fault(limited({ 'retry-after': date }))).toEqual({ kind: 'rate-limited', retryAfter: 60 });
    expect(await fault(limited({}))).toEqual({ kind: 'rate-limited' });
  });
  it('says content type when it is JSON', async () => {
    const net = network(async () =>
      reply(new Uint8Array(), { headers: { 'content-type': 'application/dns-json; charset=x' } }),
    );
    expect(await fault(net)).toEqual({ kind: 'content-type', contentType: 'application/dns-json' });
  });
  it('says captive portal when it is a page', async () => {
    const net = network(async () =>
      reply(new Uint8Array(), { headers: { 'content-type': 'text/html; charset=utf-8' } }),
    );
    expect(await fault(net)).toEqual({ kind: 'captive-portal' });
  });
  it('says truncated', async () => {
    expect(await fault(answering({ flags: 0x0300 }))).toEqual({ kind: 'truncated' });
  });
  it('says mismatch for another name, another type, or no question', async () => {
    const other = (asked: object[]) => network(async () => reply(response({ questions: asked as never })));
    const expected = { kind: 'question-mismatch' };
    expect(await fault(other([{ name: 'other.example', type: 'MX' }]))).toEqual(expected);
    expect(await fault(other([{ name: 'example.org', type: 'A' }]))).toEqual(expected);
    expect(await fault(other([]))).toEqual(expected);
  });
  it('takes an answer whose name is in another case', async () => {
    const net = network(async () => reply(response({ questions: [{ name: 'EXAMPLE.org', type: 'MX' }] })));
    expect(await fault(net)).toMatchObject({ kind: 'nodata' });
  });
  it('says malformed for rubbish and for more than a message', async () => {
    expect(await fault(network(async () => reply(Uint8Array.of(1, 2, 3))))).toMatchObject({
      kind: 'malformed',
    });
    expect(await fault(network(async () => reply(new Uint8Array(70000))))).toMatchObject({
      kind: 'malformed',
    });
  });
  it('tells a refusal by CORS from a host that is not there', async () => {
    const refusing = network(async (_, init) => {
      if (init.mode === 'cors') throw new TypeError('Failed to fetch');
      return reply(new Uint8Array(), { status: 0 });
    });
    expect(await fault(refusing)).toEqual({ kind: 'cors' });
    const dead = network(async () => {
      throw new TypeError('Failed to fetch');
    });
    expect(await fault(dead)).toEqual({ kind: 'unreachable' });
    const forbidden = { ...dead, isForbidden: (url: string) => url.startsWith(resolver.url) };
    expect(await fault(forbidden)).toEqual({ kind: 'policy' });
  });
  it('says mixed content for plain http beyond loopback on a page that came by https', async () => {
    const plain = { ...resolver, url: 'http://192.0.2.1/dns-query' };
    const net = answering({ answers: [found] });
    expect(await fault(net, plain)).toEqual({ kind: 'mixed-content' });
    expect(await fault({ ...net, isSecurePage: false }, plain)).toMatchObject({ kind: 'records' });
    expect(await fault(net, { ...resolver, url: 'http://127.0.0.1:8053/dns-query' })).toMatchObject({
      kind: 'records',
    });
  });
  it('says so of a name that cannot be asked for', async () => {
    const answer = await askResolver(resolver, { name: 'a..b', type: 'A' }, answering({}));
    expect(answer).toMatchObject({ kind: 'not-answered', fault: { kind: 'unqueryable-name' } });
  });
  it('says alias loop', async () => {
    const answers = [
      { type: 'CNAME', name: 'example.org', data: 'b.example' },
      { type: 'CNAME', name: 'b.example', data: 'example.org' },
    ] as const;
    expect(await fault(answering({ answers: [...answers] }))).toEqual({ kind: 'alias-loop' });
  });
});
