import type { Messages } from '../messages.ts';
import { about } from './about.ts';
import { answer } from './answer.ts';
import { browse } from './browse.ts';
import { code } from './code.ts';
import { common } from './common.ts';
import { dns } from './dns.ts';
import { entry } from './entry.ts';
import { evidence } from './evidence.ts';
import { notFound } from './not-found.ts';
import { retry } from './retry.ts';

export const zh: Messages = { common, answer, entry, evidence, code, browse, about, dns, retry, notFound };
