import { upstream } from '../hosts/driver.ts';
import { listening } from '../hosts/listening.ts';
import { plainSyslog, startSyslog } from '../hosts/log-file.ts';
import { formatMc, indifferentToLoad, makeConfiguration, prepareSendmail } from '../hosts/sendmail.ts';
import { senderAddress } from '../world/addresses.ts';
import { sendingHost, type SendingMta } from './mta.ts';

/** Sendmail as the sending MTA: `-q` is the daemon's flag, other settings are options by their long names. */
export const sendmailSending: SendingMta = {
  host: 'sendmail',
  root: 'sendmail',
  start: async (world, suite, { name, address, settings }) => {
    const { folder, packages } = await world.mount(suite, 'sendmail', name);
    await prepareSendmail(folder);
    const log = await startSyslog(folder, world.daemons);
    const version = upstream(packages['sendmail-bin'] ?? '');
    const mc = formatMc({}, version, { name: sendingHost, domain: 'example.net' });
    await makeConfiguration(folder, mc, []);
    const { '-q': interval = '10m', ...rest } = settings;
    const options = {
      PidFile: '/run/sendmail.pid',
      QueueDirectory: '/var/spool/mqueue',
      LogLevel: '9',
      DontProbeInterfaces: 'True',
      DaemonPortOptions: `Port=25,Addr=${address},Name=MTA`,
      ClientPortOptions: `Family=inet,Addr=${senderAddress}`,
      'Timeout.connect': '2s',
      'Timeout.iconnect': '2s',
      ...rest,
    };
    const flags = [
      ...Object.entries(options).map(([option, value]) => `-O${option}=${value}`),
      ...indifferentToLoad.map((option) => `-O${option}`),
    ];
    const program = '/usr/libexec/sendmail/sendmail';
    const command = [program, '-bD', `-q${interval}`, '-C', '/etc/mail/sendmail.cf', ...flags];
    const daemon = world.daemons.start(folder, command);
    await listening(`${address}:25`, () => daemon.printed() + log.now().slice(-5).join('\n'));
    return {
      version,
      packages: [`sendmail-bin ${packages['sendmail-bin']}`],
      config: mc + JSON.stringify(settings),
      log,
      // The priority grows with each try.
      logLine: (line) =>
        plainSyslog(line)
          .replace(' mx ', ' sender ')
          .replace(/\bpri=\d+/, 'pri=30000'),
      runner: () => daemon.child.pid ?? 0,
      stop: () => world.daemons.stop(daemon),
    };
  },
};
