import { langs, langTag } from '../i18n/lang.ts';
import { recordWords } from '../i18n/record-words.ts';
import { toHtml } from './html.ts';

/**
 * The host's own 404.html. It is shown at any depth, where a relative address would miss, so it needs no other file
 * and holds one link, to `base`. Visitors whose browser has stored the app see the page above instead.
 */
export function hostNotFound(base: string): string {
  return toHtml(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{recordWords.en.notFound.title}</title>
      </head>
      <body>
        <main>
          {langs.map((lang) => (
            <section key={lang} lang={langTag[lang]}>
              <h1>{recordWords[lang].notFound.title}</h1>
              <p>{recordWords[lang].notFound.text}</p>
            </section>
          ))}
          <p>
            <a href={base}>Tempfail</a>
          </p>
        </main>
      </body>
    </html>,
  );
}
