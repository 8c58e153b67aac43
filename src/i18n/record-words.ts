import { recordWords as en } from './en/record-words.ts';
import type { Lang } from './lang.ts';
import type { RecordMessages } from './messages.ts';
import { recordWords as zh } from './zh/record-words.ts';

/** What the pages of records say, in both languages: the worker renders these and no others. */
export const recordWords: Readonly<Record<Lang, RecordMessages>> = { en, zh };
