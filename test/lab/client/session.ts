import type { Attempt, Saying } from '../case.ts';
import { clients, serverAddress } from '../world/addresses.ts';
import { Connection, type Line } from './connection.ts';

export interface SessionResult {
  readonly title: string;
  readonly lines: readonly Line[];
  /** The first refusal; without one `closed`, `timeout`, `no connection`, or else the last reply before QUIT. */
  readonly decisive: string;
  /** Still open when the attempt asked to hold it. */
  readonly connection: Connection | null;
}

/** Opens a connection as the attempt says, goes through its steps and finds the decisive reply. */
export async function runSession(attempt: Attempt, port: number): Promise<SessionResult> {
  const client = attempt.client ?? 'good';
  const [address, name] = clients[client];
  const server = attempt.server ?? (client === 'local' ? '127.0.0.1' : serverAddress);
  const title = `client ${address}, server ${server}${attempt.label ? `: ${attempt.label}` : ''}`;
  const connection = await Connection.open(server, port, address);
  if (!connection) {
    const lines = [{ who: 'N', text: 'connection refused' }] as const;
    return { title, lines, decisive: 'no connection', connection: null };
  }
  await converse(connection, attempt, name);
  const decisive = decisiveReply(connection);
  if (attempt.hold) return { title, lines: connection.lines, decisive, connection };
  if (!connection.dead && decisive !== 'timeout') await connection.command('QUIT');
  connection.close();
  return { title, lines: connection.lines, decisive, connection: null };
}

async function converse(connection: Connection, attempt: Attempt, name: string): Promise<void> {
  if (!attempt.early && (await connection.read()) === null) return;
  const helo = attempt.helo === undefined ? name : attempt.helo;
  if (helo !== null) await connection.command(`${attempt.verb ?? 'EHLO'} ${helo}`);
  for (const saying of attempt.first ?? []) await utter(connection, saying);
  const from = attempt.from === undefined ? 'sender@example.net' : attempt.from;
  if (from !== null) await sendEnvelope(connection, attempt, from);
  for (const saying of attempt.say ?? []) await utter(connection, saying);
}

async function sendEnvelope(connection: Connection, attempt: Attempt, from: string): Promise<void> {
  const accepted = (reply: string | null): boolean => reply?.startsWith('2') ?? false;
  if (!accepted(await connection.command(`MAIL FROM:<${from}>${attempt.mailArguments ?? ''}`))) return;
  let any = false;
  for (const to of attempt.to ?? ['alice@example.com'])
    any = accepted(await connection.command(`RCPT TO:<${to}>`)) || any;
  if (!any || attempt.body === undefined) return;
  if ((await connection.command('DATA'))?.startsWith('3')) await connection.message(attempt.body);
}

async function utter(connection: Connection, saying: Saying): Promise<void> {
  if (connection.dead) return;
  if (typeof saying === 'string') await connection.command(saying);
  else if ('listen' in saying) await connection.read();
  else {
    connection.packet(saying.packet);
    for (let index = 0; index < saying.replies; index++) if ((await connection.read()) === null) return;
  }
}

function decisiveReply(connection: Connection): string {
  const refusal = connection.replies.find((reply) => /^[45]/.test(reply));
  if (refusal) return refusal;
  const last = connection.lines.at(-1);
  if (last?.who === 'N') return last.text.startsWith('connection closed') ? 'closed' : 'timeout';
  return connection.replies.at(-1) ?? 'timeout';
}
