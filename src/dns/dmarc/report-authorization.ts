import { isUnanswered, textsOf, type Ask } from '../answer.ts';
import { isQueryable, isSameName } from '../name.ts';
import { isDmarc, type DmarcRecord, type DmarcUri } from '../records/dmarc.ts';
import { walkTree } from './tree-walk.ts';

export interface ReportTarget {
  readonly tag: 'rua' | 'ruf';
  readonly uri: DmarcUri;
  /** `own`: within the same organisation, no permission needed. */
  readonly status: 'own' | 'authorized' | 'refused' | 'unanswered';
  /** The name that must hold the permission; null when none is needed. */
  readonly name: string | null;
}

/** Whether each outside report address has agreed to get reports for the policy's domain (RFC 9990 §4). */
export async function checkReportTargets(
  ask: Ask,
  domain: string,
  record: DmarcRecord,
): Promise<ReportTarget[]> {
  const uris = (['rua', 'ruf'] as const).flatMap((tag) => record[tag].map((uri) => ({ tag, uri })));
  const usable = uris.filter(({ uri }) => uri.host !== '');
  return Promise.all(
    usable.map(async ({ tag, uri }) => {
      const { status, name } = await permission(ask, domain, uri.host);
      return { tag, uri, status, name };
    }),
  );
}

async function permission(
  ask: Ask,
  domain: string,
  host: string,
): Promise<Pick<ReportTarget, 'status' | 'name'>> {
  if (isSameName(domain, host)) return { status: 'own', name: null };
  const [from, to] = await Promise.all([walkTree(ask, domain), walkTree(ask, host)]);
  if (from.organizational === null || to.organizational === null) return { status: 'unanswered', name: null };
  if (isSameName(from.organizational, to.organizational)) return { status: 'own', name: null };
  const name = `${domain}._report._dmarc.${host}`;
  // RFC 9990 §4 step 4: a name that is too long to ask cannot give permission.
  if (!isQueryable(name)) return { status: 'refused', name };
  const answer = await ask(name, 'TXT');
  if (isUnanswered(answer)) return { status: 'unanswered', name };
  return { status: textsOf(answer).some(isDmarc) ? 'authorized' : 'refused', name };
}
