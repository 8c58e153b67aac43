import { connect } from 'node:net';
import { startPostgrey } from '../hosts/postgrey.ts';
import type { World } from '../world/world.ts';

/** Asks a policy server (Postfix's SMTPD_POLICY_README) about one RCPT; answers its action. */
function askPolicy(port: number, attributes: Readonly<Record<string, string>>): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port });
    let answer = '';
    socket.on('error', reject);
    socket.setEncoding('utf8').on('data', (text: string) => {
      answer += text;
      const action = /^action=(.*)$/m.exec(answer)?.[1];
      if (action === undefined || !answer.includes('\n\n')) return;
      socket.end();
      resolve(action);
    });
    const lines = Object.entries(attributes).map(([name, value]) => `${name}=${value}\n`);
    socket.write(`${lines.join('')}\n`);
  });
}

/** Starts a real postgrey; answers what the remote MX says to a RCPT by its word: a refusal, or null. */
export async function startGreylist(
  world: World,
  root: string,
  delay: number,
  index: number,
): Promise<(recipient: string, sender: string, client: string) => Promise<string | null>> {
  const { port } = await startPostgrey(world, root, { postgrey: [`--delay=${delay}`] }, index);
  return async (recipient, sender, client) => {
    const action = await askPolicy(port, {
      request: 'smtpd_access_policy',
      protocol_state: 'RCPT',
      client_address: client,
      client_name: 'sender.example.net',
      helo_name: 'sender.example.net',
      sender,
      recipient,
      instance: `${index}.${Date.now()}`,
    });
    return /^(?:DEFER|DEFER_IF_PERMIT)\b/.test(action) ? `450 4.2.0 <${recipient}>: ${action}` : null;
  };
}
