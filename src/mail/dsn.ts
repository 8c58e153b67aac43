import { fieldAddress } from './address.ts';
import { readFields } from './header.ts';
import { mostRecipients } from './limits.ts';

/** RFC 3464 §2.3.3; `transferred` and other values of RFC 3886 are told as `other`. */
export type Action = 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded' | 'other';

/** The fields of one recipient (RFC 3464 §2.3). Texts as written, types removed; dates as written. */
export interface RecipientFields {
  readonly recipient: string | null;
  readonly originalRecipient: string | null;
  readonly action: Action | null;
  /** `5.1.1`, without the comment that some add. */
  readonly status: string | null;
  /** The comment behind the status: `(permanent failure)`. */
  readonly statusComment: string;
  readonly remoteMta: string | null;
  /** Type of the diagnostic: `smtp`, `x-unix`, `x-postfix`. */
  readonly diagnosticType: string | null;
  readonly diagnostic: string;
  readonly lastAttempt: string | null;
  readonly retryUntil: string | null;
}

/** A delivery status (RFC 3464, RFC 6533) or a tracking status (RFC 3886). */
export interface DeliveryStatus {
  readonly reportingMta: string | null;
  readonly receivedFrom: string | null;
  readonly arrival: string | null;
  readonly recipients: readonly RecipientFields[];
}

const perRecipient =
  /^(?:final-recipient|original-recipient|action|status|diagnostic-code|remote-mta|x-actual-recipient)$/;

/** Reads the body of a `message/delivery-status` part; null when it holds no field of a recipient. */
export function parseDeliveryStatus(text: string): DeliveryStatus | null {
  const blocks = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .flatMap(splitRecipients)
    .map(readFields)
    .filter((fields) => fields.size > 0);
  const message = new Map<string, string>();
  const recipients: RecipientFields[] = [];
  for (const fields of merged(blocks)) {
    if ([...fields.keys()].some((name) => perRecipient.test(name))) recipients.push(recipientFields(fields));
    for (const [name, value] of fields) if (!message.has(name)) message.set(name, value);
    if (recipients.length >= mostRecipients) break;
  }
  if (recipients.length === 0) return null;
  return {
    reportingMta: typed(message.get('reporting-mta')),
    receivedFrom: typed(message.get('received-from-mta')),
    arrival: message.get('arrival-date') ?? null,
    recipients,
  };
}

// Some gateways drop the blank lines: a second Final-Recipient then begins the next recipient.
function splitRecipients(block: string): string[] {
  const starts = [...block.matchAll(/^final-recipient:/gim)].map(({ index }) => index);
  if (starts.length < 2) return [block];
  return starts
    .slice(0, mostRecipients)
    .map((start, at) => block.slice(at === 0 ? 0 : start, starts[at + 1]));
}

// Some MTAs put a blank line inside a recipient's block: a block that only adds fields belongs to the one before.
function merged(blocks: readonly Map<string, string>[]): Map<string, string>[] {
  const whole: Map<string, string>[] = [];
  for (const block of blocks) {
    const last = whole.at(-1);
    const starts = ['final-recipient', 'original-recipient', 'reporting-mta'].some((name) => block.has(name));
    const adds = last && !starts && ![...block.keys()].some((name) => last.has(name));
    if (adds) for (const [name, value] of block) last.set(name, value);
    else whole.push(new Map(block));
  }
  return whole;
}

function recipientFields(fields: ReadonlyMap<string, string>): RecipientFields {
  const diagnostic = fields.get('diagnostic-code') ?? '';
  const type = /^[ \t]*([\w-]{2,20})[ \t]*;/.exec(diagnostic);
  const status = /^([245]\.\d{1,3}\.\d{1,3})[ \t]*(.*)$/.exec(fields.get('status') ?? '');
  const final = fieldAddress(fields.get('final-recipient') ?? '');
  const original = fieldAddress(fields.get('original-recipient') ?? '');
  return {
    recipient:
      (final?.includes('@') ? final : null) ??
      fieldAddress(fields.get('x-actual-recipient') ?? '') ??
      final ??
      original,
    originalRecipient: original,
    action: actionOf(fields.get('action')),
    status: status?.[1] ?? null,
    statusComment: (status ? status[2] : fields.get('status')) ?? '',
    remoteMta: typed(fields.get('remote-mta')),
    diagnosticType: type?.[1]?.toLowerCase() ?? null,
    diagnostic: (type ? diagnostic.slice(type[0].length) : diagnostic).trim(),
    lastAttempt: fields.get('last-attempt-date') ?? null,
    retryUntil: fields.get('will-retry-until') ?? null,
  };
}

function actionOf(value: string | undefined): Action | null {
  const word = /^[ \t]*([a-z-]+)/i.exec(value ?? '')?.[1]?.toLowerCase();
  if (!word) return null;
  // The first letters tell: `fail`, `failure`, `delay`, `deliverd` have been seen.
  const known = (['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const).find((action) =>
    word.startsWith(action.slice(0, 4)),
  );
  return known ?? 'other';
}

function typed(value: string | undefined): string | null {
  return value?.replace(/^[\w-]+[ \t]*;/, '').trim() || null;
}
