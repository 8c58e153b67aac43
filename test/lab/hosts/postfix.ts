import { readFileSync } from 'node:fs';
import { chown, mkdir, writeFile } from 'node:fs/promises';
import { compareVersions } from '../case.ts';
import { run, waitFor } from '../process.ts';
import { accounts } from '../roots/system-files.ts';
import { suites, type Suite } from '../roots/suites.ts';
import { secondAddress, senderAddress, serverAddress } from '../world/addresses.ts';
import type { Root } from '../roots/unpack.ts';
import type { World } from '../world/world.ts';
import type { Driver, NamedCase, Ready, Running } from './driver.ts';
import { upstream } from './driver.ts';
import { LogFile, plainSyslog } from './log-file.ts';
import { formatMain, formatMaster, mainParameters, type PostfixConfig } from './postfix-config.ts';
import { startRspamd } from './rspamd.ts';
import { preparePostfix, startPostfix } from './postfix-instance.ts';

const firstPort = 2500;
const firstPostgreyPort = 20_000;

/** The parameters of main.cf that depend on the version. */
function mainFor(version: string): Record<string, string> {
  const level = compareVersions(version, '3.6') >= 0 ? '3.6' : '2';
  return {
    compatibility_level: level,
    ...mainParameters,
    inet_interfaces: `127.0.0.1, ${serverAddress}, ${secondAddress}`,
  };
}

interface Parts {
  readonly world: World;
  readonly suite: Suite;
  readonly root: string;
  readonly packages: Readonly<Record<string, string>>;
  readonly version: string;
  readonly postfixVersion: string;
  readonly cases: readonly NamedCase<PostfixConfig>[];
  readonly main: string;
  readonly log: LogFile;
}

class RunningPostfix implements Running {
  readonly version: string;
  readonly #parts: Parts;
  #senders = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.version = parts.version;
  }

  async enter(one: NamedCase): Promise<Ready> {
    const index = this.#parts.cases.findIndex(({ name }) => name === one.name);
    const config = (one.data.config ?? {}) as PostfixConfig;
    const pid = config.postgrey ? await this.#startPostgrey(config, index) : null;
    const settings = Object.entries(config.smtpd ?? {}).map(([name, value]) =>
      `${name} = ${value.replaceAll('POSTGREY', 'inet:127.0.0.1:10023')}`.trim(),
    );
    if (config.postgrey) settings.push(`postgrey ${config.postgrey.join(' ')}`);
    for (const [name, text] of Object.entries(config.files ?? {}))
      settings.push(`/etc/postfix/${name}: ${text.trim()}`);
    for (const [name, text] of Object.entries(config.postgreyFiles ?? {}))
      settings.push(`/etc/postgrey/${name}: ${text.trim()}`);
    const pattern = one.data.logs ? new RegExp(one.data.logs) : null;
    await this.#parts.log.gained();
    return {
      port: firstPort + index,
      settings,
      config: this.#parts.main + JSON.stringify(config),
      packages: this.#packagesOf(config),
      logs: async () =>
        (await this.#settled()).filter((line) => worthKeeping(line, pattern)).map(plainSyslog),
      enqueue: (from, to, seconds) => this.#enqueue(config, firstPort + index, from, to, seconds),
      stop: async () => {
        if (pid !== null) process.kill(pid);
      },
    };
  }

  /** The packages that take part in a case. */
  #packagesOf(config: PostfixConfig): string[] {
    const names = [
      'postfix',
      ...(config.postgrey ? ['postgrey'] : []),
      ...(config.smtpd?.smtpd_milters?.endsWith(':11332') ? ['rspamd'] : []),
      ...(config.smtpd?.smtpd_sasl_auth_enable ? ['libsasl2-2'] : []),
    ];
    return names.map((name) => `${name} ${this.#parts.packages[name]}`);
  }

  /** smtpd logs `disconnect` last of all; without one (postscreen, a held connection) the log falls silent. */
  async #settled(): Promise<string[]> {
    const lines: string[] = [];
    await waitFor(() => {
      lines.push(...this.#parts.log.now());
      return lines.some((line) => / disconnect from |DISCONNECT/.test(line));
    }, 250);
    return [...lines, ...(await this.#parts.log.gained(40))];
  }

  /** Starts a postgrey for one case and answers its pid. Only as a daemon does it log to syslog. */
  async #startPostgrey(config: PostfixConfig, index: number): Promise<number> {
    const folder = `/var/lib/postgrey/${index}`;
    await mkdir(`${this.#parts.root}${folder}`, { recursive: true });
    await run('chroot', [this.#parts.root, 'chown', '-R', 'postgrey:postgrey', '/var/lib/postgrey']);
    await mkdir(`${this.#parts.root}/etc/postgrey`, { recursive: true });
    for (const name of ['whitelist_clients', 'whitelist_recipients'])
      await writeFile(`${this.#parts.root}/etc/postgrey/${name}`, `${config.postgreyFiles?.[name] ?? ''}\n`);
    const port = firstPostgreyPort + index;
    const fixed = [
      '--daemonize',
      `--pidfile=/run/postgrey-${index}.pid`,
      `--inet=127.0.0.1:${port}`,
      '--user=postgrey',
      '--group=postgrey',
      `--dbdir=${folder}`,
    ];
    const daemon = this.#parts.world.daemons.start(this.#parts.root, [
      'postgrey',
      ...fixed,
      ...(config.postgrey ?? []),
    ]);
    const up = await waitFor(
      async () => (await run('ss', ['-ltnH'])).out.includes(`127.0.0.1:${port} `),
      10_000,
    );
    if (!up) throw new Error(`postgrey does not start: ${daemon.printed()}`);
    return Number(readFileSync(`${this.#parts.root}/run/postgrey-${index}.pid`, 'utf8'));
  }

  /** A second Postfix of the same version in a root of its own, which sends to the tested one from another address. */
  async #enqueue(
    config: PostfixConfig,
    port: number,
    from: string,
    to: string,
    seconds: number,
  ): Promise<{ status: string; lines: string[] }> {
    const { folder } = await this.#parts.world.mount(
      this.#parts.suite,
      'postfix',
      `sender${this.#senders++}`,
    );
    await preparePostfix(folder);
    const parameters = {
      ...mainFor(this.#parts.postfixVersion),
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
      this.#parts.world,
      folder,
      formatMain({ ...parameters, ...queue }),
      formatMaster([]),
      '',
    );
    await run('chroot', [folder, 'sendmail', '-f', from, to], { input: 'Subject: t\n\nhi\n' });
    const lines: string[] = [];
    await waitFor(() => {
      lines.push(
        ...log.now().filter((line) => / status=(?!deferred)/.test(line) || / status=deferred/.test(line)),
      );
      return lines.some((line) => / status=(sent|bounced|expired)/.test(line));
    }, seconds * 1000);
    await run('chroot', [folder, 'postfix', 'stop'], { mayFail: true });
    const shown = lines
      .map(plainSyslog)
      .map((line) => line.replaceAll(`:${port}`, ':25').replace(' mx ', ' sender '));
    return { status: / status=.*/.exec(shown.at(-1) ?? '')?.[0].trim() ?? 'nothing', lines: shown };
  }
}

