import type { CauseRules } from '../dataset/cause-rules.ts';
import type { CompiledMark } from '../dataset/compiled.ts';
import { createClassifier, type Classifier } from '../decode/classify.ts';
import { decode, decodeText, type Decoded } from '../decode/decode.ts';
import { looksLikeMessage } from '../decode/formats/message-form.ts';
import { OverviewReader, type Overview } from '../decode/overview.ts';
import { isMbox } from '../mail/mbox.ts';
import { readLines } from './read-lines.ts';

/** What the page asks: a file, and all that the decoder knows. */
export interface DecodeOrder {
  readonly file: Blob;
  readonly rules: CauseRules;
  readonly marks: readonly CompiledMark[];
}

/** What the worker tells: progress in bytes, then one of the others, once. */
export type DecodeNews =
  | { readonly done: number }
  | { readonly decoded: Decoded }
  | { readonly overview: Overview }
  | { readonly wrong: true }
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

self.onmessage = ({ data }) => {
  read(data).then(
    (news) => self.postMessage(news),
    (error: unknown) => self.postMessage({ failed: String(error) }),
  );
};

async function read({ file, rules, marks }: DecodeOrder): Promise<DecodeNews> {
  const classifier = createClassifier(rules, marks);
  const head = await file.slice(0, headLength).text();
  if (isBinary(head)) return { wrong: true };
  const isMailbox = isMbox(head);
  if (isMailbox || looksLikeMessage(head)) {
    const bytes = new Uint8Array(await file.slice(0, isMailbox ? mostMailbox : mostMessage).arrayBuffer());
    return { decoded: await decode(bytes, classifier) };
  }
  if (file.size <= mostListed) return { decoded: decodeText(await file.text(), classifier) };
  return { overview: await count(file, classifier) };
}

async function count(file: Blob, classifier: Classifier): Promise<Overview> {
  const reader = new OverviewReader(classifier);
  let told = 0;
  await readLines(file.stream(), {
    line: (text, start) => reader.push(text, start),
    progress: (done) => {
      if (done - told < progressStep) return;
      told = done;
      self.postMessage({ done });
    },
  });
  return reader.read();
}

/** NUL stands in no mail and in no log: a picture, a PDF, an Outlook .msg, an archive. */
function isBinary(head: string): boolean {
  return head.includes('\0');
}
