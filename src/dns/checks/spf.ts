import { dataOf, isUnanswered, textsOf } from '../answer.ts';
import type { Check, CheckContext } from '../check.ts';
import { findingsOf, unansweredFinding, type Finding, type FindingKinds } from '../finding.ts';
import { isSpf, modifierOf, parseSpf, type SpfMechanism, type SpfRecord } from '../records/spf.ts';
import { mostLookups, mostVoids } from '../spf/check-host.ts';
import { readSpfTree, type SpfNode, type SpfTree } from '../spf/tree.ts';

const unauthenticated = 'communication/gmail-550-5-7-26-unauthenticated';
const required = 'communication/outlook-550-5-7-515-auth-level';
const broken = { grade: 'error', entries: [unauthenticated, required], codes: ['5.7.24', '5.7.26'] } as const;

export const spfKinds = {
  'spf-ok': { grade: 'ok', rfc: 'RFC 7208 §4.5' },
  'spf-missing': {
    grade: 'warning',
    rfc: 'RFC 7208 §4.5',
    entries: [unauthenticated, required],
    codes: ['5.7.26', '5.7.515'],
  },
  'spf-multiple': { ...broken, rfc: 'RFC 7208 §4.5' },
  'spf-syntax': { ...broken, rfc: 'RFC 7208 §4.6' },
  'spf-join-without-space': { ...broken, rfc: 'RFC 7208 §3.3' },
  'spf-too-many-lookups': { ...broken, rfc: 'RFC 7208 §4.6.4' },
  'spf-too-many-voids': { ...broken, rfc: 'RFC 7208 §4.6.4' },
  'spf-too-many-mx': { ...broken, rfc: 'RFC 7208 §4.6.4' },
  'spf-include-without-record': { ...broken, rfc: 'RFC 7208 §5.2' },
  'spf-redirect-without-record': { ...broken, rfc: 'RFC 7208 §6.1' },
  'spf-include-broken': { ...broken, rfc: 'RFC 7208 §5.2' },
  'spf-include-unanswered': { grade: 'could-not-ask', rfc: 'RFC 7208 §4.4' },
  'spf-loop': { ...broken, rfc: 'RFC 7208 §4.6.4' },
  'spf-void': { grade: 'warning', rfc: 'RFC 7208 §4.6.4' },
  'spf-pass-all': { grade: 'error', rfc: 'RFC 7208 §5.1' },
  'spf-neutral-all': { grade: 'info', rfc: 'RFC 7208 §5.1' },
  'spf-no-all': { grade: 'warning', rfc: 'RFC 7208 §4.7' },
  'spf-terms-after-all': { grade: 'warning', rfc: 'RFC 7208 §5.1' },
  'spf-redirect-ignored': { grade: 'warning', rfc: 'RFC 7208 §6.1' },
  'spf-ptr': { grade: 'warning', rfc: 'RFC 7208 §5.5' },
  'spf-unknown-modifier': { grade: 'info', rfc: 'RFC 7208 §6' },
  'spf-needs-sender': { grade: 'info', rfc: 'RFC 7208 §7' },
  'spf-type-99': { grade: 'info', rfc: 'RFC 7208 §3.1' },
} as const satisfies FindingKinds;

const write = findingsOf('spf', spfKinds);

/** The domain's SPF record and everything it leads to, whoever sends. */
export const spfCheck: Check = { id: 'spf', kinds: spfKinds, needs: ['domain'], run: judge };

async function judge({ ask, subject }: CheckContext): Promise<Finding[]> {
  const { domain } = subject;
  const answer = await ask(domain, 'TXT');
  if (isUnanswered(answer)) return [unansweredFinding('spf', answer)];
  const [tree, leftover] = await Promise.all([readSpfTree(ask, domain), ask(domain, 'SPF')]);
  const findings: Finding[] = [];
  if (leftover.kind === 'records') {
    const record = dataOf(leftover, 'SPF')
      .map((data) => data.text)
      .join('\n');
    findings.push(write('spf-type-99', { domain }, { record }));
  }
  const { root } = tree;
  if (root.fault === 'no-record') {
    const publish = { name: domain, type: 'TXT', value: 'v=spf1 mx -all' } as const;
    return [...findings, write('spf-missing', { domain, texts: textsOf(answer).length }, { publish })];
  }
  if (root.fault === 'multiple-records') {
    const params = { domain, count: root.texts.length };
    return [...findings, write('spf-multiple', params, { record: root.texts.join('\n') })];
  }
  if (root.record && root.fault === 'syntax') {
    return [...findings, ...judgeSyntax(domain, root.record, dataOf(answer, 'TXT'))];
  }
  if (!root.record) return findings;
  findings.push(...judgeTerms(root.record), ...judgeTree(tree));
  if (!findings.some((finding) => finding.grade === 'error')) {
    findings.push(
      write('spf-ok', { lookups: tree.lookups, voids: tree.voids }, { record: root.record.text }),
    );
  }
  return findings;
}

