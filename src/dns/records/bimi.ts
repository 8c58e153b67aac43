import { parseTagList, tagValue } from './tag-list.ts';

export interface BimiRecord {
  readonly text: string;
  /** Where the logo is; empty: the domain declines to take part; null: not an https address of an SVG. */
  readonly logo: string | null;
  /** Where the certificate is; undefined without one. */
  readonly authority: string | null | undefined;
}

/** draft-brand-indicators-for-message-identification §4.2: `v` first, exactly BIMI1. */
export function isBimi(text: string): boolean {
  return /^\s*v\s*=\s*BIMI1\s*(?:;|$)/.test(text);
}

/** Reads `<selector>._bimi` (draft-brand-indicators-for-message-identification §4.2). */
export function parseBimi(text: string): BimiRecord {
  const list = parseTagList(text);
  const logo = tagValue(list, 'l') ?? '';
  const authority = tagValue(list, 'a');
  const isLink = (value: string): boolean => /^https:\/\/[^\s,]+$/i.test(value);
  return {
    text,
    logo: logo === '' || isLink(logo) ? logo : null,
    authority: authority === undefined || authority === '' ? undefined : isLink(authority) ? authority : null,
  };
}
