import { parseAddress, parseAddress6, type Address } from '../address.ts';
import { parseDomainSpec, parseMacroString, type MacroString } from '../spf/macro.ts';

export type SpfQualifier = '+' | '-' | '~' | '?';

interface Directive {
  readonly kind: 'mechanism';
  readonly qualifier: SpfQualifier;
  /** The term as it stands in the record. */
  readonly text: string;
}

export type SpfMechanism =
  | (Directive & { readonly name: 'all' })
  | (Directive & { readonly name: 'include' | 'exists'; readonly domain: MacroString })
  | (Directive & { readonly name: 'ptr'; readonly domain: MacroString | null })
  | (Directive & {
      readonly name: 'a' | 'mx';
      readonly domain: MacroString | null;
      readonly bits4: number;
      readonly bits6: number;
    })
  | (Directive & { readonly name: 'ip4' | 'ip6'; readonly network: Address; readonly bits: number });

export interface SpfModifier {
  readonly kind: 'modifier';
  readonly name: string;
  readonly value: MacroString;
  readonly text: string;
}

export type SpfTerm = SpfMechanism | SpfModifier;

export type SpfSyntaxFault =
  | 'character'
  | 'unknown-mechanism'
  | 'domain-spec'
  | 'missing-domain'
  | 'unexpected-argument'
  | 'prefix-length'
  | 'ip4'
  | 'ip6'
  | 'macro'
  | 'repeated-modifier';

export interface SpfError {
  readonly term: string;
  readonly fault: SpfSyntaxFault;
}

export interface SpfRecord {
  readonly text: string;
  readonly terms: readonly SpfTerm[];
  /** Any error makes the whole record a permerror (RFC 7208 §4.6). */
  readonly errors: readonly SpfError[];
}

/** Whether a TXT text is an SPF record: the version alone or followed by a space (RFC 7208 §4.5). */
export function isSpf(text: string): boolean {
  return /^v=spf1(?: |$)/i.test(text);
}

/** Reads an SPF record by the grammar of RFC 7208 §12; the text must satisfy `isSpf`. */
export function parseSpf(text: string): SpfRecord {
  const terms: SpfTerm[] = [];
  const errors: SpfError[] = [];
  const modifiers = new Set<string>();
  for (const term of text.slice('v=spf1'.length).split(' ')) {
    if (term === '') continue;
    const parsed = parseTerm(term);
    if (typeof parsed === 'string') {
      errors.push({ term, fault: parsed });
    } else if (parsed.kind === 'modifier' && modifiers.has(parsed.name)) {
      errors.push({ term, fault: 'repeated-modifier' });
    } else {
      if (parsed.kind === 'modifier' && ['redirect', 'exp'].includes(parsed.name)) modifiers.add(parsed.name);
      terms.push(parsed);
    }
  }
  return { text, terms, errors };
}

function parseTerm(text: string): SpfTerm | SpfSyntaxFault {
  if (!/^[\x21-\x7e]+$/.test(text)) return 'character';
  const modifier = /^([a-z][a-z0-9_.-]*)=(.*)$/i.exec(text);
  if (modifier) return parseModifier(modifier[1]!.toLowerCase(), modifier[2]!, text);
  const directive = /^([+\-?~]?)([a-z0-9_.-]+)(.*)$/i.exec(text);
  if (!directive) return 'unknown-mechanism';
  const [, sign = '', name = '', rest = ''] = directive;
  const head: Directive = { kind: 'mechanism', qualifier: (sign || '+') as SpfQualifier, text };
  return parseMechanism(head, name.toLowerCase(), rest);
}

function parseModifier(name: string, value: string, text: string): SpfModifier | SpfSyntaxFault {
  if (name !== 'redirect' && name !== 'exp') {
    // An unknown modifier is ignored, but its value must still be a macro string (RFC 7208 §6).
    const parts = parseMacroString(value, true);
    return parts && !value.includes(' ') ? { kind: 'modifier', name, value: parts, text } : 'macro';
  }
  const domain = parseDomainSpec(value);
  return domain ? { kind: 'modifier', name, value: domain, text } : 'domain-spec';
}

