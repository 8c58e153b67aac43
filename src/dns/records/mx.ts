import { parseAddress } from '../address.ts';
import { dataOf, type Answer } from '../answer.ts';
import { canonicalName } from '../name.ts';

export interface MxHost {
  readonly preference: number;
  /** As published, without the final dot; `.` is the null MX (RFC 7505). */
  readonly host: string;
}

/** The hosts in the order in which a sender tries them: lowest preference first, then by name (RFC 5321 §5.1). */
export function readMx(answer: Answer): MxHost[] {
  return dataOf(answer, 'MX')
    .map((data) => ({ preference: data.preference, host: data.exchange }))
    .sort((one, other) => one.preference - other.preference || compare(one.host, other.host));
}

function compare(one: string, other: string): number {
  const [left, right] = [canonicalName(one), canonicalName(other)];
  return left < right ? -1 : left > right ? 1 : 0;
}

export type MxHostFault = 'ip-literal' | 'localhost' | 'not-fqdn' | 'not-a-hostname';

/** What is wrong with an MX target before any look-up (RFC 5321 §2.3.5, §5.1; RFC 1123 §2.1); null when nothing is. */
export function faultOfMxHost(host: string): MxHostFault | null {
  const name = canonicalName(host);
  if (parseAddress(name) || /^\d+(\.\d+){3}(\.|$)/.test(name) || /^\[.*\]$/.test(name)) return 'ip-literal';
  if (name === 'localhost' || name.endsWith('.localhost') || name.startsWith('localhost.'))
    return 'localhost';
  if (!name.includes('.')) return 'not-fqdn';
  return isHostname(name) ? null : 'not-a-hostname';
}

/** RFC 1123 §2.1: letters, digits and inner hyphens. */
export function isHostname(name: string): boolean {
  const labels = canonicalName(name).split('.');
  return labels.every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(label));
}
