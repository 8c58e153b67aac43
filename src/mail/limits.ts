/**
 * What a message may cost. Each limit names the attack it stops; a message that passes none of them is a bounce of
 * any size ever seen (the largest honest one returned a 25 MB message behind its report).
 */

/**
 * Bytes of one message that are read. Attack: a mail of gigabytes, or one endless line, that fills the memory.
 * The report stands in front of the returned message, so what is cut off is the returned message.
 */
export const mostMessageBytes = 1_048_576;

/** Bytes kept of the message that is returned behind a delivery status: the status has told all that matters. */
export const mostReturnedBytes = 512;

/** Bytes of all header fields together. Attack: a million header fields, quadratic in many parsers. */
export const mostHeaderBytes = 524_288;

/** Levels of MIME parts. Attack: ten thousand nested multiparts, which overflow the stack of a recursive reader. */
export const mostNesting = 24;

/** Parts looked at. Attack: a mail of a hundred thousand empty parts, each costing an object. */
export const mostParts = 200;

/** Characters of one decoded text part. Attack: an encoding that grows (UTF-7, entities) until the page stalls. */
export const mostTextLength = 262_144;

/** Recipients reported of one message. Attack: a forged report with a million recipients floods the page. */
export const mostRecipients = 1_000;

/** Messages read from one mbox. Attack: a mailbox of `From ` lines alone. */
export const mostMessages = 10_000;

/** Attached messages read when a message tells nothing itself. Attack: a mail of ten thousand attached mails. */
export const mostAttached = 8;
