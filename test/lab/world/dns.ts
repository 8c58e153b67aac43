import { mkdir, writeFile } from 'node:fs/promises';
import { Resolver } from 'node:dns/promises';
import { waitFor } from '../process.ts';
import type { Daemons } from './daemons.ts';
import { zones } from './zones.ts';

/** dnsdist stands before knot and makes the faults that an authoritative server cannot have. */
const dnsdist = `setSecurityPollSuffix("")
setLocal("127.0.0.53:53")
setACL({"0.0.0.0/0"})
newServer({address="127.0.0.54:53", name="knot", checkInterval=5})
addAction("servfail.example.", RCodeAction(DNSRCode.SERVFAIL))
addAction("servfail-ptr.example.net.", RCodeAction(DNSRCode.SERVFAIL))
addAction("13.100.51.198.in-addr.arpa.", RCodeAction(DNSRCode.SERVFAIL))
addAction("refused.example.", RCodeAction(DNSRCode.REFUSED))
addAction("timeout.example.", DropAction())
addAction("blfail.example.", RCodeAction(DNSRCode.SERVFAIL))
`;

const knot = `server:
    listen: 127.0.0.54@53
    rundir: /run/knot
log:
  - target: stderr
    any: warning
database:
    storage: /run/knot
template:
  - id: default
    storage: /etc/knot/zones
    zonefile-sync: -1
    journal-content: none
    semantic-checks: false
zone:
`;

const fileOf = (zone: string): string => (zone === '.' ? 'root.zone' : `${zone}zone`);

/** Starts knot with the test zones and dnsdist with the faults; resolves when both answer. */
export async function startDns(root: string, daemons: Daemons): Promise<void> {
  await mkdir(`${root}/etc/knot/zones`, { recursive: true });
  await mkdir(`${root}/run/knot`, { recursive: true });
  for (const [zone, text] of Object.entries(zones))
    await writeFile(`${root}/etc/knot/zones/${fileOf(zone)}`, `$ORIGIN ${zone}\n${text}\n`);
  const list = Object.keys(zones).map((zone) => `  - domain: ${zone}\n    file: ${fileOf(zone)}\n`);
  await writeFile(`${root}/etc/knot/knot.conf`, knot + list.join(''));
  await mkdir(`${root}/etc/dnsdist`, { recursive: true });
  await writeFile(`${root}/etc/dnsdist/dnsdist.conf`, dnsdist);
  daemons.start(root, ['knotd', '-c', '/etc/knot/knot.conf']);
  daemons.start(root, ['dnsdist', '--supervised', '-C', '/etc/dnsdist/dnsdist.conf', '--disable-syslog']);
  const resolver = new Resolver({ timeout: 300, tries: 1 });
  resolver.setServers(['127.0.0.53']);
  const answers = (): Promise<boolean> =>
    resolver.resolve4('mx.example.com').then(
      () => true,
      () => false,
    );
  if (!(await waitFor(answers, 15_000))) throw new Error(`DNS does not answer:\n${daemons.printed()}`);
}
