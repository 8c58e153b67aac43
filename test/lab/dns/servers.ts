import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Real servers on loopback: knot holds the zones, dnsdist puts DoH with CORS and the faults in front of it. */
export interface DnsLab {
  /** The DoH address, `http://127.0.0.1:<port>/dns-query`. */
  readonly url: string;
  /** Where plain DNS is answered on 127.0.0.1, for `dig`. */
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** Which of the programs are not installed (Debian: knot, dnsdist, bind9-dnsutils); empty when the lab can start. */
export function missingPrograms(): string[] {
  return ['knotd', 'dnsdist', 'dig'].filter((name) => findProgram(name) === null);
}

function findProgram(name: string): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin'];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/** Starts both servers on free ports in a folder of their own and waits until DoH answers. Needs no root. */
export async function startDnsLab(): Promise<DnsLab> {
  const folder = mkdtempSync(join(tmpdir(), 'tempfail-dns-'));
  cpSync(new URL('zones', import.meta.url), folder, { recursive: true });
  mkdirSync(join(folder, 'db'));
  const [knotPort, port, dohPort] = [await freePort(), await freePort(), await freePort()];
  writeFileSync(join(folder, 'knot.conf'), knotConfig(folder, knotPort));
  writeFileSync(join(folder, 'dnsdist.conf'), dnsdistConfig(knotPort, port, dohPort));
  const processes = [
    run('knotd', ['-c', join(folder, 'knot.conf')]),
    run('dnsdist', ['--supervised', '--disable-syslog', '-C', join(folder, 'dnsdist.conf')]),
  ];
  const stop = async (): Promise<void> => {
    await Promise.all(processes.map(end));
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${dohPort}/dns-query`;
  try {
    await waitFor(url, processes);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, port, stop };
}

function knotConfig(folder: string, port: number): string {
  const zones = [
    ['.', 'root.zone'],
    ['test.', 'test.zone'],
    ['2.0.192.in-addr.arpa.', 'arpa4.zone'],
    ['8.b.d.0.1.0.0.2.ip6.arpa.', 'arpa6.zone'],
  ];
  return `server:
    listen: 127.0.0.1@${port}
    rundir: ${folder}
    pidfile: ${folder}/knot.pid
    udp-workers: 1
    tcp-workers: 1
    background-workers: 1
log:
  - target: stderr
    any: error
database:
    storage: ${folder}/db
template:
  - id: default
    storage: ${folder}
    zonefile-sync: -1
    journal-content: none
    semantic-checks: false
zone:
${zones.map(([domain, file]) => `  - domain: ${domain}\n    file: ${file}\n`).join('')}`;
}

/**
 * The back end is always taken for up: on a busy machine one late health check would turn every answer into a failure.
 * dnsdist validates nothing: what a validating resolver does with a forged name is played by looking at the CD bit.
 */
function dnsdistConfig(knotPort: number, port: number, dohPort: number): string {
  return `setSecurityPollSuffix("")
setUDPTimeout(4)
setLocal("127.0.0.1:${port}")
newServer({address="127.0.0.1:${knotPort}", name="knot"}):setUp()
addDOHLocal("127.0.0.1:${dohPort}", nil, nil, {"/dns-query"}, {
  customResponseHeaders={["access-control-allow-origin"]="*"} })
addAction("servfail.test.", RCodeAction(DNSRCode.SERVFAIL))
addAction("refused.test.", RCodeAction(DNSRCode.REFUSED))
addAction("timeout.test.", DropAction())
addAction("13.2.0.192.in-addr.arpa.", RCodeAction(DNSRCode.SERVFAIL))
addAction("bogus.test.", LuaAction(function(dq)
  if dq.dh:getCD() then return DNSAction.None, "" end
  return DNSAction.ServFail, ""
end))
`;
}

function run(name: string, args: readonly string[]): ChildProcess {
  return spawn(findProgram(name) ?? name, args, { stdio: 'ignore' });
}

/** Ends one process that was started here, by its own id. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 3000);
  await ended;
  clearTimeout(late);
}

/** A port on loopback where nothing listens. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Asks for `normal.test A` until knot has loaded its zones: an answer of NOERROR, not the SERVFAIL of a server starting. */
async function waitFor(url: string, processes: readonly ChildProcess[]): Promise<void> {
  const query = 'AAABAAABAAAAAAAABm5vcm1hbAR0ZXN0AAAPAAE';
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (processes.some((child) => child.exitCode !== null)) throw new Error('a server ended while starting');
    try {
      const response = await fetch(`${url}?dns=${query}`, { signal: AbortSignal.timeout(1000) });
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (response.status === 200 && ((bytes[3] ?? 15) & 15) === 0) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the servers did not answer within ten seconds');
}

/** What `dig +short` prints for a question, sorted; the oracle that answers are compared with. */
export function dig(port: number, name: string, type: string): string[] {
  const result = spawnSync('dig', ['@127.0.0.1', '-p', String(port), '+short', name, type], {
    encoding: 'utf8',
  });
  return result.stdout
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(';'))
    .sort();
}
