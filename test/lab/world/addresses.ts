/** Who connects: address and HELO name. RFC 5737 addresses; 198.18/15 (RFC 2544) where two networks of one /16 are needed. */
export const clients = {
  good: ['198.51.100.10', 'client.example.net'],
  neighbour: ['198.51.100.14', 'neighbour.example.net'],
  far: ['203.0.113.10', 'far.example.net'],
  noptr: ['198.51.100.11', 'noptr.example.net'],
  mismatch: ['198.51.100.12', 'mismatch.example.net'],
  reverseServfail: ['198.51.100.13', 'servfail-ptr.example.net'],
  ptrWithoutA: ['198.51.100.15', 'ghost.example.net'],
  twoPtr: ['198.51.100.16', 'one.example.net'],
  // Its first reverse name (name servers give the lower one first) leads elsewhere, its second one back.
  twoPtrFirstWrong: ['198.51.100.19', 'right.example.net'],
  listed: ['198.51.100.17', 'listed.example.net'],
  cnamePtr: ['198.51.100.18', 'cname-ptr.example.net'],
  poolOne: ['198.51.100.20', 'out-20.pool.example.org'],
  poolTwo: ['203.0.113.20', 'out-21.pool.example.org'],
  poolThree: ['192.0.2.20', 'out-22.pool.example.org'],
  wideOne: ['198.18.1.10', 'out-1.wide.example.org'],
  wideTwo: ['198.18.2.10', 'out-2.wide.example.org'],
  wideThree: ['198.18.3.10', 'out-3.wide.example.org'],
  local: ['127.0.0.1', 'localhost'],
} as const satisfies Record<string, readonly [string, string]>;
export type ClientId = keyof typeof clients;

/** Where the tested server listens. */
export const serverAddress = '192.0.2.25';
/** A second address of the tested server: an MX that postscreen must not pass. */
export const secondAddress = '192.0.2.27';
/** The lab's own scripted MX, which a tested server calls back (see remote-mx.ts). */
export const remoteAddress = '192.0.2.26';
/** The same scripted MX where it takes no message above 1000 octets. */
export const smallAddress = '192.0.2.28';
/** ... and where it ends the connection at each RCPT. */
export const droppingAddress = '192.0.2.29';
/** An address where nothing listens: connections are refused. */
export const closedAddress = '192.0.2.201';
/** The sending MTA of the queue experiments. */
export const senderAddress = '198.51.100.25';
/** A host that answers nothing at all: packets to it are lost (world.ts makes it where it is needed). */
export const silentAddress = '203.0.113.200';

/** Every address that the lab's network has; an MX at any other address is unreachable. */
export const addresses: readonly string[] = [
  ...Object.values(clients).map(([address]) => address),
  serverAddress,
  secondAddress,
  remoteAddress,
  smallAddress,
  droppingAddress,
  closedAddress,
  senderAddress,
  '127.0.0.53',
  '127.0.0.54',
].filter((address) => !address.startsWith('127.'));
