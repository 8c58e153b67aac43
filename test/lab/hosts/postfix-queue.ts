import { run, waitFor } from '../process.ts';
import type { Suite } from '../roots/suites.ts';
import { senderAddress, serverAddress } from '../world/addresses.ts';
import type { World } from '../world/world.ts';
import { plainSyslog } from './log-file.ts';
import { formatMain, formatMaster, mainFor, type PostfixConfig } from './postfix-config.ts';
import { preparePostfix, startPostfix } from './postfix-instance.ts';

interface Sender {
  readonly world: World;
  readonly suite: Suite;
  readonly postfixVersion: string;
}

/** A second Postfix of the same version in a root of its own, which sends to the tested one from another address. */
export async function sendThroughQueue(
  sender: Sender,
  name: string,
  port: number,
  config: PostfixConfig,
  { from, to, seconds }: { from: string; to: string; seconds: number },
): Promise<{ status: string; lines: string[] }> {
  const { folder } = await sender.world.mount(sender.suite, 'postfix', name);
  await preparePostfix(folder);
  const parameters = {
    ...mainFor(sender.postfixVersion),
    inet_interfaces: senderAddress,
    myhostname: 'sender.example.net',
    mydestination: '',
    smtp_bind_address: senderAddress,
  };
  const queue = {
    minimal_backoff_time: '4s',
    maximal_backoff_time: '16s',
    queue_run_delay: '2s',
    relayhost: `[${serverAddress}]:${port}`,
    ...config.sender,
  };
  const log = await startPostfix(
    sender.world,
    folder,
    formatMain({ ...parameters, ...queue }),
    formatMaster([]),
    '',
  );
  await run('chroot', [folder, 'sendmail', '-f', from, to], { input: 'Subject: t\n\nhi\n' });
  const lines: string[] = [];
  await waitFor(() => {
    lines.push(...log.now().filter((line) => line.includes(' status=')));
    return lines.some((line) => / status=(sent|bounced|expired)/.test(line));
  }, seconds * 1000);
  await run('chroot', [folder, 'postfix', 'stop'], { mayFail: true });
  const shown = lines
    .map(plainSyslog)
    .map((line) => line.replaceAll(`:${port}`, ':25').replace(' mx ', ' sender '));
  return { status: / status=.*/.exec(shown.at(-1) ?? '')?.[0].trim() ?? 'nothing', lines: shown };
}
