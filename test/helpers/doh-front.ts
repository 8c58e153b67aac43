import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An HTTP server on loopback that answers every request in one way: what stands where a resolver should be. */
export interface DohFront {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

export async function startFront(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<DohFront> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/dns-query`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
