import { isUnanswered, textsOf } from '../answer.ts';
import type { Check } from '../check.ts';
import { findingsOf, unansweredFinding, type FindingKinds } from '../finding.ts';
import { isTlsRpt, parseTlsRpt } from '../records/tls-rpt.ts';

export const tlsRptKinds = {
  'tls-rpt-missing': { grade: 'info', rfc: 'RFC 8460 §3' },
  'tls-rpt-ok': { grade: 'ok', rfc: 'RFC 8460 §3' },
  'tls-rpt-several': { grade: 'warning', rfc: 'RFC 8460 §3' },
  'tls-rpt-no-address': { grade: 'warning', rfc: 'RFC 8460 §3' },
  'tls-rpt-invalid-address': { grade: 'warning', rfc: 'RFC 8460 §3' },
} as const satisfies FindingKinds;

const write = findingsOf('tls-rpt', tlsRptKinds);

/** Where senders report failures of TLS to. */
export const tlsRptCheck: Check = {
  id: 'tls-rpt',
  kinds: tlsRptKinds,
  needs: ['domain'],
  run: async ({ ask, subject }) => {
    const name = `_smtp._tls.${subject.domain}`;
    const answer = await ask(name, 'TXT');
    if (isUnanswered(answer)) return [unansweredFinding('tls-rpt', answer)];
    const texts = textsOf(answer).filter(isTlsRpt);
    const value = `v=TLSRPTv1; rua=mailto:tlsrpt@${subject.domain}`;
    const publish = { name, type: 'TXT', value } as const;
    if (texts.length === 0) return [write('tls-rpt-missing', { name }, { publish })];
    const record = texts.join('\n');
    if (texts.length > 1) return [write('tls-rpt-several', { name, count: texts.length }, { record })];
    const { rua, invalid } = parseTlsRpt(record);
    const bad = invalid.map((uri) => write('tls-rpt-invalid-address', { name, uri }, { record }));
    if (rua.length === 0) return [...bad, write('tls-rpt-no-address', { name }, { record, publish })];
    return [...bad, write('tls-rpt-ok', { name, rua }, { record })];
  },
};
