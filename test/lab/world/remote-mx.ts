import { createServer, type Socket } from 'node:net';
import { droppingAddress, remoteAddress, smallAddress } from './addresses.ts';

/** How the remote MX answers RCPT, by the recipient's local part up to a `+`; anything else is accepted. */
const answers: Readonly<Record<string, string>> = {
  unknown: '550 5.1.1 <unknown@remote.example>: no such user here',
  later: '451 4.7.1 Greylisting in action, please come back later',
  full: '452 4.2.2 Mailbox full',
  overquota: '552 5.2.2 <overquota@remote.example>: mailbox is over quota',
  policy: '550 5.7.1 Message refused by policy',
  relay: '554 5.7.1 <relay@remote.example>: Relay access denied',
};
const tooLarge = 'Message size exceeds fixed limit';
/** How it answers the end of data. */
const verdicts: Readonly<Record<string, string>> = {
  spam: '554 5.7.1 Message rejected as spam by content scanner',
  large: `552 5.3.4 ${tooLarge}`,
};
const slowSeconds = 8;

/** It listens at three addresses, and is a host of its own at each: MTAs remember hosts that failed. */
interface Manner {
  readonly address: string;
  readonly name: string;
  /** Octets that it announces with SIZE. */
  readonly limit?: number;
  readonly dropsAtRcpt?: true;
}
const manners: readonly Manner[] = [
  { address: remoteAddress, name: 'mx.remote.example' },
  { address: smallAddress, name: 'mx.small.example', limit: 1000 },
  { address: droppingAddress, name: 'mx.dropping.example', dropsAtRcpt: true },
];

/** A message that the remote MX took, as a mailbox gets it: with the Return-Path that final delivery adds. */
export interface Taken {
  readonly from: string;
  readonly to: readonly string[];
  readonly text: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** The scripted MX of `remote.example` and `example.org`, which tested servers relay to and call back. */
export class RemoteMx {
  /** Every RCPT, with its time in milliseconds since the epoch. */
  readonly asked: { readonly recipient: string; readonly at: number }[] = [];
  readonly taken: Taken[] = [];
  /** Asked before a recipient is answered from the list above; null: it has no opinion. */
  policy: (recipient: string, sender: string, client: string) => Promise<string | null> = async () => null;

  listen(): void {
    for (const manner of manners)
      createServer((socket) => this.#serve(socket, manner)).listen(25, manner.address);
  }

  #serve(socket: Socket, manner: Manner): void {
    const session = new Session(this, socket, manner);
    let rest = '';
    let queue = Promise.resolve();
    socket.on('error', () => undefined);
    session.greet();
    socket.setEncoding('latin1').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) queue = queue.then(() => session.take(line.replace(/\r$/, '')));
    });
  }
}

const baseOf = (recipient: string): string => /^[^@+]*/.exec(recipient)?.[0] ?? '';

/** One connection to the scripted MX. */
class Session {
  readonly #mx: RemoteMx;
  readonly #socket: Socket;
  readonly #manner: Manner;
  #sender = '';
  #recipients: string[] = [];
  #message: string[] | null = null;

  constructor(mx: RemoteMx, socket: Socket, manner: Manner) {
    this.#mx = mx;
    this.#socket = socket;
    this.#manner = manner;
  }

  greet(): void {
    this.#say(`220 ${this.#manner.name} ESMTP`);
  }

  async take(line: string): Promise<void> {
    if (this.#message) return this.#content(line, this.#message);
    const { limit } = this.#manner;
    const verb = line.slice(0, 4).toUpperCase();
    const address = /:\s*<([^>]*)>/.exec(line)?.[1] ?? '';
    if (verb === 'EHLO')
      return this.#say(
        `250-${this.#manner.name}\r\n250-ENHANCEDSTATUSCODES\r\n250 SIZE${limit ? ` ${limit}` : ''}`,
      );
    if (verb === 'QUIT') return void this.#socket.end('221 2.0.0 Bye\r\n');
    if (verb === 'DATA') {
      this.#message = [];
      return this.#say('354 End data with <CR><LF>.<CR><LF>');
    }
    if (verb === 'RCPT') return this.#recipient(address);
    if (verb === 'MAIL') {
      this.#recipients = [];
      this.#sender = address;
      const size = Number(/ SIZE=(\d+)/i.exec(line)?.[1] ?? 0);
      if (limit && size > limit) return this.#say(`552 5.3.4 ${tooLarge}`);
    }
    this.#say('250 2.1.0 Ok');
  }

  async #recipient(address: string): Promise<void> {
    this.#mx.asked.push({ recipient: address, at: Date.now() });
    const local = baseOf(address);
    if (this.#manner.dropsAtRcpt) return void this.#socket.destroy();
    if (local === 'slow') await new Promise((done) => setTimeout(done, slowSeconds * 1000));
    const client = this.#socket.remoteAddress ?? '';
    const refusal = (await this.#mx.policy(address, this.#sender, client)) ?? answers[local];
    if (!refusal) this.#recipients.push(address);
    this.#say(refusal ?? '250 2.1.0 Ok');
  }

  #content(line: string, message: string[]): void {
    if (line !== '.') return void message.push(line.replace(/^\./, ''));
    this.#message = null;
    const verdict = this.#recipients.map((address) => verdicts[baseOf(address)]).find(Boolean);
    if (!verdict) {
      const text = [`Return-Path: <${this.#sender}>`, ...message, ''].join('\r\n');
      this.#mx.taken.push({ from: this.#sender, to: this.#recipients, text, at: Date.now() });
    }
    this.#say(verdict ?? '250 2.0.0 Ok: queued');
  }

  #say(text: string): void {
    if (this.#socket.writable) this.#socket.write(`${text}\r\n`);
  }
}
