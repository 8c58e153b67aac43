import { chmod, chown, mkdir, writeFile } from 'node:fs/promises';
import { upstream } from '../hosts/driver.ts';
import { listening } from '../hosts/listening.ts';
import { LogFile } from '../hosts/log-file.ts';
import { run } from '../process.ts';
import { accounts } from '../roots/system-files.ts';
import { senderAddress } from '../world/addresses.ts';
import { sendingHost, type Sending, type SendingMta } from './mta.ts';

/** Follows Exim's default file. `retry` is a chain of rules, `queue_interval` the daemon's -q, the rest main options. */
function format({ address, settings }: Sending): string {
  const { retry = 'F,2h,15m; G,16h,1h,1.5; F,4d,6h', queue_interval: _, ...main } = settings;
  return `primary_hostname = ${sendingHost}
domainlist local_domains = example.net
exim_user = Debian-exim
exim_group = Debian-exim
spool_directory = /var/spool/exim4
log_file_path = /var/log/exim4/%slog
pid_file_path = /run/exim.pid
never_users =
host_lookup = *
rfc1413_query_timeout = 0s
daemon_smtp_ports = 25
local_interfaces = ${address}
extra_local_interfaces = ${senderAddress}
tls_advertise_hosts =
keep_environment =
add_environment = PATH=/usr/bin:/bin
dns_retry = 1
dns_retrans = 1s
${Object.entries(main)
  .map(([name, value]) => `${name} = ${value}`)
  .join('\n')}
acl_smtp_rcpt = accept

begin routers
dnslookup:
  driver = dnslookup
  domains = ! +local_domains
  transport = remote_smtp
  ignore_target_hosts = 0.0.0.0 : 127.0.0.0/8
  no_more
local_user:
  driver = accept
  domains = +local_domains
  check_local_user
  transport = local_delivery
  cannot_route_message = Unknown user

begin transports
remote_smtp:
  driver = smtp
  interface = ${senderAddress}
  hosts_avoid_tls = *
  connect_timeout = 2s
  hosts_try_fastopen =
local_delivery:
  driver = appendfile
  file = /var/mail/$local_part_data
  user = $local_part_data
  group = mail
  mode = 0660
  no_mode_fail_narrower
  quota = 2K

begin retry
* * ${retry}
`;
}

/** Exim as the sending MTA. */
export const eximSending: SendingMta = {
  host: 'exim',
  root: 'exim',
  start: async (world, suite, sending) => {
    const { folder, packages } = await world.mount(suite, 'exim', sending.name);
    const config = format(sending);
    for (const name of ['etc/exim4', 'var/log/exim4', 'var/spool/exim4'])
      await mkdir(`${folder}/${name}`, { recursive: true });
    const own = ['chown', '-R', 'Debian-exim:Debian-exim', '/var/log/exim4', '/var/spool/exim4'];
    await run('chroot', [folder, ...own]);
    await writeFile(`${folder}/etc/exim4/exim4.conf`, config);
    await chown(`${folder}/etc/exim4/exim4.conf`, 0, accounts['Debian-exim'][1]);
    await chmod(`${folder}/etc/exim4/exim4.conf`, 0o640);
    const interval = sending.settings['queue_interval'] ?? '30m';
    const daemon = world.daemons.start(folder, ['exim4', '-bdf', `-q${interval}`]);
    const log = new LogFile(`${folder}/var/log/exim4/mainlog`);
    await listening(`${sending.address}:25`, () => daemon.printed() + log.now().slice(-5).join('\n'));
    return {
      version: upstream(packages['exim4-daemon-heavy'] ?? ''),
      packages: [`exim4-daemon-heavy ${packages['exim4-daemon-heavy']}`],
      config,
      log,
      logLine: (line) => line,
      runner: () => daemon.child.pid ?? 0,
      stop: () => world.daemons.stop(daemon),
    };
  },
};
