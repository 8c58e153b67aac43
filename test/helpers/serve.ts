import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { compress, staticHost } from '../../src/build/host.ts';

/** What the server does with a request instead of serving the file; false: it serves the file after all. */
export type Conduct = (request: IncomingMessage, response: ServerResponse) => boolean;

/** A built app on a port of its own, as a real host serves it. */
export interface Served {
  /** Address of the root, with its last slash. */
  readonly url: string;
  readonly origin: string;
  /** From now on another folder's files are served at the same address. */
  readonly serveFolder: (folder: string) => void;
  /** From now on requests are treated so; null: as a host should. */
  readonly behave: (conduct: Conduct | null) => void;
  /** Stops listening and cuts every open connection. */
  readonly stop: () => Promise<void>;
  /** Listens again on the same port. */
  readonly start: () => Promise<void>;
}

/** Accepts the request and never answers: a Wi-Fi without an internet behind it. */
export const neverAnswer: Conduct = () => true;

/** Serves a built folder on a free port of the loopback. */
export async function serve(folder: string): Promise<Served> {
  const shrink = compress();
  let host = staticHost(folder);
  let conduct: Conduct | null = null;
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    if (conduct?.(request, response)) return;
    shrink(request, response, () => host(request, response, () => {}));
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await listen(server, 0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    origin: `http://localhost:${port}`,
    serveFolder: (next) => {
      host = staticHost(next);
    },
    behave: (next) => {
      conduct = next;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
    start: () => listen(server, port),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      server.off('error', reject);
      resolve();
    });
  });
}
