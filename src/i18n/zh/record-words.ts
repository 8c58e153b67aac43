import type { RecordMessages } from '../messages.ts';
import { browse } from './browse.ts';
import { code } from './code.ts';
import { common } from './common.ts';
import { entry } from './entry.ts';
import { evidence } from './evidence.ts';
import { notFound } from './not-found.ts';

export const recordWords: RecordMessages = { common, entry, evidence, code, browse, notFound };
