import { createServer, type Socket } from 'node:net';
import { remoteAddress } from './addresses.ts';

/** How the remote MX answers RCPT, by the recipient's local part; anything else is accepted. */
const answers: Readonly<Record<string, string>> = {
  unknown: '550 5.1.1 <unknown@remote.example>: no such user here',
  later: '451 4.7.1 Greylisting in action, please come back later',
  full: '452 4.2.2 Mailbox full',
  policy: '550 5.7.1 Message refused by policy',
};
const slowSeconds = 8;

function answer(line: string, socket: Socket): void {
  const say = (text: string): void => void (socket.writable && socket.write(`${text}\r\n`));
  const verb = line.slice(0, 4).toUpperCase();
  const local = /:<([^@>]*)@/.exec(line)?.[1] ?? '';
  if (verb === 'EHLO') return say('250-mx.remote.example\r\n250-ENHANCEDSTATUSCODES\r\n250 SIZE');
  if (verb === 'DATA') return say('354 End data with <CR><LF>.<CR><LF>');
  if (verb === 'QUIT') return void socket.end('221 2.0.0 Bye\r\n');
  if (verb === 'RCPT' && local === 'slow')
    return void setTimeout(() => say('250 2.1.5 Ok'), slowSeconds * 1000);
  if (verb === 'RCPT' && local === 'nonull') return say('550 5.7.1 Empty sender refused');
  say((verb === 'RCPT' && answers[local]) || '250 2.1.0 Ok');
}

/** Starts the scripted MX of `remote.example` and `example.org`, which tested servers relay to and call back. */
export function startRemoteMx(): void {
  const server = createServer((socket) => {
    let rest = '';
    let message = false;
    socket.on('error', () => undefined);
    socket.write('220 mx.remote.example ESMTP\r\n');
    socket.setEncoding('latin1').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const raw of lines) {
        const line = raw.replace(/\r$/, '');
        if (message && line !== '.') continue;
        if (message) socket.write('250 2.0.0 Ok: queued\r\n');
        else answer(line, socket);
        message = !message && line.toUpperCase() === 'DATA';
      }
    });
  });
  server.listen(25, remoteAddress);
}
