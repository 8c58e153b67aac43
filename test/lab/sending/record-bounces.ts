import { loadCases } from '../load-cases.ts';
import { Mask } from '../mask.ts';
import type { WorkerOrder, WorkerReport } from '../order.ts';
import { pause, waitFor } from '../process.ts';
import { configDigest } from '../transcript-digest.ts';
import type { Taken } from '../world/remote-mx.ts';
import { addSilentHost, type World } from '../world/world.ts';
import { sendingMtaOf } from './all.ts';
import type { BounceCase } from './bounce-case.ts';
import { bounceSettings } from './bounce-settings.ts';
import { linesOfMessage } from './message-lines.ts';
import { writeRecorded } from './recorded-files.ts';
import { submit } from './submit.ts';

interface Named {
  readonly name: string;
  readonly data: BounceCase;
}

const address = '127.0.1.1';
const limitMs = 60_000;

const senderOf = ({ name }: Named): string => `sender+${name}@example.org`;

/** What the lab's person writes; `size` octets of text. */
function messageOf(one: Named): string {
  const lines = ['hello,', 'this is a test.'];
  for (let length = 0; length < (one.data.size ?? 0); length += 62) lines.push('x'.repeat(60));
  return [
    `From: Alice <${senderOf(one)}>`,
    `To: ${one.data.to.join(', ')}`,
    'Subject: lunch on Friday',
    'Date: Mon, 23 Nov 2026 02:00:00 +0000',
    `Message-ID: <${one.name}@example.org>`,
    '',
    ...lines,
  ].join('\r\n');
}

/** Both kinds of notice have a word of their own: DSN fields, or Exim's and Sendmail's subject. */
const isWarning = ({ text }: Taken): boolean =>
  /^Action: delayed/im.test(text) || /^Subject: Warning/im.test(text);

/** Sends one message a case through one MTA at once; records the bounces, the warnings and the messages' log lines. */
export async function recordBounces(
  world: World,
  order: WorkerOrder,
  report: (line: WorkerReport) => void,
): Promise<void> {
  const mta = sendingMtaOf(order.host);
  const cases = (await loadCases<BounceCase>('bounces')).filter(
    ({ name, data }) =>
      (!order.only || order.only.includes(name)) && (data.hosts ?? [mta.host]).includes(mta.host),
  );
  await addSilentHost();
  const settings = bounceSettings[mta.host];
  const sending = { name: 'sender', address, settings };
  const sender = await mta.start(world, order.suite, sending);
  const started = Date.now();
  for (const one of cases) await submit(address, senderOf(one), one.data.to, messageOf(one));
  const noticesOf = (one: Named): Taken[] =>
    world.remote.taken.filter(({ to }) => to.includes(senderOf(one)));
  const bounceOf = (one: Named): Taken | undefined => noticesOf(one).find((each) => !isWarning(each));
  await waitFor(() => cases.every((one) => bounceOf(one)), limitMs);
  await pause(500); // the log tells of the bounce's own delivery
  const log = (await sender.log.gained()).map(sender.logLine);
  await sender.stop();
  const files = new Map<string, string>();
  for (const one of cases) {
    const mask = new Mask();
    const surprises: string[] = [];
    const keep = (kind: string, text: string | undefined): void => {
      if (text === undefined) surprises.push(`no ${kind} came`);
      else files.set(`${one.name}/${sender.version}.${kind}`, text);
    };
    const masked = (text: string | undefined): string | undefined =>
      text
        ?.split('\r\n')
        .map((line) => mask.apply(line))
        .join('\r\n');
    if (one.data.delayed) keep('warning.eml', masked(noticesOf(one).find(isWarning)?.text));
    keep('eml', masked(bounceOf(one)?.text));
    // How often it was tried is the machine's speed, and how long an id is that of a notice: both are chance.
    const lines = linesOfMessage(log, senderOf(one)).map((line) =>
      mask.apply(line).replace(/\b(size|S)=\d+/, '$1=1000'),
    );
    const own = [...new Set(lines)];
    keep('log', own.length > 0 ? `${own.join('\n')}\n` : undefined);
    report({ case: one.name, version: sender.version, surprises, trials: null, ms: Date.now() - started });
  }
  await writeRecorded(
    order.output,
    {
      host: mta.host,
      version: sender.version,
      package: `${sender.packages.join(', ')} (Debian ${order.suite})`,
      command: `npm run lab -- --only bounces --suite ${order.suite}`,
      settings,
      config: configDigest(sender.config),
      date: order.day,
    },
    files,
  );
}
