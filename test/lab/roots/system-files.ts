import { existsSync } from 'node:fs';
import { chown, mkdir, writeFile } from 'node:fs/promises';
import { run } from '../process.ts';

/** Accounts that the servers and the lab's recipients need: name, uid, gid, home. The ids are the same in every root. */
export const accounts = {
  daemon: [1, 1, '/usr/sbin'],
  bin: [2, 2, '/bin'],
  mail: [8, 8, '/var/mail'],
  'www-data': [33, 33, '/var/www'],
  postfix: [101, 101, '/var/spool/postfix'],
  postgrey: [102, 103, '/var/lib/postgrey'],
  'Debian-exim': [103, 104, '/var/spool/exim4'],
  smmta: [104, 105, '/var/lib/sendmail'],
  smmsp: [105, 106, '/var/lib/sendmail'],
  _dnsdist: [106, 107, '/nonexistent'],
  knot: [107, 108, '/var/lib/knot'],
  _rspamd: [108, 109, '/var/lib/rspamd'],
  redis: [109, 110, '/var/lib/redis'],
  opensmtpd: [110, 111, '/nonexistent'],
  opensmtpq: [111, 112, '/nonexistent'],
  dovecot: [112, 113, '/nonexistent'],
  dovenull: [113, 114, '/nonexistent'],
  alice: [1000, 1000, '/home/alice'],
  bob: [1001, 1001, '/home/bob'],
  nobody: [65534, 65534, '/nonexistent'],
} as const satisfies Record<string, readonly [number, number, string]>;
const extraGroups = { tty: 5, postdrop: 102, sasl: 45, nogroup: 65534 };

/** Writes users, resolver, name service and device nodes: what an installed system would have got from its scripts. */
export async function writeSystemFiles(folder: string): Promise<void> {
  const people = Object.entries(accounts);
  const put = (name: string, lines: readonly string[]): Promise<void> =>
    writeFile(`${folder}/etc/${name}`, lines.join('\n') + '\n');
  await put('passwd', [
    'root:x:0:0:root:/root:/bin/sh',
    ...people.map(
      ([name, [uid, gid, home]]) =>
        `${name}:x:${uid}:${gid}::${home}:${uid >= 1000 && uid < 2000 ? '/bin/sh' : '/usr/sbin/nologin'}`,
    ),
  ]);
  const groups: Record<string, number> = { root: 0, ...extraGroups };
  for (const [name, [, gid]] of people) if (!Object.values(groups).includes(gid)) groups[name] = gid;
  await put(
    'group',
    Object.entries(groups).map(([name, gid]) => `${name}:x:${gid}:`),
  );
  await put(
    'shadow',
    ['root', ...people.map(([name]) => name)].map((name) => `${name}:*:19000:0:99999:7:::`),
  );
  await put('hosts', ['127.0.0.1 localhost']);
  await put('resolv.conf', ['nameserver 127.0.0.53', 'options timeout:1 attempts:1']);
  await put('mailname', ['mx.example.com']);
  await put('hostname', ['mx']);
  const fromFiles = ['passwd', 'group', 'services', 'protocols', 'aliases'];
  await put('nsswitch.conf', ['hosts: files dns', ...fromFiles.map((name) => `${name}: files`)]);
  await deviceNodes(folder);
  await mailboxes(folder);
}

async function deviceNodes(folder: string): Promise<void> {
  for (const [name, major, minor] of [
    ['null', 1, 3],
    ['zero', 1, 5],
    ['random', 1, 8],
    ['urandom', 1, 9],
    ['tty', 5, 0],
  ] as const)
    if (!existsSync(`${folder}/dev/${name}`))
      await run('mknod', ['-m', '666', `${folder}/dev/${name}`, 'c', `${major}`, `${minor}`]);
}

async function mailboxes(folder: string): Promise<void> {
  await run('chgrp', ['8', `${folder}/var/mail`]);
  await run('chmod', ['2775', `${folder}/var/mail`]);
  for (const name of ['alice', 'bob'] as const) {
    const [uid, gid] = accounts[name];
    await mkdir(`${folder}/home/${name}`, { recursive: true });
    await chown(`${folder}/home/${name}`, uid, gid);
    await writeFile(`${folder}/var/mail/${name}`, '', { mode: 0o660 });
    await chown(`${folder}/var/mail/${name}`, uid, 8);
  }
}
