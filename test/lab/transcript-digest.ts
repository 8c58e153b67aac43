import { createHash } from 'node:crypto';
import {
  digestedText,
  formatTranscript,
  parseTranscript,
  type Transcript,
} from '../../src/dataset/transcript.ts';

const sha256 = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;

/** The digest of a configuration, shortened: it only has to tell two configurations apart. */
export const configDigest = (text: string): string => sha256(text).slice(0, 7 + 16);

/** A transcript as text with its digest in the header. */
export function sealTranscript(transcript: Transcript): string {
  const digest = sha256(digestedText(formatTranscript(transcript)));
  return formatTranscript({ ...transcript, header: { ...transcript.header, digest: [digest] } });
}

/** Whether a transcript's text is what the lab wrote: it parses and its digest fits. */
export function isSealed(text: string): boolean {
  const stated = parseTranscript(text)?.header.digest?.[0];
  return stated !== undefined && stated === sha256(digestedText(text));
}
