import type { CheckRun } from '../../../dns/check-run.ts';
import { isUnanswered } from '../../../dns/answer.ts';
import { readMailPath, readReverse, type MailHost, type MailPath } from '../../../dns/mail-path.ts';
import { replay } from '../../../dns/session.ts';
import { readSpfTree, type SpfBranch, type SpfNode } from '../../../dns/spf/tree.ts';
import { parseSubject } from '../../../dns/subject.ts';
import type { DnsMessages } from '../../../i18n/dns-messages.ts';
import type { FindingMessages } from '../../../i18n/finding-messages.ts';
import type { TreeNode } from './tree-node.ts';

/** The way of the mail and the SPF tree, each null where its check was not made. */
export interface Trees {
  readonly path: TreeNode | null;
  readonly spf: TreeNode | null;
}

/** Draws from the answers of a run, live or kept; nobody is asked. */
export async function treesOf(run: CheckRun, m: DnsMessages, words: FindingMessages): Promise<Trees> {
  const parsed = parseSubject(run.fields);
  const domain = parsed.ok ? parsed.subject.domain : '';
  const { ask } = replay(run.answers);
  const has = (id: string): boolean => run.checks.some((check) => check.id === id);
  return {
    path: has('mx') ? await pathTree(await readMailPath(ask, domain), ask, m) : null,
    spf: has('spf') ? await spfTree(ask, domain, m, words) : null,
  };
}

type Ask = ReturnType<typeof replay>['ask'];

async function pathTree(path: MailPath, ask: Ask, m: DnsMessages): Promise<TreeNode> {
  const hosts = path.hosts.filter(({ host }) => host !== '.');
  const below = await Promise.all(hosts.map((host) => hostNode(host, path, ask, m)));
  return { label: path.domain, notes: [m.pathKind[path.kind]], below };
}

async function hostNode(host: MailHost, path: MailPath, ask: Ask, m: DnsMessages): Promise<TreeNode> {
  const isOpen = [host.four, host.six].some((answer) => answer !== null && isUnanswered(answer));
  const notes = path.kind === 'explicit' ? [m.preference(host.preference)] : [];
  if (isOpen) notes.push(m.path.unknown);
  else if (host.addresses.length === 0) notes.push(m.path.noAddress);
  const below = await Promise.all(host.addresses.map((address) => addressNode(address, ask, m)));
  return { label: host.host, notes, below };
}

async function addressNode(label: string, ask: Ask, m: DnsMessages): Promise<TreeNode> {
  const names = await readReverse(ask, label);
  if (names === null) return { label, notes: [m.path.reverseUnknown], below: [] };
  if (names.length === 0) return { label, notes: [m.path.noReverse], below: [] };
  return { label, notes: [], below: names.map((name) => ({ label: name, notes: [], below: [] })) };
}

async function spfTree(
  ask: Ask,
  domain: string,
  m: DnsMessages,
  words: FindingMessages,
): Promise<TreeNode | null> {
  const tree = await readSpfTree(ask, domain);
  if (tree.root.fault === 'no-record') return null;
  const root = recordNode(tree.root, tree.root.domain, [], m, words);
  return { ...root, notes: [m.treeCost(tree.lookups, tree.voids), ...root.notes] };
}

function recordNode(
  node: SpfNode,
  label: string,
  notes: readonly string[],
  m: DnsMessages,
  words: FindingMessages,
): TreeNode {
  const fault = node.fault === null ? [] : [words.spfNode[node.fault]];
  return {
    label,
    notes: [...notes, ...fault],
    below: node.branches.map((branch) => termNode(branch, m, words)),
  };
}

function termNode(branch: SpfBranch, m: DnsMessages, words: FindingMessages): TreeNode {
  const { term, costs, isVoid, node, found } = branch;
  const notes = [...(costs ? [`● ${m.tree.costs}`] : []), ...(isVoid ? [m.tree.empty] : [])];
  if (node) return recordNode(node, term.text, notes, m, words);
  return { label: term.text, notes, below: found.map((label) => ({ label, notes: [], below: [] })) };
}
