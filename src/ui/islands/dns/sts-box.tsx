import type { VNode } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import type { CheckRun } from '../../../dns/check-run.ts';
import { mtaStsCheck } from '../../../dns/checks/mta-sts.ts';
import type { Finding } from '../../../dns/finding.ts';
import { replay } from '../../../dns/session.ts';
import { parseSubject } from '../../../dns/subject.ts';
import type { DnsMessages } from '../../../i18n/dns-messages.ts';
import type { FindingMessages } from '../../../i18n/finding-messages.ts';
import type { Titles } from './explains.tsx';
import { FindingView } from './finding-view.tsx';
import { machineText } from '../form/machine-text.ts';

interface StsBoxProps {
  readonly run: CheckRun;
  readonly titles: Titles;
  readonly m: DnsMessages;
  readonly words: FindingMessages;
}

/** The policy file, pasted, against the MX hosts of the run. Nobody is asked for it. */
export function StsBox({ run, titles, m, words }: StsBoxProps): VNode | null {
  const id = useId();
  const [policy, setPolicy] = useState('');
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const parsed = parseSubject(run.fields);
  const domain = parsed.ok ? parsed.subject.domain : '';
  useEffect(() => {
    let isCurrent = true;
    void judge(run, domain, policy).then((judged) => isCurrent && setFindings(judged));
    return () => {
      isCurrent = false;
    };
  }, [run, domain, policy]);
  if (domain === '' || !run.checks.some((check) => check.id === 'mta-sts')) return null;
  return (
    <details>
      <summary>{m.sts.heading}</summary>
      <p class="soft">
        {m.sts.hint}{' '}
        <a href={`https://mta-sts.${domain}/.well-known/mta-sts.txt`} rel="noreferrer" target="_blank">
          {m.sts.open}
        </a>
      </p>
      <label for={id}>{m.sts.label}</label>
      <textarea
        id={id}
        rows={4}
        {...machineText}
        value={policy}
        onInput={({ currentTarget }) => setPolicy(currentTarget.value)}
      />
      <ul class="findings" aria-live="polite">
        {findings.map((finding, at) => (
          <FindingView key={at} finding={finding} withRecord={false} titles={titles} m={m} words={words} />
        ))}
      </ul>
    </details>
  );
}

async function judge(run: CheckRun, domain: string, policy: string): Promise<readonly Finding[]> {
  if (policy.trim() === '') return [];
  const findings = await mtaStsCheck.run({
    subject: { domain, stsPolicy: policy },
    ask: replay(run.answers).ask,
    validates: run.resolver.validates,
    now: run.at,
  });
  return findings.filter(({ code }) => code.startsWith('mta-sts-policy') || code.startsWith('mta-sts-mx'));
}
