import { en } from './en/en.ts';
import type { Lang } from './lang.ts';
import type { Messages } from './messages.ts';
import { zh } from './zh/zh.ts';

/** Both languages whole, for the build. A page in the browser loads only the words of its island. */
export const messages: Readonly<Record<Lang, Messages>> = { en, zh };
