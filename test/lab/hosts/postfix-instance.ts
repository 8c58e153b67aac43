import { existsSync } from 'node:fs';
import { chown, copyFile, mkdir, writeFile } from 'node:fs/promises';
import { run, waitFor } from '../process.ts';
import { accounts } from '../roots/system-files.ts';
import type { World } from '../world/world.ts';
import { LogFile, startSyslog } from './log-file.ts';

/** Prepares a mounted root for Postfix as Debian's scripts would: rights, map types, certificate, a login. */
export async function preparePostfix(root: string): Promise<void> {
  for (const name of ['etc/postfix/sasl', 'var/lib/postfix', 'var/spool/postfix', 'var/log'])
    await mkdir(`${root}/${name}`, { recursive: true });
  for (const file of ['dynamicmaps.cf', 'postfix-files'])
    if (!existsSync(`${root}/etc/postfix/${file}`) && existsSync(`${root}/usr/share/postfix/${file}`))
      await copyFile(`${root}/usr/share/postfix/${file}`, `${root}/etc/postfix/${file}`);
  await chown(`${root}/var/lib/postfix`, ...idsOf('postfix'));
  await run('chroot', [root, 'chgrp', 'postdrop', '/usr/sbin/postdrop', '/usr/sbin/postqueue']);
  await run('chroot', [root, 'chmod', '2755', '/usr/sbin/postdrop', '/usr/sbin/postqueue']);
  await addLogin(root, 'etc/postfix/sasl/smtpd.conf');
  const request =
    'req -x509 -newkey rsa:2048 -nodes -days 3650 -subj /CN=mx.example.com -keyout /etc/postfix/key.pem -out /etc/postfix/cert.pem';
  await run('chroot', [root, 'openssl', ...request.split(' ')], { mayFail: true });
}

const idsOf = (name: 'postfix'): [number, number] => [accounts[name][0], accounts[name][1]];

/** A Cyrus SASL password file with one login: alice@example.com, password `correct horse`. */
export async function addLogin(root: string, configuration: string): Promise<void> {
  await writeFile(
    `${root}/${configuration}`,
    'pwcheck_method: auxprop\nauxprop_plugin: sasldb\nmech_list: PLAIN LOGIN\n',
  );
  await run('chroot', [root, 'saslpasswd2', '-p', '-c', '-u', 'example.com', 'alice'], {
    input: 'correct horse',
  });
  await run('chmod', ['644', `${root}/etc/sasldb2`]);
}

/** Starts Postfix in a prepared root and waits until its master listens; answers its log. */
export async function startPostfix(
  world: World,
  root: string,
  main: string,
  master: string,
  listensAt: string,
): Promise<LogFile> {
  await writeFile(`${root}/etc/postfix/main.cf`, main);
  await writeFile(`${root}/etc/postfix/master.cf`, master);
  const log = await startSyslog(root, world.daemons);
  await run('chroot', [root, 'postfix', 'set-permissions'], { mayFail: true });
  world.daemons.start(root, ['postfix', 'start-fg']);
  const up = await waitFor(async () => (await run('ss', ['-ltnH'])).out.includes(` ${listensAt} `), 20_000);
  if (!up) throw new Error(`Postfix does not start:\n${world.daemons.printed()}\n${log.now().join('\n')}`);
  return log;
}
