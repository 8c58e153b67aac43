import * as codec from '@dnsquery/dns-packet';

/** Bytes of a response, written by the codec's encoder: the adapter reads them back by its own loop. */
export function response(packet: Partial<codec.Packet> & { rcode?: never }, rcode = 0): Uint8Array {
  const flags = (packet.flags ?? codec.RECURSION_DESIRED | codec.RECURSION_AVAILABLE) | rcode;
  return codec.encode({ ...packet, type: 'response', id: 0, flags } as codec.Packet);
}

/** The question that a DoH URL carries. */
export function questionOf(url: string): { name: string; type: string; flags: number } {
  const bytes = Buffer.from(new URL(url).searchParams.get('dns') ?? '', 'base64url');
  const { questions, flags } = codec.decode(bytes);
  return { name: questions![0]!.name, type: questions![0]!.type, flags: flags! };
}
