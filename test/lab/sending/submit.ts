import { Connection } from '../client/connection.ts';

/** Hands a message to a sending MTA over SMTP, from 127.0.0.1; throws when it is not taken. */
export async function submit(
  address: string,
  from: string,
  to: readonly string[],
  message: string,
): Promise<void> {
  const connection = await Connection.open(address, 25, '127.0.0.1');
  if (!connection) throw new Error(`nobody takes mail at ${address}`);
  try {
    await connection.read();
    await connection.command('EHLO localhost');
    await expectTaken(connection.command(`MAIL FROM:<${from}>`), '2');
    for (const recipient of to) await expectTaken(connection.command(`RCPT TO:<${recipient}>`), '2');
    await expectTaken(connection.command('DATA'), '3');
    await expectTaken(connection.message(message), '2');
    await connection.command('QUIT');
  } finally {
    connection.close();
  }
}

async function expectTaken(reply: Promise<string | null>, digit: string): Promise<void> {
  const said = await reply;
  if (!said?.startsWith(digit)) throw new Error(`the sending MTA did not take the message: ${said}`);
}