function parseMechanism(head: Directive, name: string, rest: string): SpfMechanism | SpfSyntaxFault {
  switch (name) {
    case 'all':
      return rest === '' ? { ...head, name } : 'unexpected-argument';
    case 'include':
    case 'exists': {
      if (!rest.startsWith(':')) return 'missing-domain';
      const domain = parseDomainSpec(rest.slice(1));
      return domain ? { ...head, name, domain } : 'domain-spec';
    }
    case 'ptr': {
      if (rest === '') return { ...head, name, domain: null };
      if (!rest.startsWith(':')) return 'unexpected-argument';
      const domain = parseDomainSpec(rest.slice(1));
      return domain ? { ...head, name, domain } : 'domain-spec';
    }
    case 'a':
    case 'mx':
      return parseHosts(head, name, rest);
    case 'ip4':
    case 'ip6':
      return parseNetwork(head, name, rest);
    default:
      return 'unknown-mechanism';
  }
}

/** `a` and `mx`: an optional domain, then prefix lengths for both families, `/24//64` (RFC 7208 §5.3). */
function parseHosts(head: Directive, name: 'a' | 'mx', rest: string): SpfMechanism | SpfSyntaxFault {
  const parts = /^(:.*?)?(?:\/(\d+))?(?:\/\/(\d+))?$/.exec(rest);
  if (!parts) return rest.startsWith('/') ? 'prefix-length' : 'unknown-mechanism';
  const [, spec, four, six] = parts;
  const bits4 = prefixLength(four, 32);
  const bits6 = prefixLength(six, 128);
  if (bits4 === null || bits6 === null) return 'prefix-length';
  if (spec === undefined) return { ...head, name, domain: null, bits4, bits6 };
  const domain = parseDomainSpec(spec.slice(1));
  return domain ? { ...head, name, domain, bits4, bits6 } : 'domain-spec';
}

function parseNetwork(head: Directive, name: 'ip4' | 'ip6', rest: string): SpfMechanism | SpfSyntaxFault {
  const parts = /^:([^/]+)(?:\/(.*))?$/.exec(rest);
  if (!parts) return name;
  const text = parts[1]!;
  const isStrict4 = /^(?:(?:0|[1-9]\d{0,2})\.){3}(?:0|[1-9]\d{0,2})$/.test(text);
  const network = name === 'ip6' ? parseAddress6(text) : isStrict4 ? parseAddress(text) : null;
  if (!network) return name;
  const bits = prefixLength(parts[2], name === 'ip4' ? 32 : 128);
  return bits === null ? 'prefix-length' : { ...head, name, network, bits };
}

/** RFC 7208 §5.6: decimal without leading zeros, at most the address's length; absent means all of it. */
function prefixLength(digits: string | undefined, longest: number): number | null {
  if (digits === undefined) return longest;
  if (!/^(?:0|[1-9]\d{0,2})$/.test(digits) || Number(digits) > longest) return null;
  return Number(digits);
}

/** Whether evaluating the term costs one of the ten look-ups (RFC 7208 §4.6.4). */
export function costsLookup(term: SpfTerm): boolean {
  if (term.kind === 'modifier') return term.name === 'redirect';
  return ['include', 'a', 'mx', 'ptr', 'exists'].includes(term.name);
}

/** The terms a receiver can ever reach: those after `all` never count, and `all` cancels a redirect (RFC 7208 §5.1). */
export function reachableTerms(record: SpfRecord): readonly SpfTerm[] {
  const end = record.terms.findIndex((term) => term.kind === 'mechanism' && term.name === 'all');
  if (end < 0) return record.terms;
  const isKept = (term: SpfTerm, at: number): boolean =>
    term.kind === 'modifier' ? term.name !== 'redirect' : at <= end;
  return record.terms.filter(isKept);
}

/** The value of the one modifier of a name; undefined without it. */
export function modifierOf(record: SpfRecord, name: string): SpfModifier | undefined {
  return record.terms.find((term): term is SpfModifier => term.kind === 'modifier' && term.name === name);
}