function caseParameters(config: PostfixConfig, index: number): Record<string, string> {
  const socket = `inet:127.0.0.1:${firstPostgreyPort + index}`;
  return Object.fromEntries(
    Object.entries(config.smtpd ?? {}).map(([name, value]) => [name, value.replaceAll('POSTGREY', socket)]),
  );
}

/** Refusals, warnings and errors, what postgrey decided, and what the case asks for. */
function worthKeeping(line: string, pattern: RegExp | null): boolean {
  if (
    /set-permissions|postfix-script|master\[|statistics:|dict_|compatibility|symlink leaves|group or other writable|sasl_?db|\/etc\/postfix\/(main|master)\.cf/i.test(
      line,
    )
  )
    return pattern?.test(line) ?? false;
  return (
    /reject|warning:|fatal:|error:|too many|action=|PREGREET|PIPELINING|WHITELIST|ALLOWLIST|PASS |milter-/.test(
      line,
    ) ||
    (pattern?.test(line) ?? false)
  );
}

type Companion = (world: World, suite: Suite) => Promise<Root>;

function postfixDriver(
  host: string,
  theseSuites: readonly Suite[],
  labelPackage: string,
  companion?: Companion,
): Driver {
  return {
    host,
    suites: theseSuites,
    roots: (suite) =>
      companion
        ? [
            [suite, 'postfix'],
            [suite, 'rspamd'],
          ]
        : [[suite, 'postfix']],
    start: async (world, suite, cases) => {
      const { folder, packages: own } = await world.mount(suite, 'postfix', 'server');
      const packages = { ...own, ...(companion ? (await companion(world, suite)).packages : {}) };
      await preparePostfix(folder);
      const known = cases as readonly NamedCase<PostfixConfig>[];
      for (const { data } of known)
        for (const [name, text] of Object.entries(data.config?.files ?? {}))
          await writeFile(`${folder}/etc/postfix/${name}`, `${text}\n`);
      await mkdir(`${folder}/var/lib/postgrey`, { recursive: true });
      await chown(`${folder}/var/lib/postgrey`, accounts.postgrey[0], accounts.postgrey[1]);
      const postfixVersion = upstream(own.postfix ?? '');
      const main = formatMain(mainFor(postfixVersion));
      const inet = known.map(({ data }, index) => ({
        port: firstPort + index,
        config: data.config ?? {},
        parameters: caseParameters(data.config ?? {}, index),
      }));
      const log = await startPostfix(
        world,
        folder,
        main,
        formatMaster(inet),
        `${serverAddress}:${firstPort}`,
      );
      return new RunningPostfix({
        world,
        suite,
        root: folder,
        packages,
        version: upstream(packages[labelPackage] ?? ''),
        postfixVersion,
        cases: known,
        main,
        log,
      });
    },
  };
}

/** Postfix, each case at a port and with parameters of its own, all in one instance. */
export const postfix = postfixDriver('postfix', suites, 'postfix');
/** postgrey behind Postfix. Debian has two versions of it: 1.36 in bullseye, 1.37 since. */
export const postgrey = postfixDriver('postgrey', ['bullseye', 'bookworm'], 'postgrey');
/** rspamd's greylisting as a milter of Postfix. */
export const rspamd = postfixDriver('rspamd', ['bookworm', 'sid'], 'rspamd', startRspamd);
