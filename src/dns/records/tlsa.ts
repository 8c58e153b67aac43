import type { TlsaData } from '../answer.ts';

export type TlsaFault = 'usage' | 'selector' | 'matching' | 'length' | 'full-certificate';

/** What makes a TLSA record useless for SMTP, or unwise (RFC 7672 §3.1; lengths: RFC 6698 §2.1.3); empty: nothing. */
export function faultsOfTlsa(record: TlsaData): TlsaFault[] {
  const faults: TlsaFault[] = [];
  // PKIX-TA and PKIX-EE: an SMTP client may treat them as unusable, because nobody agreed on a list of CAs (§3.1.3).
  if (record.usage !== 2 && record.usage !== 3) faults.push('usage');
  if (record.selector > 1) faults.push('selector');
  if (record.matching > 2) faults.push('matching');
  const octets = record.data.length / 2;
  const wanted = record.matching === 1 ? 32 : record.matching === 2 ? 64 : null;
  if (wanted !== null && octets !== wanted) faults.push('length');
  if (record.matching === 0 && record.selector === 0) faults.push('full-certificate');
  return faults;
}

/** Whether an SMTP client can use the record at all. */
export function isUsableTlsa(record: TlsaData): boolean {
  return faultsOfTlsa(record).every((fault) => fault === 'full-certificate');
}

/** As in a zone file: usage, selector, matching type, data. */
export function formatTlsa(record: TlsaData): string {
  return `${record.usage} ${record.selector} ${record.matching} ${record.data}`;
}
