import { connect, type Socket } from 'node:net';

/** A line of the transcript: what client or server said, or a note on what happened. */
export interface Line {
  readonly who: 'C' | 'S' | 'N';
  readonly text: string;
}

/** An SMTP connection that writes down what is said; reads replies whole. */
export class Connection {
  readonly lines: Line[] = [];
  /** Each reply, its lines joined by a space, as the decoder sees it. */
  readonly replies: string[] = [];
  #socket: Socket;
  #buffer = '';
  #ended = false;
  #wake: (() => void) | null = null;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setEncoding('utf8').on('data', (text: string) => {
      this.#buffer += text;
      this.#wake?.();
    });
    const end = (): void => {
      this.#ended = true;
      this.#wake?.();
    };
    socket.on('end', end).on('close', end).on('error', end);
  }

  /** Opens a connection from `localAddress`; null when the server refuses it. */
  static open(host: string, port: number, localAddress: string): Promise<Connection | null> {
    return new Promise((resolve) => {
      const socket = connect({ host, port, localAddress });
      socket.once('error', () => resolve(null));
      socket.once('connect', () => resolve(new Connection(socket)));
    });
  }

  get dead(): boolean {
    return this.#ended && !this.#buffer.includes('\n');
  }

  note(text: string): void {
    this.lines.push({ who: 'N', text });
  }

  /** Reads one reply with all its lines; null when the server closed, or said nothing for `limitMs`. */
  async read(limitMs = 20_000): Promise<string | null> {
    const parts: string[] = [];
    const end = Date.now() + limitMs;
    for (;;) {
      const line = await this.#line(end);
      if (line === null) return null;
      this.lines.push({ who: 'S', text: line });
      parts.push(line);
      if (!/^\d{3}-/.test(line)) break;
    }
    const reply = parts.join(' ');
    this.replies.push(reply);
    return reply;
  }

  async #line(end: number): Promise<string | null> {
    for (;;) {
      const at = this.#buffer.indexOf('\n');
      if (at >= 0) {
        const line = this.#buffer.slice(0, at).replace(/\r$/, '');
        this.#buffer = this.#buffer.slice(at + 1);
        return line;
      }
      if (this.#ended || Date.now() >= end) {
        this.note(this.#ended ? 'connection closed by the server' : 'no answer, the client gave up');
        return null;
      }
      await new Promise<void>((wake) => {
        const timer = setTimeout(wake, Math.max(1, end - Date.now()));
        this.#wake = () => (clearTimeout(timer), wake());
      });
    }
  }

  /** Sends one command and reads its reply; an over-long one is shortened in the transcript. */
  async command(text: string): Promise<string | null> {
    if (this.dead) return null;
    this.lines.push({
      who: 'C',
      text: text.length < 160 ? text : `${text.slice(0, 60)}... [${text.length} octets]`,
    });
    this.#socket.write(`${text}\r\n`);
    return this.read();
  }

  /** Sends a message's text with the final dot; every line of it is written down unless it is long. */
  async message(body: string): Promise<string | null> {
    if (this.dead) return null;
    const lines = body.split('\r\n');
    for (const line of lines.length > 12
      ? [...lines.slice(0, 2), `... [${lines.length - 2} more lines]`]
      : lines)
      this.lines.push({ who: 'C', text: line });
    this.lines.push({ who: 'C', text: '.' });
    this.#socket.write(`${body}\r\n.\r\n`);
    return this.read();
  }

  /** Sends bytes in one packet; shown with their line ends. */
  packet(bytes: string): void {
    this.lines.push({ who: 'C', text: bytes.replaceAll('\r', '<CR>').replaceAll('\n', '<LF>') });
    if (!this.#ended) this.#socket.write(bytes);
  }

  close(): void {
    this.#socket.destroy();
  }
}
