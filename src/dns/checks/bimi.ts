import { isUnanswered, textsOf } from '../answer.ts';
import type { Check } from '../check.ts';
import { discoverDmarc } from '../dmarc/policy.ts';
import { findingsOf, unansweredFinding, type Finding, type FindingKinds } from '../finding.ts';
import { isBimi, parseBimi } from '../records/bimi.ts';

const draft = 'draft-brand-indicators-for-message-identification §4';

export const bimiKinds = {
  'bimi-none': { grade: 'info', rfc: draft },
  'bimi-ok': { grade: 'ok', rfc: draft },
  'bimi-several': { grade: 'warning', rfc: draft },
  'bimi-declined': { grade: 'info', rfc: draft },
  'bimi-invalid-link': { grade: 'warning', rfc: draft },
  'bimi-without-enforcement': { grade: 'warning', rfc: draft },
} as const satisfies FindingKinds;

const write = findingsOf('bimi', bimiKinds);

/** Whether a BIMI record is there and whether DMARC is strict enough for it to count. It explains no refusal. */
export const bimiCheck: Check = {
  id: 'bimi',
  kinds: bimiKinds,
  needs: ['domain'],
  run: async ({ ask, subject }) => {
    const name = `default._bimi.${subject.domain}`;
    const answer = await ask(name, 'TXT');
    if (isUnanswered(answer)) return [unansweredFinding('bimi', answer)];
    const texts = textsOf(answer).filter(isBimi);
    if (texts.length === 0) return [write('bimi-none', { name })];
    const record = texts.join('\n');
    if (texts.length > 1) return [write('bimi-several', { name, count: texts.length }, { record })];
    const { logo, authority } = parseBimi(record);
    if (logo === '') return [write('bimi-declined', { name }, { record })];
    const findings: Finding[] = [];
    if (logo === null) findings.push(write('bimi-invalid-link', { name, tag: 'l' }, { record }));
    if (authority === null) findings.push(write('bimi-invalid-link', { name, tag: 'a' }, { record }));
    const { policy } = await discoverDmarc(ask, subject.domain);
    const isEnforced = policy === 'quarantine' || policy === 'reject';
    if (!isEnforced) findings.push(write('bimi-without-enforcement', { policy: policy ?? '' }, { record }));
    return findings.length > 0 ? findings : [write('bimi-ok', { name }, { record })];
  },
};
