import type { RecordData } from './answer.ts';
import type { Publish } from './finding.ts';
import { formatTlsa } from './records/tlsa.ts';

/** The longest string inside a TXT record (RFC 1035 §3.3). */
const longestString = 255;

/** A record's data as it stands in a zone file (RFC 1035 §5.1, RFC 3597 §5 for unknown types). */
export function formatData(data: RecordData): string {
  switch (data.type) {
    case 'A':
    case 'AAAA':
      return data.address;
    case 'CNAME':
    case 'NS':
    case 'PTR':
      return dotted(data.target);
    case 'MX':
      return `${data.preference} ${dotted(data.exchange)}`;
    case 'SPF':
    case 'TXT':
      return data.strings.map(quote).join(' ');
    case 'SOA':
      return `${dotted(data.primary)} ${data.serial} ${data.minimum}`;
    case 'TLSA':
      return formatTlsa(data);
    case 'CAA':
      return `${data.flags} ${data.tag} ${quote(data.value)}`;
    case 'HTTPS':
    case 'SVCB':
      return [
        data.priority,
        dotted(data.target),
        ...data.parameters.map(({ key, value }) => `key${key}=${value}`),
      ].join(' ');
    case 'other':
      return `\\# ${data.hex.length / 2} ${data.hex}`;
  }
}

/** A text as the quoted strings of a TXT record, cut at 255 octets. */
export function formatText(text: string): string {
  const pieces = text.match(new RegExp(`[^]{1,${longestString}}`, 'g')) ?? [''];
  return pieces.map(quote).join(' ');
}

function dotted(name: string): string {
  return name === '.' ? name : `${name}.`;
}

function quote(text: string): string {
  const escaped = text.replace(/[^\x20-\x7e]|["\\]/g, (character) =>
    /["\\]/.test(character) ? `\\${character}` : `\\${String(character.charCodeAt(0)).padStart(3, '0')}`,
  );
  return `"${escaped}"`;
}

/** A record to publish as one line of a zone file; texts are quoted and cut as a TXT record wants them. */
export function formatPublish({ name, type, value }: Publish): string {
  return `${dotted(name)} ${type} ${type === 'TXT' ? formatText(value) : value}`;
}
