import type { DohResponse, FetchLike, Network } from '../../src/dns/doh.ts';
import type { RecordData, RecordType } from '../../src/dns/answer.ts';
import { openFakeZone, type FakeZone } from '../unit/dns/fake-zone.ts';
import { questionOf, response } from '../unit/dns/response.ts';

/** What a front does with a request instead of answering it. */
export type Conduct = (url: string) => DohResponse | Promise<DohResponse> | null;

/** The way to a DoH front that answers from a literal zone, in the wire format. */
export function zoneFront(zone: FakeZone, conduct: Conduct = () => null): FetchLike {
  return async (url) => {
    const own = await conduct(url);
    if (own) return own;
    const { name, type } = questionOf(url);
    const answer = await openFakeZone(zone).ask(name, type as RecordType);
    const questions = [{ name, type: type as 'A' }];
    if (answer.kind === 'servfail' || answer.kind === 'not-answered') {
      return dnsMessage(response({ questions }, 2));
    }
    const chain = [name, ...answer.aliases];
    const aliases = answer.aliases.map((data, at) => ({ type: 'CNAME', name: chain[at]!, data }) as const);
    const records = answer.kind === 'records' ? answer.records : [];
    const answers = [
      ...aliases,
      ...records.map(({ data }) => ({ type: data.type, name: chain.at(-1)!, data: packed(data) })),
    ];
    return dnsMessage(response({ questions, answers: answers as [] }, answer.kind === 'nxdomain' ? 3 : 0));
  };
}

/** A record's data as the codec wants it. */
function packed(data: RecordData): unknown {
  switch (data.type) {
    case 'A':
    case 'AAAA':
      return data.address;
    case 'MX':
      return { preference: data.preference, exchange: data.exchange };
    case 'TXT':
    case 'SPF':
      return data.strings.map((text) => Buffer.from(text, 'latin1'));
    case 'CNAME':
    case 'NS':
    case 'PTR':
      return data.target;
    case 'TLSA':
      return {
        usage: data.usage,
        selector: data.selector,
        matchingType: data.matching,
        certificate: Buffer.from(data.data, 'hex'),
      };
    default:
      throw new Error(`the front knows no ${data.type}`);
  }
}

export function dnsMessage(body: Uint8Array): DohResponse {
  const headers = new Headers({ 'content-type': 'application/dns-message' });
  return { status: 200, headers, arrayBuffer: async () => Uint8Array.from(body).buffer };
}

/** A network whose every request goes to a front. */
export function networkTo(send: FetchLike, more: Partial<Network> = {}): Network {
  return { send, signalAfter: () => ({ aborted: false }), now: 0, isSecurePage: true, ...more };
}
