import type { Messages } from '../messages.ts';
import { about } from './about.ts';
import { answer } from './answer.ts';
import { dns } from './dns.ts';
import { recordWords } from './record-words.ts';
import { retry } from './retry.ts';

export const en: Messages = { ...recordWords, answer, about, dns, retry };
