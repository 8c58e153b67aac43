import { chown, mkdir, rm, writeFile } from 'node:fs/promises';
import { accounts } from '../roots/system-files.ts';
import type { Suite } from '../roots/suites.ts';
import { serverAddress } from '../world/addresses.ts';
import { compareVersions } from '../case.ts';
import type { World } from '../world/world.ts';
import { upstream, type Driver, type NamedCase, type Ready } from './driver.ts';
import { listening, silent } from './listening.ts';
import { LogFile } from './log-file.ts';

/** What a case sets in Dovecot. */
export interface DovecotConfig {
  /** Size of each mailbox, as `10K`; no quota when absent. */
  readonly quota?: string;
  /** Further settings of both syntaxes. */
  readonly settings?: readonly string[];
}

const port = 24; // LMTP, RFC 2033
const socket = `${serverAddress}:${port}`;

/** Dovecot 2.4 names its settings anew; the file must also say which version wrote it. */
function format24(config: DovecotConfig, version: string): string {
  const quota = config.quota
    ? `mail_plugins = quota\nquota "User quota" {\n  storage_size = ${config.quota}\n}\nquota_storage_grace = 0\n`
    : '';
  return `dovecot_config_version = ${version}
dovecot_storage_version = ${version}
protocols = lmtp
ssl = no
log_path = /var/log/dovecot.log
mail_driver = maildir
mail_path = /home/%{user | username}/Maildir
first_valid_uid = 1000
auth_username_format = %{user | lower | username}
userdb passwd {
}
passdb static {
  password =
  fields {
    nopassword = yes
  }
}
service lmtp {
  inet_listener lmtp {
    listen = ${serverAddress}
    port = ${port}
  }
}
${quota}${(config.settings ?? []).join('\n')}
`;
}

function format23(config: DovecotConfig): string {
  const quota = config.quota
    ? `mail_plugins = quota\nplugin {\n  quota = maildir:User quota\n  quota_rule = *:storage=${config.quota}\n  quota_grace = 0\n}\n`
    : '';
  return `protocols = lmtp
ssl = no
log_path = /var/log/dovecot.log
mail_location = maildir:/home/%n/Maildir
first_valid_uid = 1000
auth_username_format = %Ln
userdb {
  driver = passwd
}
passdb {
  driver = static
  args = nopassword=y
}
service lmtp {
  inet_listener lmtp {
    address = ${serverAddress}
    port = ${port}
  }
}
${quota}${(config.settings ?? []).join('\n')}
`;
}

async function enter(world: World, root: string, packaged: string, one: NamedCase): Promise<Ready> {
  const config = (one.data.config ?? {}) as DovecotConfig;
  const version = upstream(packaged);
  const text = compareVersions(version, '2.4') >= 0 ? format24(config, version) : format23(config);
  await writeFile(`${root}/etc/dovecot/dovecot.conf`, text);
  for (const name of ['alice', 'bob'] as const) {
    await rm(`${root}/home/${name}/Maildir`, { recursive: true, force: true });
    await chown(`${root}/home/${name}`, accounts[name][0], accounts[name][1]);
  }
  const daemon = world.daemons.start(root, ['dovecot', '-F']);
  const log = new LogFile(`${root}/var/log/dovecot.log`);
  await listening(socket, () => daemon.printed() + log.now().slice(-5).join('\n'));
  log.now();
  return {
    port,
    settings: [...(config.quota ? [`quota: ${config.quota} a user`] : []), ...(config.settings ?? [])],
    packages: [`dovecot-core ${packaged}`, `dovecot-lmtpd ${packaged}`],
    config: text,
    logs: async () =>
      (await log.gained(80))
        .filter((line) => /lmtp.*(rror|uota|save failed|nknown)/.test(line))
        .map(maskSession),
    stop: async () => {
      await world.daemons.stop(daemon);
      await silent(socket);
    },
  };
}

/** Dovecot marks each line of a session with a random id. */
const maskSession = (line: string): string =>
  line
    .replace(/\)<\d+></g, ')<1000><')
    .replace(/<[\w+/]{20,}(:[\w:]+)?>/g, '<sessionid>')
    .replace(/msgid=<[^>]*>/g, 'msgid=<1@example.net>');

const recorded: readonly Suite[] = ['bookworm', 'trixie'];

/** Dovecot's LMTP server, which stands behind the MX: full mailboxes and missing ones. */
export const dovecot: Driver = {
  host: 'dovecot',
  suites: recorded,
  roots: (suite) => [[suite, 'dovecot']],
  start: async (world, suite) => {
    const { folder, packages } = await world.mount(suite, 'dovecot', 'server');
    for (const name of ['etc/dovecot', 'run/dovecot', 'var/lib/dovecot'])
      await mkdir(`${folder}/${name}`, { recursive: true });
    const version = packages['dovecot-core'] ?? '';
    return { version: upstream(version), enter: (one) => enter(world, folder, version, one) };
  },
};
