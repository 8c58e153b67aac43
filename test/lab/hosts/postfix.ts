import { chown, mkdir, writeFile } from 'node:fs/promises';
import { waitFor } from '../process.ts';
import { accounts } from '../roots/system-files.ts';
import { suites, type Suite } from '../roots/suites.ts';
import { serverAddress } from '../world/addresses.ts';
import type { Root } from '../roots/unpack.ts';
import type { World } from '../world/world.ts';
import type { Driver, NamedCase, Ready, Running } from './driver.ts';
import { upstream } from './driver.ts';
import { LogFile, plainSyslog } from './log-file.ts';
import { formatMain, formatMaster, mainFor, type PostfixConfig } from './postfix-config.ts';
import { postgreyPort, startPostgrey } from './postgrey.ts';
import { sendThroughQueue } from './postfix-queue.ts';
import { startRspamd } from './rspamd.ts';
import { preparePostfix, startPostfix } from './postfix-instance.ts';

const firstPort = 2500;

interface Parts {
  readonly world: World;
  readonly suite: Suite;
  readonly root: string;
  readonly packages: Readonly<Record<string, string>>;
  readonly version: string;
  readonly cases: readonly NamedCase<PostfixConfig>[];
  readonly main: string;
  readonly log: LogFile;
}

class RunningPostfix implements Running {
  readonly version: string;
  readonly #parts: Parts;
  #senders = 0;
  #sessions = 0;
  #disconnects = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.version = parts.version;
  }

  async enter(one: NamedCase): Promise<Ready> {
    const index = this.#parts.cases.findIndex(({ name }) => name === one.name);
    const config = (one.data.config ?? {}) as PostfixConfig;
    const greylist = config.postgrey
      ? await startPostgrey(this.#parts.world, this.#parts.root, config, index)
      : null;
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
    this.#sessions = 0;
    this.#disconnects = 0;
    return {
      port: firstPort + index,
      settings,
      config: this.#parts.main + JSON.stringify(config),
      packages: this.#packagesOf(config),
      logs: async () =>
        (await this.#settled()).filter((line) => worthKeeping(line, pattern)).map(plainSyslog),
      enqueue: (from, to, seconds) =>
        sendThroughQueue(this.#parts, `sender${this.#senders++}`, firstPort + index, config, {
          from,
          to,
          seconds,
        }),
      stop: async () => {
        if (greylist) process.kill(greylist.pid);
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

  /**
   * smtpd logs `disconnect` last of all; without one (postscreen, a held connection) the log falls silent. They are
   * counted within the case: a late one of the session before must not end the wait for this session's lines.
   */
  async #settled(): Promise<string[]> {
    const lines: string[] = [];
    const take = (gained: readonly string[]): void => {
      lines.push(...gained);
      this.#disconnects += gained.filter((line) => / disconnect from |DISCONNECT/.test(line)).length;
    };
    this.#sessions += 1;
    await waitFor(() => {
      take(this.#parts.log.now());
      return this.#disconnects >= this.#sessions;
    }, 500);
    take(await this.#parts.log.gained(40));
    return lines;
  }
}

function caseParameters(config: PostfixConfig, index: number): Record<string, string> {
  const socket = `inet:127.0.0.1:${postgreyPort(index)}`;
  return Object.fromEntries(
    Object.entries(config.smtpd ?? {}).map(([name, value]) => [name, value.replaceAll('POSTGREY', socket)]),
  );
}

const noise =
  /set-permissions|postfix-script|master\[|statistics:|dict_|compatibility|symlink leaves|writable|sasl_?db|\/etc\/postfix\/(main|master)\.cf/i;
const telling =
  /reject|warning:|fatal:|error:|too many|action=|PREGREET|PIPELINING|WHITELIST|ALLOWLIST|PASS |milter-/;

/** Refusals, warnings and errors, what postgrey decided, and what the case asks for. */
function worthKeeping(line: string, pattern: RegExp | null): boolean {
  return (telling.test(line) && !noise.test(line)) || (pattern?.test(line) ?? false);
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
