import {
  addresses,
  clients,
  closedAddress,
  droppingAddress,
  remoteAddress,
  secondAddress,
  senderAddress,
  serverAddress,
  silentAddress,
  smallAddress,
} from './addresses.ts';

const soa = '@ 60 SOA ns.example.com. hostmaster.example.com. 1 60 60 60 5\n@ 60 NS ns.example.com.';
const far = '192.0.2.200'; // no interface has it

/** PTR records that do not simply name the client. */
const oddPointers: Readonly<Record<string, readonly string[]>> = {
  [clients.noptr[0]]: [],
  [clients.reverseServfail[0]]: [], // dnsdist answers SERVFAIL
  [clients.twoPtr[0]]: ['one.example.net', 'two.example.net'],
  [clients.twoPtrFirstWrong[0]]: ['aside.example.net', 'right.example.net'],
  [clients.ptrWithoutA[0]]: ['ghost.example.net'],
  [closedAddress]: [],
  [serverAddress]: ['mx.example.com'],
  [secondAddress]: ['mx2.example.com'],
  [remoteAddress]: ['mx.remote.example'],
  [smallAddress]: ['mx.small.example'],
  [droppingAddress]: ['mx.dropping.example'],
  [senderAddress]: ['sender.example.net'],
};

/** Forward records of clients whose name must not lead back, and of names that more than one client has. */
const noForward = new Set<string>([
  clients.noptr[1],
  clients.mismatch[1],
  clients.ptrWithoutA[1],
  clients.cnamePtr[1],
]);

function clientRecords(zone: string): string {
  const records = Object.values(clients).filter(
    ([, name]) => name.endsWith(`.${zone}`) && !noForward.has(name),
  );
  return records.map(([address, name]) => `${name}. 60 A ${address}`).join('\n');
}

function reverseZone(prefix: string): string {
  const lines = [soa];
  for (const address of addresses.filter((each) => each.startsWith(`${prefix}.`))) {
    const client = Object.values(clients).find(([each]) => each === address);
    const names = oddPointers[address] ?? (client ? [client[1]] : []);
    const label = address
      .slice(prefix.length + 1)
      .split('.')
      .reverse()
      .join('.');
    for (const name of names) lines.push(`${label} 60 PTR ${name}.`);
  }
  return lines.join('\n');
}

const exampleCom = `${soa}
ns 60 A 127.0.0.53
@ 60 MX 10 mx
@ 60 A ${serverAddress}
mx 60 A ${serverAddress}
mx2 60 A ${secondAddress}
www 60 A ${serverAddress}
`;

/** Sender domains that are in order. mismatch has an A record that names another address. */
const exampleNet = `${soa}
@ 60 MX 10 client
mismatch 60 A 198.51.100.99
two 60 A 198.51.100.98
aside 60 A 198.51.100.97
noptr 60 A ${clients.noptr[0]}
sender 60 A ${senderAddress}
cname-ptr 60 CNAME client
@ 60 TXT "v=spf1 ip4:198.51.100.0/24 -all"
_dmarc 60 TXT "v=DMARC1; p=reject"
${clientRecords('example.net')}
`;

const exampleOrg = `${soa}
@ 60 MX 10 mx
mx 60 A ${remoteAddress}
relayed 60 MX 10 mx
backup 60 MX 10 mx.example.com.
backup 60 MX 20 mx2.example.com.
${clientRecords('example.org')}
`;

/** Domains with one fault each. servfail, refused and timeout are made by dnsdist (faults.ts). */
const example = `${soa}
remote 60 MX 10 mx.remote
mx.remote 60 A ${remoteAddress}
onlytxt 60 TXT "no mail here"
nullmx 60 MX 0 .
nullmx 60 A ${serverAddress}
mxtocname 60 MX 10 alias.mxtocname
alias.mxtocname 60 CNAME mx.example.com.
mxwithouta 60 MX 10 nohost.mxwithouta
implicit 60 A ${remoteAddress}
mxisaddress 60 MX 10 192.0.2.25.
mxloop 60 MX 10 mx.example.com.
mxdown 60 MX 10 mx.mxdown
mx.mxdown 60 A ${far}
mxrefuse 60 MX 10 mx.mxrefuse
mx.mxrefuse 60 A ${closedAddress}
mxsilent 60 MX 10 mx.mxsilent
mx.mxsilent 60 A ${silentAddress}
mxsender 60 MX 10 sender.example.net.
small 60 MX 10 mx.small
mx.small 60 A ${smallAddress}
dropping 60 MX 10 mx.dropping
mx.dropping 60 A ${droppingAddress}
mxservfail 60 MX 10 host.servfail
alias 60 CNAME example.net.
17.100.51.198.bl 60 A 127.0.0.2
17.100.51.198.bl 60 TXT "Listed for the lab, see https://bl.example/198.51.100.17"
10.100.51.198.wl 60 A 127.0.5.1
listeddomain.example.dbl 60 A 127.0.1.2
listeddomain 60 MX 10 mx.remote
`;

/** Zone name to zone file. */
export const zones: Readonly<Record<string, string>> = {
  '.': `${soa}\n`,
  'example.com.': exampleCom,
  'example.net.': exampleNet,
  'example.org.': exampleOrg,
  'example.': example,
  '2.0.192.in-addr.arpa.': reverseZone('192.0.2'),
  '100.51.198.in-addr.arpa.': reverseZone('198.51.100'),
  '113.0.203.in-addr.arpa.': reverseZone('203.0.113'),
  '18.198.in-addr.arpa.': reverseZone('198.18'),
};
