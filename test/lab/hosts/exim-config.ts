/** What a case sets in Exim: lines put into the places of the configuration below. */
export interface EximConfig {
  /** Main options. */
  readonly main?: readonly string[];
  /** The first rules of the ACLs at connect, HELO, MAIL, RCPT and end of data. */
  readonly connect?: readonly string[];
  readonly helo?: readonly string[];
  readonly mail?: readonly string[];
  readonly rcpt?: readonly string[];
  readonly data?: readonly string[];
  /** Adds a PLAIN and a LOGIN authenticator with one account. */
  readonly login?: true;
}

const indented = (lines: readonly string[] = []): string => lines.map((line) => `  ${line}\n`).join('');

const authenticators = `plain:
  driver = plaintext
  public_name = PLAIN
  server_condition = \${if and{{eq{$auth2}{alice}}{eq{$auth3}{correct horse}}}}
  server_set_id = $auth2
login:
  driver = plaintext
  public_name = LOGIN
  server_prompts = Username:: : Password::
  server_condition = \${if and{{eq{$auth1}{alice}}{eq{$auth2}{correct horse}}}}
  server_set_id = $auth1
`;

/** A whole Exim configuration around a case's own lines; the rest follows Exim's default file. */
export function formatExim(config: EximConfig): string {
  return `primary_hostname = mx.example.com
domainlist local_domains = example.com : mx.example.com
hostlist relay_from = 127.0.0.1
exim_user = Debian-exim
exim_group = Debian-exim
trusted_users = root
spool_directory = /var/spool/exim4
log_file_path = /var/log/exim4/%slog
pid_file_path = /run/exim.pid
never_users =
host_lookup = *
rfc1413_query_timeout = 0s
daemon_smtp_ports = 25
local_interfaces = 127.0.0.1 : 192.0.2.25
tls_advertise_hosts =
chunking_advertise_hosts =
prdr_enable = false
keep_environment =
add_environment = PATH=/usr/bin:/bin
smtp_receive_timeout = 3s
dns_retry = 1
dns_retrans = 1s
queue_only = true
${(config.main ?? []).join('\n')}
acl_smtp_connect = acl_connect
acl_smtp_helo = acl_helo
acl_smtp_mail = acl_mail
acl_smtp_rcpt = acl_rcpt
acl_smtp_data = acl_data
acl_smtp_vrfy = accept

begin acl
acl_connect:
${indented(config.connect)}  accept
acl_helo:
${indented(config.helo)}  accept
acl_mail:
${indented(config.mail)}  accept
acl_rcpt:
${indented(config.rcpt)}  accept hosts = +relay_from
  accept authenticated = *
  require message = relay not permitted
          domains = +local_domains
  require verify = recipient
  accept
acl_data:
${indented(config.data)}  accept

begin routers
local_user:
  driver = accept
  domains = +local_domains
  check_local_user
  transport = local_delivery
dnslookup:
  driver = dnslookup
  domains = ! +local_domains
  transport = remote_smtp
  ignore_target_hosts = 0.0.0.0 : 127.0.0.0/8
  no_more

begin transports
remote_smtp:
  driver = smtp
  hosts_avoid_tls = *
  connect_timeout = 2s
local_delivery:
  driver = appendfile
  file = /var/mail/$local_part_data
  user = $local_part_data
  group = mail
  mode = 0660
  no_mode_fail_narrower

begin retry
* * F,2h,15m; G,16h,1h,1.5; F,4d,6h

begin authenticators
${config.login ? authenticators : ''}`;
}