function judgeSyntax(
  domain: string,
  record: SpfRecord,
  data: readonly { readonly text: string; readonly strings: readonly string[] }[],
): Finding[] {
  const extras = { record: record.text };
  const strings = data.find((one) => one.text === record.text)?.strings ?? [];
  const spaced = strings.join(' ');
  // Strings are joined without a space: a record cut between two terms reads as one long word.
  const wasCut = strings.length > 1 && isSpf(spaced) && parseSpf(spaced).errors.length === 0;
  const findings: Finding[] = record.errors.map(({ term, fault }) =>
    write('spf-syntax', { domain, term, fault }, extras),
  );
  if (!wasCut) return findings;
  const publish = { name: domain, type: 'TXT', value: spaced } as const;
  return [...findings, write('spf-join-without-space', { strings: strings.length }, { ...extras, publish })];
}

function judgeTerms(record: SpfRecord): Finding[] {
  const findings: Finding[] = [];
  const extras = { record: record.text };
  const mechanisms = record.terms.filter((term): term is SpfMechanism => term.kind === 'mechanism');
  const at = mechanisms.findIndex((term) => term.name === 'all');
  const all = mechanisms[at];
  const redirect = modifierOf(record, 'redirect');
  if (all) {
    if (all.qualifier === '+') findings.push(write('spf-pass-all', { term: all.text }, extras));
    if (all.qualifier === '?') findings.push(write('spf-neutral-all', { term: all.text }, extras));
    const after = mechanisms.slice(at + 1).map((term) => term.text);
    if (after.length > 0) findings.push(write('spf-terms-after-all', { terms: after }, extras));
    if (redirect) findings.push(write('spf-redirect-ignored', { term: redirect.text }, extras));
  } else if (!redirect) {
    findings.push(write('spf-no-all', {}, extras));
  }
  if (mechanisms.some((term) => term.name === 'ptr')) findings.push(write('spf-ptr', {}, extras));
  for (const term of record.terms) {
    if (term.kind === 'modifier' && term.name !== 'redirect' && term.name !== 'exp') {
      findings.push(write('spf-unknown-modifier', { term: term.text }, extras));
    }
  }
  return findings;
}

function judgeTree(tree: SpfTree): Finding[] {
  const { lookups, voids, mostMxHosts } = tree;
  const record = tree.root.record?.text ?? '';
  const findings: Finding[] = tree.root.branches.flatMap(judgeBranches);
  if (lookups > mostLookups) {
    const by = Object.entries(tree.byMechanism).map(([name, count]) => `${name} ${count}`);
    findings.push(write('spf-too-many-lookups', { lookups, most: mostLookups, by }, { record }));
  }
  if (voids > mostVoids) findings.push(write('spf-too-many-voids', { voids, most: mostVoids }, { record }));
  else if (voids > 0) findings.push(write('spf-void', { voids, most: mostVoids }, { record }));
  if (mostMxHosts > 10) findings.push(write('spf-too-many-mx', { hosts: mostMxHosts, most: 10 }, { record }));
  return findings;
}

function judgeBranches(branch: SpfNode['branches'][number]): Finding[] {
  const { node, term } = branch;
  if (!node) return [];
  const below = node.branches.flatMap(judgeBranches);
  const params = { term: term.text, domain: node.domain };
  const extras = node.texts.length > 0 ? { record: node.texts.join('\n') } : {};
  switch (node.fault) {
    case 'no-record':
    case 'invalid-name':
      return [
        write(
          term.name === 'redirect' ? 'spf-redirect-without-record' : 'spf-include-without-record',
          params,
        ),
      ];
    case 'multiple-records':
    case 'syntax':
      return [write('spf-include-broken', { ...params, fault: node.fault }, extras)];
    case 'loop':
      return [write('spf-loop', params)];
    case 'needs-sender':
      return [write('spf-needs-sender', params)];
    case 'unanswered':
      return [write('spf-include-unanswered', params)];
    default:
      return below;
  }
}
