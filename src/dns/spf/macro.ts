import { nibbles, type Address } from '../address.ts';

/** A piece of a macro string (RFC 7208 §7.1): text as it is, or a macro to expand. */
export type MacroPart =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'escape'; readonly text: string }
  | {
      readonly kind: 'macro';
      readonly letter: string;
      /** How many parts from the right are kept; 0: all. */
      readonly keep: number;
      readonly isReversed: boolean;
      readonly delimiters: string;
      readonly isUrlEscaped: boolean;
    };

export type MacroString = readonly MacroPart[];

const macroForm = /^%\{([a-z])(\d*)(r?)([.\-+,/_=]*)\}/i;
const escapes: Readonly<Record<string, string>> = { '%%': '%', '%_': ' ', '%-': '%20' };
const senderLetters = /[slodiphv]/i;
const explainLetters = /[slodiphvcrt]/i;

/** Reads a macro string; null when it breaks RFC 7208 §7.1. `c`, `r`, `t` and the space belong to explanations only. */
export function parseMacroString(text: string, isExplanation = false): MacroString | null {
  const parts: MacroPart[] = [];
  const literal = isExplanation ? /^[\x20-\x24\x26-\x7e]+/ : /^[\x21-\x24\x26-\x7e]+/;
  const letters = isExplanation ? explainLetters : senderLetters;
  for (let rest = text; rest !== '';) {
    const plain = literal.exec(rest);
    const escape = escapes[rest.slice(0, 2)];
    if (plain) {
      parts.push({ kind: 'literal', text: plain[0] });
      rest = rest.slice(plain[0].length);
    } else if (escape !== undefined) {
      parts.push({ kind: 'escape', text: escape });
      rest = rest.slice(2);
    } else {
      const macro = macroForm.exec(rest);
      const [whole = '', letter = '', digits = '', reversed = '', delimiters = ''] = macro ?? [];
      // A transformer that keeps no part is an error, not "all" (RFC 7208 §7.3).
      if (!macro || !letters.test(letter) || (digits !== '' && Number(digits) === 0)) return null;
      parts.push({
        kind: 'macro',
        letter: letter.toLowerCase(),
        keep: Number(digits),
        isReversed: reversed !== '',
        delimiters: delimiters === '' ? '.' : delimiters,
        isUrlEscaped: letter !== letter.toLowerCase(),
      });
      rest = rest.slice(whole.length);
    }
  }
  return parts;
}

/** Reads a domain-spec: a macro string that ends in a macro or in a top label (RFC 7208 §7.1); null otherwise. */
export function parseDomainSpec(text: string): MacroString | null {
  const parts = parseMacroString(text);
  const last = parts?.at(-1);
  if (!parts || !last) return null;
  return last.kind !== 'literal' || endsInTopLabel(last.text) ? parts : null;
}

/** A dot and a label with a letter or an inner hyphen. Not one regular expression: those that say it are quadratic. */
function endsInTopLabel(text: string): boolean {
  const bare = text.endsWith('.') ? text.slice(0, -1) : text;
  const dot = bare.lastIndexOf('.');
  const label = bare.slice(dot + 1);
  if (dot < 0 || !/^[a-z0-9-]+$/i.test(label) || /^-|-$/.test(label)) return false;
  return /[a-z-]/i.test(label);
}

/** What the macros stand for (RFC 7208 §7.2). */
export interface MacroValues {
  readonly sender: string;
  readonly local: string;
  readonly senderDomain: string;
  readonly domain: string;
  readonly ip: Address;
  readonly helo: string;
  /** The validated name of the client; asked for only when a record uses the macro. */
  readonly validatedName: () => Promise<string>;
  /** Seconds since 1970. */
  readonly timestamp: number;
}

/** Expands a macro string (RFC 7208 §7.3). */
export async function expandMacros(parts: MacroString, values: MacroValues): Promise<string> {
  let text = '';
  for (const part of parts) {
    text += part.kind === 'macro' ? transform(await valueOf(part.letter, values), part) : part.text;
  }
  return text;
}

/** Expands to a name to ask for: over 253 octets, labels are dropped from the left (RFC 7208 §7.3). */
export async function expandDomain(parts: MacroString, values: MacroValues): Promise<string> {
  let name = (await expandMacros(parts, values)).replace(/\.$/, '');
  while (name.length > 253 && name.includes('.')) name = name.slice(name.indexOf('.') + 1);
  return name;
}

/** Whether the text depends on who sends: then a record cannot be followed without an address and a sender. */
export function needsSender(parts: MacroString): boolean {
  return parts.some((part) => part.kind === 'macro' && part.letter !== 'd');
}

async function valueOf(letter: string, values: MacroValues): Promise<string> {
  const { ip } = values;
  switch (letter) {
    case 's':
      return values.sender;
    case 'l':
      return values.local;
    case 'o':
      return values.senderDomain;
    case 'd':
      return values.domain;
    case 'i':
      // In capitals, as RFC 7208 §7.4 has it: an explanation shows the text.
      return ip.family === 4 ? ip.text : nibbles(ip).join('.').toUpperCase();
    case 'p':
      return values.validatedName();
    case 'v':
      return ip.family === 4 ? 'in-addr' : 'ip6';
    case 'h':
      return values.helo;
    case 'c':
      return ip.text;
    case 't':
      return String(values.timestamp);
    default:
      // r: the receiving host. A browser is none; RFC 7208 §7.3 names the word for that.
      return 'unknown';
  }
}

function transform(value: string, part: Extract<MacroPart, { kind: 'macro' }>): string {
  const pieces: string[] = [''];
  for (const character of value) {
    if (part.delimiters.includes(character)) pieces.push('');
    else pieces[pieces.length - 1] += character;
  }
  if (part.isReversed) pieces.reverse();
  const kept = part.keep === 0 ? pieces : pieces.slice(-part.keep);
  const text = kept.join('.');
  return part.isUrlEscaped ? urlEscape(text) : text;
}

/** RFC 3986 §2.3: everything but the unreserved characters; the platform's function leaves five others alone. */
function urlEscape(text: string): string {
  const byCode = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(text).replace(/[!'()*]/g, byCode);
}
