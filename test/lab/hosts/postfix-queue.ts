import { waitFor } from '../process.ts';
import type { Suite } from '../roots/suites.ts';
import { postfixSending } from '../sending/postfix.ts';
import { submit } from '../sending/submit.ts';
import { serverAddress } from '../world/addresses.ts';
import type { World } from '../world/world.ts';
import type { PostfixConfig } from './postfix-config.ts';

const queueAddress = '127.0.1.1';

/** A second Postfix of the same version in a root of its own, which sends to the tested one from another address. */
export async function sendThroughQueue(
  { world, suite }: { readonly world: World; readonly suite: Suite },
  name: string,
  port: number,
  config: PostfixConfig,
  { from, to, seconds }: { from: string; to: string; seconds: number },
): Promise<{ status: string; lines: string[] }> {
  const settings = {
    minimal_backoff_time: '4s',
    maximal_backoff_time: '16s',
    queue_run_delay: '2s',
    relayhost: `[${serverAddress}]:${port}`,
    ...config.sender,
  };
  const sender = await postfixSending.start(world, suite, { name, address: queueAddress, settings });
  await submit(queueAddress, from, [to], 'Subject: t\r\n\r\nhi');
  const lines: string[] = [];
  await waitFor(() => {
    lines.push(...sender.log.now().filter((line) => line.includes(' status=')));
    return lines.some((line) => / status=(sent|bounced|expired)/.test(line));
  }, seconds * 1000);
  await sender.stop();
  const shown = lines.map((line) => sender.logLine(line).replaceAll(`:${port}`, ':25'));
  return { status: / status=.*/.exec(shown.at(-1) ?? '')?.[0].trim() ?? 'nothing', lines: shown };
}
