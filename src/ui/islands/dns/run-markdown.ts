import type { CheckRun } from '../../../dns/check-run.ts';
import type { Finding } from '../../../dns/finding.ts';
import { formatPublish } from '../../../dns/zone-text.ts';
import type { DnsMessages } from '../../../i18n/dns-messages.ts';
import type { FindingMessages } from '../../../i18n/finding-messages.ts';
import type { Lang } from '../../../i18n/lang.ts';
import { plainText, wordFinding, type Piece } from './finding-text.ts';
import { treeText } from './tree-node.ts';
import type { Trees } from './trees-of-run.ts';

/** A run as Markdown, for a ticket: every finding in words, records and trees in code blocks. Records are others' words. */
export function runMarkdown(
  run: CheckRun,
  trees: Trees,
  when: string,
  lang: Lang,
  m: DnsMessages,
  words: FindingMessages,
): string {
  const lines = [
    `# ${m.result.heading}: ${code(run.fields.input.trim())}`,
    '',
    m.answeredBy(run.resolver.operator, when),
  ];
  for (const { id, findings } of run.checks) {
    lines.push('', `## ${words.check[id]}`, '');
    if (findings.length === 0) lines.push(m.result.nothing);
    for (const finding of findings) lines.push(...findingLines(finding, lang, m, words));
  }
  if (trees.path) lines.push('', `## ${m.path.heading}`, '', ...block(treeText(trees.path), ''));
  if (trees.spf) lines.push('', `## ${m.tree.heading}`, '', ...block(treeText(trees.spf), ''));
  return `${lines.join('\n')}\n`;
}

function findingLines(finding: Finding, lang: Lang, m: DnsMessages, words: FindingMessages): string[] {
  const { says, means } = wordFinding(finding, words, lang);
  const { grade, record, publish, rfc } = finding;
  const lines = [`- **${m.grade[grade]}** ${markdown(says)}${rfc === '' ? '' : ` (${rfc})`}`];
  if (means) lines.push(`  ${markdown(means)}`);
  if (record !== undefined) lines.push('', `  ${m.result.record}:`, '', ...block(record, '  '), '');
  if (publish) lines.push('', `  ${m.result.publish}:`, '', ...block(formatPublish(publish), '  '), '');
  return lines;
}

function markdown(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.machine ? code(piece.text) : plainText([piece]))).join('');
}

/** A fence longer than any run of backticks inside: a record may hold anything. */
function fence(text: string, least: number): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  return '`'.repeat(Math.max(least, longest + 1));
}

function code(text: string): string {
  const mark = fence(text, 1);
  const space = /^`|`$/.test(text) ? ' ' : '';
  return `${mark}${space}${text.replace(/\s+/g, ' ')}${space}${mark}`;
}

function block(text: string, indent: string): string[] {
  const mark = fence(text, 3);
  return [mark, ...text.split(/\r?\n/), mark].map((line) => indent + line);
}
