import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, writeFile } from 'node:fs/promises';
import { compareVersions } from '../case.ts';
import { run } from '../process.ts';
import { suites } from '../roots/suites.ts';
import { serverAddress } from '../world/addresses.ts';
import type { World } from '../world/world.ts';
import { upstream, type Driver, type NamedCase, type Ready } from './driver.ts';
import { listening, silent } from './listening.ts';
import { plainSyslog, startSyslog, type LogFile } from './log-file.ts';
import { addLogin } from './postfix-instance.ts';

/** What a case sets in Sendmail. */
export interface SendmailConfig {
  /** Lines of the .mc file: FEATURE and define. */
  readonly mc?: readonly string[];
  /** Options on the command line (`-O`). */
  readonly options?: readonly string[];
  /** Lines of the access table, key and value parted by white space. */
  readonly access?: readonly string[];
}

const socket = `${serverAddress}:25`;

/** What else works on the machine must not decide: Sendmail refuses and queues above these loads. */
export const indifferentToLoad = ['RefuseLA=10000', 'QueueLA=10000'];

/** Name and local domain that a Sendmail has for itself. */
interface Identity {
  readonly name: string;
  readonly domain: string;
}
const receiver: Identity = { name: 'mx.example.com', domain: 'example.com' };

/** The .mc file of a case; `identity` is the receiving server's unless given. */
export function formatMc(config: SendmailConfig, version: string, identity = receiver): string {
  const renamed = compareVersions(version, '8.16') < 0 ? 'blacklist_recipients' : 'blocklist_recipients';
  const access = ["FEATURE(`access_db', `hash -o -T<TMPF> /etc/mail/access')", `FEATURE(\`${renamed}')`];
  return `divert(-1)
include(\`/usr/share/sendmail/cf/m4/cf.m4')
OSTYPE(\`debian')
DOMAIN(\`generic')
define(\`confDOMAIN_NAME', \`${identity.name}')
define(\`confTO_IDENT', \`0s')
define(\`confPRIVACY_FLAGS', \`')
define(\`confDONT_BLAME_SENDMAIL', \`GroupWritableDirPathSafe')
define(\`ALIAS_FILE', \`/etc/mail/aliases')
LOCAL_DOMAIN(\`${identity.domain}')
${(config.access ? access : []).join('\n')}
${(config.mc ?? []).join('\n')}
MAILER(\`local')
MAILER(\`smtp')
`;
}

/** Lines that a mail administrator would look at; Sendmail at LogLevel 14 says much more. */
const worthKeeping =
  /reject=|rejecting|arg1=|ruleset=|milter|Milter|timeout|lost input|did not issue|Bare|AUTH failure|SYSERR|NOQUEUE: [^c]|stat=|pre-greeting|improper/;
const noise =
  /starting daemon|started as|dangerous|NOQUEUE: stopping|restarting|--- 2|NOQUEUE: --- |unable to write|STARTTLS=|no active filter/;

/** Makes sendmail.cf and the access table in a root as Debian's makefile does. */
export async function makeConfiguration(root: string, mc: string, access: readonly string[]): Promise<void> {
  await writeFile(`${root}/etc/mail/sendmail.mc`, mc);
  const made = await run('chroot', [
    root,
    'm4',
    '-D_CF_DIR_=/usr/share/sendmail/cf/',
    '/etc/mail/sendmail.mc',
  ]);
  await writeFile(`${root}/etc/mail/sendmail.cf`, made.out);
  await copyFile(`${root}/etc/mail/sendmail.cf`, `${root}/etc/mail/submit.cf`);
  await run('chroot', [root, '/usr/libexec/sendmail/makemap', 'hash', '/etc/mail/access'], {
    input: access.map((line) => `${line}\n`).join(''),
  });
}

async function enter(
  world: World,
  root: string,
  version: string,
  log: LogFile,
  one: NamedCase,
): Promise<Ready> {
  const config = (one.data.config ?? {}) as SendmailConfig;
  const mc = formatMc(config, version);
  await makeConfiguration(root, mc, config.access ?? []);
  const fixed = [
    'PidFile=/run/sendmail.pid',
    'QueueDirectory=/var/spool/mqueue',
    'LogLevel=14',
    'DontProbeInterfaces=True',
    ...indifferentToLoad,
    `DaemonPortOptions=Port=25,Addr=${serverAddress},Name=MTA`,
    'DaemonPortOptions=Port=25,Addr=127.0.0.1,Name=LOCAL',
  ];
  const options = [...fixed, ...(config.options ?? [])].map((option) => `-O${option}`);
  const daemon = world.daemons.start(root, [
    '/usr/libexec/sendmail/sendmail',
    '-bD',
    '-C',
    '/etc/mail/sendmail.cf',
    ...options,
  ]);
  await listening(socket, () => daemon.printed() + log.now().slice(-5).join('\n'));
  log.now();
  return {
    port: 25,
    settings: [
      ...(config.mc ?? []),
      ...(config.options ?? []).map((option) => `O ${option}`),
      ...(config.access ?? []).map((line) => `access: ${line}`),
    ],
    packages: [`sendmail-bin ${version}`],
    config: mc + JSON.stringify(config),
    logs: async () =>
      (await log.gained(150)).filter((line) => worthKeeping.test(line) && !noise.test(line)).map(plainSyslog),
    stop: async () => {
      await world.daemons.stop(daemon);
      await silent(socket);
    },
  };
}

/** Prepares a mounted root for Sendmail: folders, aliases, rights, a login. */
export async function prepareSendmail(root: string): Promise<void> {
  for (const name of ['etc/mail/sasl', 'var/spool/mqueue', 'var/lib/sendmail/host_status', 'usr/lib/sasl2'])
    await mkdir(`${root}/${name}`, { recursive: true });
  for (const name of ['local-host-names', 'aliases', 'trusted-users'])
    await writeFile(`${root}/etc/mail/${name}`, '\n');
  await writeFile(`${root}/var/lib/sendmail/sendmail.st`, '');
  await run('chroot', [root, 'chown', '-R', 'root:root', '/etc/mail', '/var/spool/mqueue']);
  await chmod(`${root}/var/spool/mqueue`, 0o700);
  // Sendmail looks for its SASL configuration beside the library or in Debian's folder, as built.
  await addLogin(root, 'usr/lib/sasl2/Sendmail.conf');
  await copyFile(`${root}/usr/lib/sasl2/Sendmail.conf`, `${root}/etc/mail/sasl/Sendmail.conf`);
  if (existsSync(`${root}/etc/sasldb2`)) await chmod(`${root}/etc/sasldb2`, 0o600);
}

/** Sendmail, a daemon with its own configuration for each case. */
export const sendmail: Driver = {
  host: 'sendmail',
  suites,
  roots: (suite) => [[suite, 'sendmail']],
  start: async (world, suite) => {
    const { folder, packages } = await world.mount(suite, 'sendmail', 'server');
    await prepareSendmail(folder);
    const log = await startSyslog(folder, world.daemons);
    const version = packages['sendmail-bin'] ?? '';
    return { version: upstream(version), enter: (one) => enter(world, folder, version, log, one) };
  },
};
