import type { MatchIndex } from '../../dataset/compiled.ts';
import type { Verdict } from '../../dataset/types.gen.ts';
import { otherRow, type Row, type TableName } from '../../decode/overview.ts';
import type { AnswerMessages } from '../../i18n/messages.ts';
import type { Lang } from '../../i18n/lang.ts';
import type { RouteWithoutLang } from '../page-context.tsx';

/** What a row is called on the screen and in a report. */
export interface RowTitle {
  readonly title: string;
  readonly verdict: Verdict | null;
  /** The page that has more about it. */
  readonly route: RouteWithoutLang | null;
  /** True for words of the log, which may name people and machines. */
  readonly isMachine: boolean;
}

/** The words for one row; ids of entries and causes become their titles. */
export function rowTitle(
  table: TableName,
  { name }: Row,
  { entries, causes }: Pick<MatchIndex, 'entries' | 'causes'>,
  lang: Lang,
  m: AnswerMessages,
): RowTitle {
  if (name === otherRow) return plain(m.overview.other, false);
  if (table === 'byEntry') {
    const entry = entries.find(({ id }) => id === name);
    const title = entry?.title[lang].replaceAll('`', '') ?? name;
    return {
      title,
      verdict: entry?.verdict ?? null,
      route: { page: 'entry', id: name },
      isMachine: false,
    };
  }
  if (table !== 'byCause') return plain(name, true);
  const cause = causes[name];
  if (!cause) return plain(m.undetermined, false);
  return {
    title: cause.title[lang],
    verdict: cause.verdict,
    route: { page: 'cause', id: name },
    isMachine: false,
  };
}

function plain(title: string, isMachine: boolean): RowTitle {
  return { title, verdict: null, route: null, isMachine };
}
