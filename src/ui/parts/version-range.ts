import type { EntryMessages } from '../../i18n/messages.ts';

/** `2.3-` -> "since 2.3", `-2.11` -> "up to 2.11", `2.3-2.11` -> "2.3 to 2.11", in the page's language. */
export function rangeLabel(range: string, m: EntryMessages): string {
  const [from = '', to = ''] = range.split('-');
  return m.versionsRange(from, to);
}
