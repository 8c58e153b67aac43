import { fieldAddress, findAddress } from '../../mail/address.ts';
import { headerOf, readFields } from '../../mail/header.ts';
import type { Message } from '../../mail/message.ts';
import { factOf, type Fact } from '../fact.ts';

/** Complaints (ARF, RFC 5965; Hotmail's own form): no failure of a delivery. Null for any other message. */
export function readFeedback(message: Message): Fact[] | null {
  const part = message.parts.find(({ type }) => type === 'message/feedback-report');
  const inText = part ? null : /^Feedback-Type:[ \t]*\w+/im.test(message.text.slice(0, 20_000));
  const hotmail = /^complaint about message from \S+/i.test(headerOf(message, 'subject'));
  const declared = /report-type="?feedback-report/i.test(headerOf(message, 'content-type'));
  // Apple Mail unsubscribes by mail: the reader wants no more, which is what a complaint asks for.
  if (message.headers.has('x-apple-unsubscribe'))
    return [
      factOf({ outcome: 'feedback', recipient: findAddress(headerOf(message, 'from')), text: 'opt-out' }),
    ];
  if (!part && !inText && !hotmail && !declared) return null;
  const fields = readFields(part?.text ?? message.text.slice(0, 20_000));
  const returned = message.parts.find(({ type }) => /rfc822/.test(type))?.text ?? '';
  const original = readFields(returned.slice(0, 16_384));
  const recipient =
    fieldAddress(fields.get('original-rcpt-to') ?? '') ??
    fieldAddress(fields.get('removal-recipient') ?? '') ??
    fieldAddress(original.get('x-hmxmroriginalrecipient') ?? '') ??
    findAddress(original.get('to') ?? '');
  return [factOf({ outcome: 'feedback', recipient, text: fields.get('feedback-type') ?? 'abuse' })];
}
