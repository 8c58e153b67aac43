import { mkdir, writeFile } from 'node:fs/promises';
import { loadCases } from '../load-cases.ts';
import type { WorkerOrder, WorkerReport } from '../order.ts';
import { pause, waitFor } from '../process.ts';
import type { World } from '../world/world.ts';
import { sendingMtaOf } from './all.ts';
import { startGreylist } from './greylist.ts';
import { processStart } from './process-start.ts';
import type { RetryCase, RetryRecording } from './retry-case.ts';
import { submit } from './submit.ts';

interface Named {
  readonly name: string;
  readonly data: RetryCase;
}

/** Records all retry cases of an order side by side: they wait more than they work. */
export async function recordRetries(
  world: World,
  order: WorkerOrder,
  report: (line: WorkerReport) => void,
): Promise<void> {
  const all = (await loadCases<RetryCase>('retry')).filter(
    ({ name, data }) => data.host === order.host && (!order.only || order.only.includes(name)),
  );
  const greylists = await startGreylists(world, all);
  world.remote.policy = async (recipient, sender, client) =>
    (await greylists.get(recipient)?.(recipient, sender, client)) ?? null;
  await mkdir(order.output, { recursive: true });
  await Promise.all(all.map((one, index) => recordOne(world, order, one, index, report)));
}

type Greylist = Awaited<ReturnType<typeof startGreylist>>;

const recipientOf = ({ name, data }: Named): string =>
  `${data.postgreyDelay === undefined ? 'later' : 'grey'}+${name}@remote.example`;

async function startGreylists(world: World, cases: readonly Named[]): Promise<ReadonlyMap<string, Greylist>> {
  const found = new Map<string, Greylist>();
  const greylisted = cases.filter(({ data }) => data.postgreyDelay !== undefined);
  if (greylisted.length === 0) return found;
  const { folder } = await world.mount('bookworm', 'postfix', 'greylist');
  for (const [index, one] of greylisted.entries())
    found.set(recipientOf(one), await startGreylist(world, folder, one.data.postgreyDelay ?? 0, index));
  return found;
}

async function recordOne(
  world: World,
  order: WorkerOrder,
  one: Named,
  index: number,
  report: (line: WorkerReport) => void,
): Promise<void> {
  const { name, data } = one;
  const sending = { name, address: `127.0.1.${index + 1}`, settings: data.settings };
  const sender = await sendingMtaOf(data.host).start(world, order.suite, sending);
  const runner = processStart(sender.runner());
  await pause(Math.max(0, runner + data.rest * 1000 - Date.now()));
  const recipient = recipientOf(one);
  const from = `sender+${name}@example.org`;
  const start = Date.now();
  await submit(
    sending.address,
    from,
    [recipient],
    `From: <${from}>\r\nTo: <${recipient}>\r\nSubject: t\r\n\r\nhi`,
  );
  const since = (at: number): number => Math.round((at - start) / 10) / 100;
  const notices = () => world.remote.taken.filter(({ to }) => to.includes(from));
  const bounce = () =>
    notices().find(({ text }) =>
      /^Action: failed|^Subject: (?:Undelivered|Mail delivery failed|Returned)/im.test(text),
    );
  const passed = () => world.remote.taken.find(({ to }) => to.includes(recipient));
  await waitFor(() => Boolean(bounce() ?? passed()), data.seconds * 1000);
  await sender.stop();
  const warning = notices().find((message) => message !== bounce());
  const timeOf = (message: { at: number } | undefined): number | null => (message ? since(message.at) : null);
  const recording: RetryRecording = {
    mta: data.host,
    version: sender.version,
    package: `${sender.packages.join(', ')} (Debian ${order.suite})`,
    case: name,
    settings: data.settings,
    postgreyDelay: data.postgreyDelay ?? null,
    clockFraction: (start % 1000) / 1000,
    runnerStarted: since(runner),
    attempts: world.remote.asked.filter((each) => each.recipient === recipient).map(({ at }) => since(at)),
    passed: timeOf(passed()),
    warned: timeOf(warning),
    bounced: timeOf(bounce()),
  };
  await writeFile(`${order.output}/${data.host}-${sender.version}-${name}.json`, formatRecording(recording));
  const surprises = recording.attempts.length < 3 && !recording.passed ? ['fewer than three tries'] : [];
  report({ case: name, version: sender.version, surprises, trials: null, ms: Date.now() - start });
}

/** JSON with the list of tries in one line. */
function formatRecording(recording: RetryRecording): string {
  return (
    JSON.stringify(recording, null, 2).replace(/\[[\s\d.,]*\]/, (list) =>
      list.replace(/\s+/g, ' ').replace('[ ', '[').replace(' ]', ']'),
    ) + '\n'
  );
}
