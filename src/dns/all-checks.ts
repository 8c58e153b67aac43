import type { Check, CheckContext } from './check.ts';
import { bimiCheck, type bimiKinds } from './checks/bimi.ts';
import { dkimCheck, type dkimKinds } from './checks/dkim.ts';
import { dmarcAlignmentCheck, type dmarcAlignmentKinds } from './checks/dmarc-alignment.ts';
import { dmarcReportsCheck, type dmarcReportsKinds } from './checks/dmarc-reports.ts';
import { dmarcCheck, type dmarcKinds } from './checks/dmarc.ts';
import { dnssecCheck, type dnssecKinds } from './checks/dnssec.ts';
import { heloCheck, type heloKinds } from './checks/helo.ts';
import { mtaStsCheck, type mtaStsKinds } from './checks/mta-sts.ts';
import { mxAddressesCheck, type mxAddressesKinds } from './checks/mx-addresses.ts';
import { mxCheck, type mxKinds } from './checks/mx.ts';
import { ptrCheck, type ptrKinds } from './checks/ptr.ts';
import { spfResultCheck, type spfResultKinds } from './checks/spf-result.ts';
import { spfCheck, type spfKinds } from './checks/spf.ts';
import { tlsRptCheck, type tlsRptKinds } from './checks/tls-rpt.ts';
import { tlsaCheck, type tlsaKinds } from './checks/tlsa.ts';
import type { Finding, sharedFindings } from './finding.ts';

/** Every check, in the order in which a person reads them. */
export const allChecks: readonly Check[] = [
  mxCheck,
  mxAddressesCheck,
  dnssecCheck,
  ptrCheck,
  heloCheck,
  spfCheck,
  spfResultCheck,
  dkimCheck,
  dmarcCheck,
  dmarcAlignmentCheck,
  dmarcReportsCheck,
  mtaStsCheck,
  tlsRptCheck,
  tlsaCheck,
  bimiCheck,
];

/** Every code of finding: what the catalogues of both languages must have words for. */
export type FindingCode =
  | keyof typeof sharedFindings
  | keyof typeof mxKinds
  | keyof typeof mxAddressesKinds
  | keyof typeof dnssecKinds
  | keyof typeof ptrKinds
  | keyof typeof heloKinds
  | keyof typeof spfKinds
  | keyof typeof spfResultKinds
  | keyof typeof dkimKinds
  | keyof typeof dmarcKinds
  | keyof typeof dmarcAlignmentKinds
  | keyof typeof dmarcReportsKinds
  | keyof typeof mtaStsKinds
  | keyof typeof tlsRptKinds
  | keyof typeof tlsaKinds
  | keyof typeof bimiKinds;

/** Whether the subject has what a check needs. */
export function isApplicable(check: Check, subject: CheckContext['subject']): boolean {
  return check.needs.every((need) =>
    need === 'domain' ? subject.domain !== '' : subject[need] !== undefined,
  );
}

/**
 * Runs the checks that apply, all at once; `onFindings` hears of each as it ends. The result keeps the order of the checks.
 */
export async function runChecks(
  context: CheckContext,
  checks: readonly Check[] = allChecks,
  onFindings: (check: Check, findings: readonly Finding[]) => void = () => {},
): Promise<Finding[]> {
  const run = async (check: Check): Promise<readonly Finding[]> => {
    const findings = await check.run(context);
    onFindings(check, findings);
    return findings;
  };
  const wanted = checks.filter((check) => isApplicable(check, context.subject));
  return (await Promise.all(wanted.map(run))).flat();
}
