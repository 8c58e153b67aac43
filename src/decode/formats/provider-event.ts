import { findAddress } from '../../mail/address.ts';
import { mostRecipients } from '../../mail/limits.ts';
import { findCodes, foldSpace, readDiagnostic } from '../diagnostic.ts';
import { factOf, type Fact, type Outcome } from '../fact.ts';
import type { TextFormat } from './format.ts';

type Json = Readonly<Record<string, unknown>>;

// What sending services call things. Their events differ in these names and in how deep they nest, in little else.
const names = {
  event: ['notificationType', 'eventType', 'event', 'RecordType', 'type', 'Type', 'event_type', 'action'],
  recipient: ['emailAddress', 'rcpt_to', 'recipient', 'Recipient', 'email', 'Email', 'rcpt', 'raw_rcpt_to'],
  said: [
    'diagnosticCode',
    'raw_reason',
    'reason',
    'response',
    'Details',
    'diag',
    'message',
    'content',
    'description',
  ],
  code: ['error_code', 'code', 'smtp_code'],
  status: ['status', 'enhanced_code', 'dsnStatus'],
  host: ['mx-host', 'mx_host', 'host', 'name', 'mx'],
  address: ['addr', 'ip_address', 'mx_ip', 'sending_ip'],
} as const;
// Parts of one event, as against events of their own.
const parts = [
  'delivery-status',
  'response',
  'peer_address',
  'bounce',
  'complaint',
  'delivery',
  'enhanced_code',
];
/** Levels that are looked at. Attack: JSON nested ten thousand deep. */
const deepest = 8;

