import { parseAddress } from './address.ts';
import type { Question, RecordType } from './answer.ts';

/** The same question for a machine without a browser; null where the tool cannot ask it. */
export interface Commands {
  readonly dig: string | null;
  readonly host: string | null;
  readonly nslookup: string | null;
  readonly resolveDnsName: string | null;
}

/** The types that PowerShell's Resolve-DnsName knows by name. */
const powershellTypes: ReadonlySet<RecordType> = new Set([
  'A',
  'AAAA',
  'CNAME',
  'MX',
  'NS',
  'PTR',
  'SOA',
  'TXT',
]);

/**
 * The equivalent commands, for a server where one is named. A name comes from the DNS or from a log: one that a shell
 * could read as anything but a word is quoted, and one that a tool could read as an option has no command.
 */
export function commandsFor({ name, type }: Question, server: string | null = null): Commands {
  const isPlain = /^[a-z0-9_]([a-z0-9._-]*)$/i.test(name);
  const isPrintable = /^[\x21-\x7e]+$/.test(name) && !name.startsWith('-');
  const isSafeServer = server === null || /^[a-z0-9][a-z0-9.:-]*$/i.test(server);
  if (!isPrintable || !isSafeServer) return { dig: null, host: null, nslookup: null, resolveDnsName: null };
  const word = isPlain ? name : `'${name.replaceAll("'", `'\\''`)}'`;
  const quoted = isPlain ? name : `'${name.replaceAll("'", "''")}'`;
  const at = server === null ? '' : ` ${server}`;
  const powershell = powershellTypes.has(type)
    ? `Resolve-DnsName -Name ${quoted} -Type ${type}${server === null ? '' : ` -Server ${server}`}`
    : null;
  return {
    dig: `dig ${server === null ? '' : `@${server} `}${word} ${type}`,
    host: `host -t ${type} ${word}${at}`,
    nslookup: `nslookup -type=${type} ${word}${at}`,
    resolveDnsName: powershell,
  };
}

/** The commands for an address's reverse name, which every tool builds by itself; all null when it is no address. */
export function reverseCommandsFor(text: string, server: string | null = null): Commands {
  const address = parseAddress(text)?.text;
  const isSafeServer = server === null || /^[a-z0-9][a-z0-9.:-]*$/i.test(server);
  if (address === undefined || !isSafeServer)
    return { dig: null, host: null, nslookup: null, resolveDnsName: null };
  const at = server === null ? '' : ` ${server}`;
  return {
    dig: `dig ${server === null ? '' : `@${server} `}-x ${address}`,
    host: `host ${address}${at}`,
    nslookup: `nslookup ${address}${at}`,
    resolveDnsName: `Resolve-DnsName -Name ${address}${server === null ? '' : ` -Server ${server}`}`,
  };
}
