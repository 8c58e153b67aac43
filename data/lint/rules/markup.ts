import { textsIn } from '../json-walk.ts';
import type { Rule } from '../rule.ts';

// RFC 5321 writes `<domain>` in its own titles: only names that HTML knows are tags.
const htmlTag =
  /<\/?(?:a|abbr|b|blockquote|br|code|dd|div|dl|dt|em|h[1-6]|hr|i|img|kbd|li|mark|ol|p|pre|s|samp|script|small|span|strong|style|sub|sup|table|td|th|tr|u|ul)(?:\s[^>]*)?\/?>/i;
const refused: readonly (readonly [RegExp, string, string])[] = [
  [htmlTag, 'an HTML tag', 'Write plain text; what machines say goes into `backticks`'],
  [/&(?:[a-z]+|#\d+);/i, 'an HTML entity', 'Write the character itself'],
  [/\]\(/, 'a Markdown link', 'Cite a source instead'],
  [/\*\*|__/, 'Markdown emphasis', 'Let the words carry it'],
  [/\n/, 'a line break', 'Make it one statement, or two'],
];

/** Statements are plain text in which `backticks` mark what machines say; nothing else is rendered. */
export const rule: Rule = {
  name: 'markup',
  guards: 'pages: other markup would be shown as it stands, in both languages',
  *check({ files }) {
    for (const { path: file, content } of files)
      for (const { path, text } of textsIn(content))
        for (const language of ['en', 'zh'] as const) {
          const at = { file, path: `${path}/${language}` };
          const words = text[language];
          if (words.split('`').length % 2 === 0)
            yield { ...at, what: 'a backtick without its partner', mend: 'Close it, or remove it' };
          const outside = words.replace(/`[^`]*`/g, '');
          for (const [form, what, mend] of refused) if (form.test(outside)) yield { ...at, what, mend };
        }
  },
};
