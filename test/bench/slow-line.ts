import { createServer, connect, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A slow line between browser and host. It shapes everything, the worker's fetches too, which DevTools does not. */
export interface SlowLine {
  readonly port: number;
  /** Bytes that came down it so far. */
  readonly received: () => number;
  /** Cuts the line: open connections die, new ones are refused. */
  readonly cut: () => Promise<void>;
}

/** Slow 4G as Lighthouse simulates it: 1.6 Mbit/s down, 150 ms there and back. */
export const slow4G = { bytesPerSecond: 1_600_000 / 8, roundTrip: 150 };

/** Forwards a free local port to `target` through a line of the given rate and round trip (milliseconds). */
export async function slowLine(target: number, { bytesPerSecond, roundTrip } = slow4G): Promise<SlowLine> {
  const sockets = new Set<Socket>();
  let received = 0;
  let freeAt = 0; // when the shared line has sent all that was given to it
  const server: Server = createServer((client) => {
    const host = connect(target, '127.0.0.1');
    for (const socket of [client, host]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('close', () => sockets.delete(socket));
      socket.on('error', () => socket.destroy());
    }
    client.on('data', (data) => setTimeout(() => host.write(data), roundTrip / 2));
    client.on('end', () => setTimeout(() => host.end(), roundTrip / 2));
    host.on('data', (data) => {
      received += data.length;
      freeAt = Math.max(freeAt, Date.now()) + (1000 * data.length) / bytesPerSecond;
      setTimeout(() => client.write(data), freeAt - Date.now() + roundTrip / 2);
    });
    host.on('end', () => setTimeout(() => client.end(), Math.max(0, freeAt - Date.now()) + roundTrip / 2));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    received: () => received,
    cut: () =>
      new Promise((closed) => {
        server.close(() => closed());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
