import { compareVersions } from '../case.ts';
import { secondAddress, serverAddress } from '../world/addresses.ts';

/** What a case sets in Postfix: parameters of its own smtpd, and files. */
export interface PostfixConfig {
  /** Parameters of the case's own smtpd (`-o name=value` in master.cf). */
  readonly smtpd?: Readonly<Record<string, string>>;
  /** Which program answers; smtpd unless given. */
  readonly program?: 'smtpd' | 'postscreen';
  /** Most processes of the service, for postscreen 1. */
  readonly processes?: number;
  /** Files below /etc/postfix. */
  readonly files?: Readonly<Record<string, string>>;
  /** Arguments of a postgrey that only this case asks; `POSTGREY` in a parameter stands for its socket. */
  readonly postgrey?: readonly string[];
  /** Files below /etc/postgrey. */
  readonly postgreyFiles?: Readonly<Record<string, string>>;
  /** Parameters of the sending Postfix of `queued` steps. */
  readonly sender?: Readonly<Record<string, string>>;
}

/** Parameters of the whole Postfix. Short waits and small sizes, so that limits are reached quickly. */
export const mainParameters: Readonly<Record<string, string>> = {
  queue_directory: '/var/spool/postfix',
  command_directory: '/usr/sbin',
  daemon_directory: '/usr/lib/postfix/sbin',
  data_directory: '/var/lib/postfix',
  mail_owner: 'postfix',
  setgid_group: 'postdrop',
  myhostname: 'mx.example.com',
  mydomain: 'example.com',
  myorigin: 'example.com',
  mydestination: 'example.com, mx.example.com',
  inet_protocols: 'ipv4',
  mynetworks: '127.0.0.0/8',
  alias_maps: '',
  alias_database: '',
  local_recipient_maps: 'proxy:unix:passwd.byname',
  // Address classes are resolved for the whole instance, so these domains are there in every case.
  virtual_alias_domains: 'alias.example.com',
  virtual_alias_maps: 'inline:{ {known@alias.example.com = alice@example.com} }',
  virtual_mailbox_domains: 'boxes.example.com',
  virtual_mailbox_maps: 'inline:{ {known@boxes.example.com = known} }',
  relay_domains: 'relayed.example.org',
  relay_recipient_maps: 'inline:{ {known@relayed.example.org = known} }',
  biff: 'no',
  smtputf8_enable: 'no',
  smtp_host_lookup: 'dns',
  smtp_tls_security_level: 'none',
  smtpd_tls_security_level: 'none',
  smtp_connect_timeout: '2s',
  message_size_limit: '10000',
  mailbox_size_limit: '20000',
  virtual_mailbox_limit: '20000',
  smtpd_client_event_limit_exceptions: '',
  address_verify_poll_count: '3',
  address_verify_poll_delay: '1s',
  enable_long_queue_ids: 'no',
  smtpd_error_sleep_time: '0',
  cyrus_sasl_config_path: '/etc/postfix/sasl',
  smtpd_tls_cert_file: '/etc/postfix/cert.pem',
  smtpd_tls_key_file: '/etc/postfix/key.pem',
};

/** The parameters of main.cf that depend on the version. */
export function mainFor(version: string): Record<string, string> {
  const level = compareVersions(version, '3.6') >= 0 ? '3.6' : '2';
  return {
    compatibility_level: level,
    ...mainParameters,
    inet_interfaces: `127.0.0.1, ${serverAddress}, ${secondAddress}`,
  };
}

const services = `pickup    unix n - n 60 1 pickup
cleanup   unix n - n - 0 cleanup
qmgr      unix n - n 300 1 qmgr
tlsmgr    unix - - n 1000? 1 tlsmgr
rewrite   unix - - n - - trivial-rewrite
bounce    unix - - n - 0 bounce
defer     unix - - n - 0 bounce
trace     unix - - n - 0 bounce
verify    unix - - n - 1 verify
flush     unix n - n 1000? 0 flush
proxymap  unix - - n - - proxymap
proxywrite unix - - n - 1 proxymap
smtp      unix - - n - - smtp
relay     unix - - n - - smtp
showq     unix n - n - - showq
error     unix - - n - - error
retry     unix - - n - - error
discard   unix - - n - - discard
local     unix - n n - - local
virtual   unix - n n - - virtual
lmtp      unix - - n - - lmtp
anvil     unix - - n - 1 anvil
scache    unix - - n - 1 scache
postlog   unix-dgram n - n - 1 postlogd
smtpd     pass - - n - - smtpd
dnsblog   unix - - n - 0 dnsblog
tlsproxy  unix - - n - 0 tlsproxy
`;

/** `name = value` lines of main.cf. */
export const formatMain = (parameters: Readonly<Record<string, string>>): string =>
  Object.entries(parameters)
    .map(([name, value]) => `${name} = ${value}`.trimEnd() + '\n')
    .join('');

/** master.cf: the usual services and one inet service a case, each at its own port. */
export function formatMaster(
  inet: readonly { port: number; config: PostfixConfig; parameters: Readonly<Record<string, string>> }[],
): string {
  const lines = inet.map(({ port, config, parameters }) => {
    const program = config.program ?? 'smtpd';
    const processes = program === 'postscreen' ? 1 : (config.processes ?? '-');
    const options = Object.entries(parameters).map(([name, value]) => ` -o {${name} = ${value}}`);
    return `${port} inet n - n - ${processes} ${program}${options.join('')}\n`;
  });
  return services + lines.join('');
}
