import { parseAddress } from '../../../src/dns/address.ts';
import { runChecks } from '../../../src/dns/all-checks.ts';
import type { Subject } from '../../../src/dns/check.ts';
import type { Finding } from '../../../src/dns/finding.ts';
import { openFakeZone, type FakeZone } from './fake-zone.ts';

export interface Asked {
  readonly ip?: string;
  readonly mailFrom?: string;
  readonly helo?: string;
  readonly selector?: string;
  readonly stsPolicy?: string;
}

/** Runs every check that applies on a zone written as a literal. */
export async function findingsIn(
  zone: FakeZone,
  domain: string,
  { ip, ...rest }: Asked = {},
  options: { authentic?: boolean; validates?: boolean } = {},
): Promise<Finding[]> {
  const session = openFakeZone(zone, options);
  const subject: Subject = { domain, ...rest, ...(ip !== undefined && { ip: parseAddress(ip)! }) };
  return runChecks({ subject, ask: session.ask, validates: options.validates ?? true, now: 0 });
}

/** The codes of one check's findings. */
export function codesOf(findings: readonly Finding[], check: string): string[] {
  return findings.filter((finding) => finding.check === check).map((finding) => finding.code);
}
