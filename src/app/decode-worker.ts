import type { CauseRules } from '../dataset/cause-rules.ts';
import type { MatchIndex } from '../dataset/compiled.ts';
import { createClassifier, type Classifier } from '../decode/classify.ts';
import { decodeText } from '../decode/decode-text.ts';
import { decode } from '../decode/decode.ts';
import type { Decoded } from '../decode/failure.ts';
import { looksLikeMessage } from '../decode/formats/message-form.ts';
import { createKnowledge } from '../decode/knowledge.ts';
import { OverviewReader, type Overview } from '../decode/overview.ts';
import { isMbox } from '../mail/mbox.ts';
import { linesAt } from './lines-at.ts';
import { readLines } from './read-lines.ts';
import { firstBytes, openBytes, UnpackError } from './unpack.ts';

/** What the page sends: first all that the decoder knows, then one question after another. */
export type DecodeOrder =
  | { readonly rules: CauseRules; readonly index: MatchIndex }
  | { readonly mail: string }
  | { readonly file: Blob }
  /** Lines of a file, by the bytes at which they begin. */
  | { readonly file: Blob; readonly starts: readonly number[] };

/** What the worker tells of a question: progress in bytes of the file, then one of the others, once. */
export type DecodeNews =
  | { readonly done: number }
  | { readonly decoded: Decoded }
  /** `incomplete`: the file could not be unpacked further. */
  | { readonly overview: Overview; readonly incomplete: UnpackError['why'] | null }
  | { readonly lines: readonly string[] }
  | { readonly unreadable: 'noText' | UnpackError['why'] }
  | { readonly failed: string };

declare const self: {
  onmessage: ((event: { readonly data: DecodeOrder }) => void) | null;
  postMessage(news: DecodeNews): void;
};

/** Text of a log that is still answered recipient by recipient; a longer one is counted. */
const mostListed = 262_144;
/** Bytes read of a message (its report stands in front) and of a mailbox of bounces. */
const mostMessage = 4 * 1024 * 1024;
const mostMailbox = 32 * 1024 * 1024;
const headLength = 65_536;
/** Bytes between two tellings of progress. */
const progressStep = 1_000_000;

let classifier: Classifier | null = null;

self.onmessage = ({ data }) => {
  if ('rules' in data) {
    classifier = createClassifier(data.rules, createKnowledge(data.index));
    return;
  }
  answer(data).then(
    (news) => self.postMessage(news),
    (error: unknown) =>
      self.postMessage(error instanceof UnpackError ? { unreadable: error.why } : { failed: String(error) }),
  );
};

async function answer(order: Exclude<DecodeOrder, { rules: CauseRules }>): Promise<DecodeNews> {
  if (!classifier) throw new Error('the decoder was told nothing');
  if ('mail' in order) return { decoded: await decode(order.mail, classifier) };
  if ('starts' in order) return { lines: await linesAt(order.file, order.starts) };
  return read(order.file, classifier);
}

async function read(file: Blob, knowing: Classifier): Promise<DecodeNews> {
  const first = async (length: number): Promise<Uint8Array> => firstBytes(await openBytes(file), length);
  const start = await first(mostListed + 1);
  const head = new TextDecoder().decode(start.subarray(0, headLength));
  if (isBinary(head)) return { unreadable: 'noText' };
  if (isMbox(head)) return { decoded: await decode(await first(mostMailbox), knowing) };
  if (looksLikeMessage(head)) return { decoded: await decode(await first(mostMessage), knowing) };
  if (start.length <= mostListed) return { decoded: decodeText(new TextDecoder().decode(start), knowing) };
  return count(file, knowing);
}

async function count(file: Blob, knowing: Classifier): Promise<DecodeNews> {
  const reader = new OverviewReader(knowing);
  let told = 0;
  const progress = (done: number): void => {
    if (done - told < progressStep) return;
    told = done;
    self.postMessage({ done });
  };
  try {
    await readLines(await openBytes(file, { progress }), (text, start) => reader.push(text, start));
  } catch (error) {
    if (!(error instanceof UnpackError)) throw error;
    return { overview: reader.read(), incomplete: error.why };
  }
  return { overview: reader.read(), incomplete: null };
}

/** NUL stands in no mail and in no log: a picture, a PDF, an Outlook .msg, an archive. */
function isBinary(head: string): boolean {
  return head.includes('\0');
}
