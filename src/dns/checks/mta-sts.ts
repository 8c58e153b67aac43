import { isUnanswered, textsOf } from '../answer.ts';
import type { Check, CheckContext } from '../check.ts';
import { findingsOf, unansweredFinding, type Finding, type FindingKinds } from '../finding.ts';
import { readMailPath } from '../mail-path.ts';
import { coversMx, isStsRecord, parseStsPolicy, parseStsRecord } from '../records/mta-sts.ts';

const codes = ['4.7.5', '5.7.5', '5.7.1'];

export const mtaStsKinds = {
  'mta-sts-missing': { grade: 'info', rfc: 'RFC 8461 §3.1' },
  'mta-sts-record-ok': { grade: 'ok', rfc: 'RFC 8461 §3.1' },
  'mta-sts-several': { grade: 'warning', rfc: 'RFC 8461 §3.1' },
  'mta-sts-not-a-record': { grade: 'warning', rfc: 'RFC 8461 §3.1' },
  'mta-sts-id': { grade: 'warning', rfc: 'RFC 8461 §3.1' },
  'mta-sts-policy-not-fetched': { grade: 'info', rfc: 'RFC 8461 §3.3' },
  'mta-sts-policy-invalid': { grade: 'error', rfc: 'RFC 8461 §3.2' },
  'mta-sts-policy-ok': { grade: 'ok', rfc: 'RFC 8461 §3.2' },
  'mta-sts-mx-not-covered': { grade: 'error', rfc: 'RFC 8461 §4.1', codes },
  'mta-sts-mx-not-covered-testing': { grade: 'warning', rfc: 'RFC 8461 §4.1' },
} as const satisfies FindingKinds;

const write = findingsOf('mta-sts', mtaStsKinds);

/** The `_mta-sts` record, and the policy file where the person pasted it: no page can fetch it. */
export const mtaStsCheck: Check = { id: 'mta-sts', kinds: mtaStsKinds, needs: ['domain'], run: judge };

async function judge(context: CheckContext): Promise<Finding[]> {
  const { ask, subject } = context;
  const name = `_mta-sts.${subject.domain}`;
  const answer = await ask(name, 'TXT');
  const findings = subject.stsPolicy === undefined ? [] : await judgePolicy(context, subject.stsPolicy);
  if (isUnanswered(answer)) return [unansweredFinding('mta-sts', answer), ...findings];
  const texts = textsOf(answer);
  const records = texts.filter(isStsRecord);
  if (records.length > 1) {
    return [
      write('mta-sts-several', { name, count: records.length }, { record: records.join('\n') }),
      ...findings,
    ];
  }
  if (records.length === 0) {
    const code = texts.some((text) => /sts/i.test(text)) ? 'mta-sts-not-a-record' : 'mta-sts-missing';
    return [write(code, { name }, texts.length > 0 ? { record: texts.join('\n') } : {}), ...findings];
  }
  const { id, text } = parseStsRecord(records[0]!);
  const publish = { name, type: 'TXT', value: 'v=STSv1; id=20260101000000;' } as const;
  const own =
    id === null
      ? write('mta-sts-id', { name }, { record: text, publish })
      : write('mta-sts-record-ok', { name, id }, { record: text });
  if (subject.stsPolicy !== undefined) return [own, ...findings];
  const url = `https://mta-sts.${subject.domain}/.well-known/mta-sts.txt`;
  return [own, write('mta-sts-policy-not-fetched', { url })];
}

async function judgePolicy({ ask, subject }: CheckContext, text: string): Promise<Finding[]> {
  const policy = parseStsPolicy(text);
  if (policy.faults.length > 0) {
    return [write('mta-sts-policy-invalid', { faults: policy.faults }, { record: text })];
  }
  if (policy.mode === 'none') return [write('mta-sts-policy-ok', { mode: 'none' }, { record: text })];
  const { hosts } = await readMailPath(ask, subject.domain);
  const open = hosts.map((host) => host.host).filter((host) => host !== '.' && !coversMx(policy.mx, host));
  const mode = policy.mode ?? 'testing';
  if (open.length === 0)
    return [write('mta-sts-policy-ok', { mode, maxAge: policy.maxAge ?? 0 }, { record: text })];
  const code = mode === 'enforce' ? 'mta-sts-mx-not-covered' : 'mta-sts-mx-not-covered-testing';
  return open.map((host) => write(code, { host, mx: policy.mx }, { record: text }));
}
