import { isUnanswered, textsOf } from '../answer.ts';
import type { Check, CheckContext } from '../check.ts';
import { discoverDmarc, policyInTest, type DmarcDiscovery } from '../dmarc/policy.ts';
import { findingsOf, unansweredFinding, type Finding, type FindingKinds } from '../finding.ts';
import { isSameName } from '../name.ts';
import { isDmarc, type DmarcFault, type DmarcRecord } from '../records/dmarc.ts';

const required = 'communication/outlook-550-5-7-515-auth-level';
const rejected = 'communication/gmail-550-5-7-26-dmarc-policy';

export const dmarcKinds = {
  'dmarc-missing': { grade: 'warning', rfc: 'RFC 9989', entries: [required], codes: ['5.7.515'] },
  'dmarc-several': { grade: 'error', rfc: 'RFC 9989 §4.10', entries: [required], codes: ['5.7.515'] },
  'dmarc-not-a-record': { grade: 'warning', rfc: 'RFC 9989 §4.7', entries: [required], codes: ['5.7.515'] },
  'dmarc-wrong-name': { grade: 'warning', rfc: 'RFC 9989' },
  'dmarc-no-policy': { grade: 'error', rfc: 'RFC 9989', entries: [required], codes: ['5.7.515'] },
  'dmarc-enforced': { grade: 'ok', rfc: 'RFC 9989 §4.7', entries: [rejected], codes: ['5.7.26', '5.7.509'] },
  'dmarc-monitoring': { grade: 'info', rfc: 'RFC 9989 §4.7' },
  'dmarc-inherited': { grade: 'info', rfc: 'RFC 9989' },
  'dmarc-test': { grade: 'info', rfc: 'RFC 9989 §4.7' },
  'dmarc-public-suffix': { grade: 'info', rfc: 'RFC 9989 §4.7' },
  'dmarc-non-existent': { grade: 'warning', rfc: 'RFC 9989 §4.7' },
  'dmarc-no-reports': { grade: 'info', rfc: 'RFC 9989 §4.7' },
  'dmarc-removed-tag': { grade: 'info', rfc: 'RFC 9989' },
  'dmarc-unknown-tag': { grade: 'info', rfc: 'RFC 9989 §4.7' },
  'dmarc-malformed-tag': { grade: 'warning', rfc: 'RFC 9989' },
  'dmarc-repeated-tag': { grade: 'warning', rfc: 'RFC 6376 §3.2' },
  'dmarc-invalid-value': { grade: 'error', rfc: 'RFC 9989' },
  'dmarc-missing-p': { grade: 'warning', rfc: 'RFC 9989 §4.7' },
  'dmarc-invalid-uri': { grade: 'warning', rfc: 'RFC 9989' },
  'dmarc-size-limit': { grade: 'info', rfc: 'RFC 9989' },
  'dmarc-p-not-second': { grade: 'info', rfc: 'RFC 9989' },
} as const satisfies FindingKinds;

const write = findingsOf('dmarc', dmarcKinds);

const codeOfFault = {
  'malformed-tag': 'dmarc-malformed-tag',
  'repeated-tag': 'dmarc-repeated-tag',
  'unknown-tag': 'dmarc-unknown-tag',
  'removed-tag': 'dmarc-removed-tag',
  'invalid-value': 'dmarc-invalid-value',
  'missing-p': 'dmarc-missing-p',
  'invalid-uri': 'dmarc-invalid-uri',
  'size-limit': 'dmarc-size-limit',
  'p-not-second': 'dmarc-p-not-second',
} as const satisfies Record<DmarcFault, keyof typeof dmarcKinds>;

/** The DMARC record that applies to the domain, found by the tree walk, and the policy it asks for. */
export const dmarcCheck: Check = { id: 'dmarc', kinds: dmarcKinds, needs: ['domain'], run: judge };

async function judge({ ask, subject }: CheckContext): Promise<Finding[]> {
  const { domain } = subject;
  const found = await discoverDmarc(ask, domain);
  const findings = judgeWalk(found);
  if (found.isUnanswered) {
    const answers = found.walk.steps
      .filter((step) => step.isUnanswered)
      .map((step) => `_dmarc.${step.domain}`);
    const failed = await ask(answers[0] ?? domain, answers[0] ? 'TXT' : 'A');
    return isUnanswered(failed) ? [...findings, unansweredFinding('dmarc', failed)] : findings;
  }
  if (found.record && found.domain) return [...findings, ...judgeRecord(found, found.domain, found.record)];
  const [own, texts] = await Promise.all([ask(domain, 'TXT'), ask(`_dmarc.${domain}`, 'TXT')]);
  const stray = textsOf(own).filter(isDmarc);
  if (stray.length > 0) findings.push(write('dmarc-wrong-name', { domain }, { record: stray.join('\n') }));
  const nearly = textsOf(texts).filter((text) => /dmarc/i.test(text) && !isDmarc(text));
  if (nearly.length > 0)
    findings.push(write('dmarc-not-a-record', { domain }, { record: nearly.join('\n') }));
  if (!findings.some((finding) => finding.code === 'dmarc-several')) {
    const value = `v=DMARC1; p=none; rua=mailto:dmarc@${domain}`;
    findings.push(
      write('dmarc-missing', { domain }, { publish: { name: `_dmarc.${domain}`, type: 'TXT', value } }),
    );
  }
  return findings;
}

function judgeWalk({ walk }: DmarcDiscovery): Finding[] {
  return walk.steps
    .filter((step) => step.texts.length > 1)
    .map(({ domain, texts }) =>
      write('dmarc-several', { name: `_dmarc.${domain}`, count: texts.length }, { record: texts.join('\n') }),
    );
}

function judgeRecord(found: DmarcDiscovery, domain: string, record: DmarcRecord): Finding[] {
  const { walk, policy, by } = found;
  const extras = { record: record.text };
  const findings: Finding[] = record.notes.map(({ fault, tag, value }) =>
    write(codeOfFault[fault], { tag, value }, extras),
  );
  if (!isSameName(domain, walk.start)) {
    findings.push(write('dmarc-inherited', { domain: walk.start, from: domain, by: by ?? '' }, extras));
  }
  if (found.isNonExistent) findings.push(write('dmarc-non-existent', { domain: walk.start }));
  if (record.psd === 'y') findings.push(write('dmarc-public-suffix', { domain }, extras));
  if (record.rua.length === 0) {
    const value = `${record.text.trimEnd().replace(/;$/, '')}; rua=mailto:dmarc@${domain}`;
    const publish = { name: `_dmarc.${domain}`, type: 'TXT', value } as const;
    findings.push(write('dmarc-no-reports', { domain }, { ...extras, publish }));
  }
  if (policy === null) return [...findings, write('dmarc-no-policy', { domain }, extras)];
  if (record.isTest && policy !== 'none') {
    findings.push(write('dmarc-test', { policy, applied: policyInTest(policy) }, extras));
  }
  const code = policy === 'none' ? 'dmarc-monitoring' : 'dmarc-enforced';
  const organizational = walk.organizational ?? '';
  return [...findings, write(code, { domain, policy, by: by ?? '', organizational }, extras)];
}
