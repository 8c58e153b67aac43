/** The two languages, by the names that URLs and data use. */
export type Lang = 'en' | 'zh';

export const langs: readonly Lang[] = ['en', 'zh'];

/** BCP 47 tag for `lang` and `hreflang`: the script is named because line breaking and fonts depend on it. */
export const langTag: Readonly<Record<Lang, string>> = { en: 'en', zh: 'zh-Hans' };

export function isLang(value: unknown): value is Lang {
  return value === 'en' || value === 'zh';
}

export function otherLang(lang: Lang): Lang {
  return lang === 'en' ? 'zh' : 'en';
}
