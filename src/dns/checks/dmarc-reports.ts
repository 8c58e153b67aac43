import type { Check } from '../check.ts';
import { discoverDmarc } from '../dmarc/policy.ts';
import { checkReportTargets } from '../dmarc/report-authorization.ts';
import { findingsOf, type FindingKinds } from '../finding.ts';

export const dmarcReportsKinds = {
  'dmarc-report-authorized': { grade: 'ok', rfc: 'RFC 9990 §4' },
  'dmarc-report-refused': { grade: 'warning', rfc: 'RFC 9990 §4' },
  'dmarc-report-unknown': { grade: 'could-not-ask', rfc: 'RFC 9990 §4' },
} as const satisfies FindingKinds;

const write = findingsOf('dmarc-reports', dmarcReportsKinds);

/** Whether outside addresses in `rua` and `ruf` have agreed to get the domain's reports. */
export const dmarcReportsCheck: Check = {
  id: 'dmarc-reports',
  kinds: dmarcReportsKinds,
  needs: ['domain'],
  run: async ({ ask, subject }) => {
    const { domain, record } = await discoverDmarc(ask, subject.domain);
    if (!domain || !record) return [];
    const targets = await checkReportTargets(ask, domain, record);
    return targets.flatMap(({ status, tag, uri, name }) => {
      if (status === 'own') return [];
      const params = { tag, uri: uri.text, name: name ?? '' };
      if (status === 'authorized') return [write('dmarc-report-authorized', params, { record: record.text })];
      if (status === 'unanswered') return [write('dmarc-report-unknown', params)];
      const publish = { name: name ?? '', type: 'TXT', value: 'v=DMARC1' } as const;
      return [write('dmarc-report-refused', params, { record: record.text, publish })];
    });
  },
};
