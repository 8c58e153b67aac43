import { findCodes } from '../diagnostic.ts';
import { factOf, type Fact } from '../fact.ts';

type Json = Record<string, unknown>;

/** Amazon SES notifications, which arrive as JSON inside a message of SNS. Null for any other text. */
export function readProviderNotification(text: string): Fact[] | null {
  if (!/"(?:notificationType|eventType)"\s*:/.test(text)) return null;
  // Mail programs wrap the one long line in the middle of a word.
  const whole = [text, text.replace(/\n[ \t]?/g, '')]
    .map((form) => parse(firstObject(form, form.indexOf('{'))))
    .find(Boolean);
  if (!whole) return null;
  const inner = typeof whole['Message'] === 'string' ? (parse(whole['Message']) ?? whole) : whole;
  const type = inner['notificationType'] ?? inner['eventType'];
  if (type === 'Complaint')
    return recipients(inner['complaint'], 'complainedRecipients').map((one) => feedback(one));
  if (type === 'Delivery')
    return recipients(inner['delivery'], 'recipients').map((one) =>
      factOf({ outcome: 'delivered', recipient: address(one) }),
    );
  if (type !== 'Bounce') return null;
  return recipients(inner['bounce'], 'bouncedRecipients').map((one) => {
    const said = String((one as Json)['diagnosticCode'] ?? '').replace(/^\w+;\s*/, '');
    const status = String((one as Json)['status'] ?? '') || null;
    const codes = findCodes(said);
    return factOf({
      outcome: 'failed',
      recipient: address(one),
      text: said,
      ...codes,
      enhanced: codes.enhanced ?? status,
    });
  });
}

function feedback(one: unknown): Fact {
  return factOf({ outcome: 'feedback', recipient: address(one), text: 'complaint' });
}

function recipients(holder: unknown, key: string): unknown[] {
  const list = (holder as Json | undefined)?.[key];
  return Array.isArray(list) ? list.slice(0, 1000) : [];
}

function address(one: unknown): string | null {
  if (typeof one === 'string') return one;
  const value = (one as Json | null)?.['emailAddress'];
  return typeof value === 'string' ? value : null;
}

function parse(text: string): Json | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Json) : null;
  } catch {
    return null;
  }
}

// SNS puts a footer with braces-free prose behind the object: read to the brace that closes the first one.
function firstObject(text: string, start: number): string {
  let depth = 0;
  if (start < 0) return '';
  for (let i = start; i < text.length; i++) {
    if (text[i] === '{') depth++;
    else if (text[i] === '}' && --depth === 0) return text.slice(start, i + 1);
  }
  return '';
}
