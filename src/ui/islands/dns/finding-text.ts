import type { FindingCode } from '../../../dns/all-checks.ts';
import type { Finding } from '../../../dns/finding.ts';
import type { FindingMessages } from '../../../i18n/finding-messages.ts';
import type { Lang } from '../../../i18n/lang.ts';

/** A stretch of a sentence; `machine`: a name or value that is shown as it is. */
export interface Piece {
  readonly text: string;
  readonly machine: boolean;
}

const plain = (text: string): Piece => ({ text, machine: false });

/** Words that stand for a parameter which is itself a code, by the finding's code and the parameter's name. */
type Wording = (value: string) => string | undefined;

/** A finding in words: what was found, and what it means; null where nothing needs to be added. */
export function wordFinding(
  finding: Finding,
  words: FindingMessages,
  lang: Lang,
): { readonly says: Piece[]; readonly means: Piece[] | null } {
  const { says, means } = words.finding[finding.code as FindingCode];
  const write = (template: string): Piece[] => fill(template, finding, words, lang);
  return { says: write(says), means: means === undefined ? null : write(means) };
}

/** The pieces as one text, for files and for those who listen. */
export function plainText(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

function fill(template: string, finding: Finding, words: FindingMessages, lang: Lang): Piece[] {
  return template
    .split(/\{(\w+)\}/)
    .flatMap((part, at) => (at % 2 === 0 ? [plain(part)] : valueOf(part, finding, words, lang)))
    .filter(({ text }) => text !== '');
}

function valueOf(name: string, finding: Finding, words: FindingMessages, lang: Lang): Piece[] {
  const { params } = finding;
  if (name === 'reason') return wordReason(finding, words, lang);
  const value = params[name];
  const wording = wordingOf(name, finding, words);
  const values = Array.isArray(value) ? (value as readonly string[]) : [value];
  const pieces: Piece[] = [];
  for (const [at, one] of values.entries()) {
    if (at > 0) pieces.push(plain(lang === 'zh' ? '、' : ', '));
    const said = wording?.(String(one));
    if (said !== undefined) pieces.push(...fill(said, finding, words, lang));
    else if (one === undefined || one === '') pieces.push(plain('–'));
    else pieces.push({ text: String(one), machine: typeof one === 'string' });
  }
  return pieces;
}

/** Why nobody could be asked. The reason is written `http-403` where a number belongs to it. */
export function wordReason(finding: Finding, words: FindingMessages, lang: Lang): Piece[] {
  const kind = String(finding.params['reason']).replace(
    /^http-\d+$/,
    'http',
  ) as keyof FindingMessages['fault'];
  const seconds = finding.params['seconds'] === undefined ? '' : words.retryAfter;
  return fill(words.fault[kind] + seconds, finding, words, lang);
}

function wordingOf(name: string, { code, check }: Finding, words: FindingMessages): Wording | undefined {
  const from =
    (table: Readonly<Record<string, string>>): Wording =>
    (value) =>
      table[value];
  if (name === 'cause') return from(words.spfCause);
  if (name === 'by' && check === 'dmarc') return from(words.dmarcBy);
  if (name === 'faults') return from(words.sts);
  if (name !== 'fault') return undefined;
  const tables = {
    'spf-syntax': words.spfSyntax,
    'spf-include-broken': words.spfNode,
    'dkim-invalid': words.dkim,
    'tlsa-unusable': words.tlsa,
  } as const;
  return from(tables[code as keyof typeof tables]);
}
