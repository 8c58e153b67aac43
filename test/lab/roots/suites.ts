/** Debian's suites that the lab takes servers from, oldest first. */
export const suites = ['bullseye', 'bookworm', 'trixie', 'sid'] as const;
export type Suite = (typeof suites)[number];

// Essential packages are on no dependency list: every system has them. Servers' scripts call these.
const base = ['coreutils', 'dash', 'sed', 'grep', 'mawk', 'findutils', 'diffutils', 'libc-bin', 'busybox'];

// busybox brings a syslogd: Sendmail and postgrey log nowhere else. sasl2-bin makes the password file.
/** What one unpacked root contains: the packages asked for, without their recommendations. */
export const rootKinds = {
  postfix: [
    ...base,
    'postfix',
    'postgrey',
    'libsasl2-modules',
    'libsasl2-modules-db',
    'sasl2-bin',
    'openssl',
  ],
  exim: [...base, 'exim4-daemon-heavy', 'openssl'],
  sendmail: [
    ...base,
    'sendmail-bin',
    'sendmail-cf',
    'm4',
    'libsasl2-modules',
    'libsasl2-modules-db',
    'sasl2-bin',
  ],
  rspamd: [...base, 'rspamd', 'redis-server'],
  opensmtpd: [...base, 'opensmtpd', 'ca-certificates'],
  dovecot: [...base, 'dovecot-lmtpd', 'dovecot-core'],
  dns: ['knot', 'dnsdist'],
} as const;
export type RootKind = keyof typeof rootKinds;

/** apt's source lines for a suite. sid and trixie need `Acquire::Check-Valid-Until=false`, see apt.ts. */
export function sourceLines(suite: Suite): string[] {
  const signed = '[signed-by=/usr/share/keyrings/debian-archive-keyring.gpg]';
  const lines = [`deb ${signed} http://deb.debian.org/debian ${suite} main`];
  // bullseye is taken from main alone: its security and updates folders have moved to the archive.
  if (suite === 'bookworm' || suite === 'trixie') {
    lines.push(`deb ${signed} http://deb.debian.org/debian-security ${suite}-security main`);
    lines.push(`deb ${signed} http://deb.debian.org/debian ${suite}-updates main`);
  }
  return lines;
}
