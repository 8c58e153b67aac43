import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { upstream } from '../hosts/driver.ts';
import { plainSyslog } from '../hosts/log-file.ts';
import { formatMain, formatMaster, mainFor } from '../hosts/postfix-config.ts';
import { preparePostfix, startPostfix } from '../hosts/postfix-instance.ts';
import { run } from '../process.ts';
import { senderAddress } from '../world/addresses.ts';
import { sendingHost, type SendingMta } from './mta.ts';

/** Postfix as the sending MTA: `settings` are parameters of main.cf. */
export const postfixSending: SendingMta = {
  host: 'postfix',
  root: 'postfix',
  start: async (world, suite, { name, address, settings }) => {
    // Unlike the others it serves an address only that an interface has by name; the worker may have it already.
    await run('ip', ['addr', 'add', `${address}/32`, 'dev', 'lo'], { mayFail: true });
    const { folder, packages } = await world.mount(suite, 'postfix', name);
    await preparePostfix(folder);
    const version = upstream(packages.postfix ?? '');
    const main = formatMain({
      ...mainFor(version),
      inet_interfaces: address,
      // A domain whose MX is the address that it sends from loops.
      proxy_interfaces: senderAddress,
      myhostname: sendingHost,
      mydomain: 'example.net',
      myorigin: 'example.net',
      mydestination: 'example.net',
      relay_domains: '',
      smtp_bind_address: senderAddress,
      message_size_limit: '100000',
      mailbox_size_limit: '0',
      virtual_mailbox_limit: '0',
      ...settings,
    });
    const master = formatMaster([{ port: 25, config: {}, parameters: {} }]);
    const log = await startPostfix(world, folder, main, master, `${address}:25`);
    return {
      version,
      packages: [`postfix ${packages.postfix}`],
      config: main,
      log,
      logLine: (line) => plainSyslog(line).replace(' mx ', ' sender '),
      runner: () => processIn(folder, 'qmgr'),
      stop: async () => void (await run('chroot', [folder, 'postfix', 'stop'], { mayFail: true })),
    };
  },
};

/** The pid of the program that runs in a root. */
function processIn(root: string, program: string): number {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const its = readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
      if (its === program && readlinkSync(`/proc/${pid}/root`) === root) return Number(pid);
    } catch {
      // it ended meanwhile
    }
  }
  throw new Error(`no ${program} runs in ${root}`);
}