/** Events of sending services as their webhooks post them: one JSON value, or one a line. */
export const providerEvent: TextFormat = {
  id: 'provider-event',
  recognise: (text) => /^\s*[[{]/.test(text) && readProviderEvents(text) !== null,
  read: (text) => readProviderEvents(text) ?? [],
};

/** The events in a text that holds JSON (a webhook's body, a mail of Amazon SNS); null for any other text. */
export function readProviderEvents(text: string): Fact[] | null {
  if (!/\\?"(?:notificationType|eventType|event|RecordType|type|event_type)\\?"\s*:/.test(text)) return null;
  const facts: Fact[] = [];
  for (const value of valuesOf(text)) collect(value, {}, facts, 0);
  return facts.length > 0 ? facts.slice(0, mostRecipients) : null;
}

function valuesOf(text: string): unknown[] {
  const start = text.search(/[[{]/);
  if (start < 0) return [];
  const whole = parse(text.slice(start)) ?? parse(firstValue(text, start));
  if (whole !== null && !/\}\s*\n\s*\{/.test(text)) return [whole];
  const lines = text.split('\n').map((line) => (line.trim().startsWith('{') ? parse(line.trim()) : null));
  const found = lines.filter((line) => line !== null);
  if (found.length > 0) return found;
  // Mail programs wrap the one long line in the middle of a word.
  const joined = text.replace(/\n[ \t]?/g, '');
  const value = whole ?? parse(firstValue(joined, joined.search(/[[{]/)));
  return value === null ? [] : [value];
}

/** Walks to the objects that name a recipient; `known` is what the objects around them say. */
function collect(value: unknown, known: Json, facts: Fact[], depth: number): void {
  if (depth > deepest || facts.length >= mostRecipients) return;
  if (Array.isArray(value)) {
    for (const one of value) {
      if (typeof one === 'string' && one.includes('@'))
        collect({ emailAddress: one }, known, facts, depth + 1);
      else collect(one, known, facts, depth + 1);
    }
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const own = withParts(value as Json);
  const around = { ...known, ...plainOf(own) };
  const inner = own['Message'];
  const wrapped = typeof inner === 'string' && /^\s*\{/.test(inner) ? parse(inner) : null;
  if (wrapped !== null) {
    collect(wrapped, {}, facts, depth + 1);
    return;
  }
  const recipient = textOf(own, names.recipient);
  if (recipient?.includes('@')) {
    const fact = factFrom(findAddress(recipient) ?? recipient, around);
    if (fact) facts.push(fact);
    return;
  }
  // The header of the message that the event is about (`mail`, `message`) names recipients, too: all of them.
  for (const [name, one] of Object.entries(own)) {
    if (name !== 'mail' && name !== 'headers' && typeof one === 'object')
      collect(one, around, facts, depth + 1);
  }
}

function withParts(value: Json): Json {
  let whole = value;
  for (const part of parts) {
    const one = value[part];
    if (typeof one === 'object' && one !== null && !Array.isArray(one)) {
      const digits = one as { class?: unknown; subject?: unknown; detail?: unknown };
      const isCode = part === 'enhanced_code' || typeof digits.class === 'number';
      whole = isCode
        ? { ...whole, status: `${String(digits.class)}.${String(digits.subject)}.${String(digits.detail)}` }
        : { ...whole, ...plainOf(withParts(one as Json)) };
    }
  }
  return whole;
}

function plainOf(value: Json): Json {
  return Object.fromEntries(
    Object.entries(value).filter(([, one]) => typeof one === 'string' || typeof one === 'number'),
  );
}

function textOf(value: Json, keys: readonly string[]): string | null {
  for (const key of keys) {
    const one = value[key];
    if (typeof one === 'string' && one) return one;
    if (typeof one === 'number') return String(one);
  }
  return null;
}

function factFrom(recipient: string, event: Json): Fact | null {
  const kinds = names.event.map((name) => event[name]).filter((kind) => typeof kind === 'string');
  const outcome = outcomeOf(kinds.join(' '), event);
  if (!outcome) return null;
  if (outcome === 'feedback') return factOf({ outcome, recipient, text: 'complaint' });
  const said = foldSpace((textOf(event, names.said) ?? '').replace(/^[\w-]+;\s*/, ''));
  const code = /^[2-5]\d\d$/.exec(textOf(event, names.code) ?? '')?.[0] ?? null;
  const status = /^[245]\.\d{1,3}\.\d{1,3}$/.exec(textOf(event, names.status) ?? '')?.[0] ?? null;
  const told = readDiagnostic(said);
  return factOf({
    outcome,
    recipient,
    text: said,
    ...told,
    ...codesOf(said, code, status),
    host: (textOf(event, names.host) ?? told.host)?.replace(/\.$/, '') ?? null,
    address: textOf(event, names.address) ?? told.address,
  });
}

function codesOf(said: string, code: string | null, status: string | null): Pick<Fact, 'basic' | 'enhanced'> {
  const own = findCodes(said);
  return { basic: own.basic ?? code ?? /^2\d\d\b/.exec(said)?.[0] ?? null, enhanced: own.enhanced ?? status };
}

function outcomeOf(kinds: string, event: Json): Outcome | null {
  const more = `${String(event['severity'] ?? '')} ${String(event['bounceType'] ?? '')}`;
  if (/complain|spam ?report|spamcomplaint/i.test(kinds)) return 'feedback';
  if (/defer|delay|transient|soft|temporary/i.test(`${kinds} ${more}`)) return 'delayed';
  if (/bounce|fail|reject|drop|expir|block|hard/i.test(kinds)) return 'failed';
  return /^(?:.* )?(?:delivered|delivery|relayed)\b/i.test(kinds) ? 'delivered' : null;
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

// SNS puts a footer of prose behind the object: read to the bracket that closes the first one.
function firstValue(text: string, start: number): string {
  let depth = 0;
  let quoted = false;
  for (let i = Math.max(0, start); i < text.length; i++) {
    const letter = text[i];
    if (quoted) {
      if (letter === '\\') i++;
      else if (letter === '"') quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === '{' || letter === '[') depth++;
    else if ((letter === '}' || letter === ']') && --depth === 0) return text.slice(start, i + 1);
  }
  return '';
}
