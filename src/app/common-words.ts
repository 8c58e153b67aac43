import type { Lang } from '../i18n/lang.ts';
import type { CommonMessages } from '../i18n/messages.ts';

/** The words of a page's frame in one language; loaded after the page stands, so they weigh on no page. */
export async function commonWords(lang: Lang): Promise<CommonMessages> {
  const { common } = await (lang === 'zh' ? import('../i18n/zh/common.ts') : import('../i18n/en/common.ts'));
  return common;
}
