import type { VNode } from 'preact';
import { langTag, otherLang } from '../../i18n/lang.ts';
import { usePage } from '../page-context.tsx';
import type { PageName } from '../routes.ts';
import { Icon } from './icon.tsx';

/** `otherHref`: the same page in the other language. */
export function SiteHeader({ otherHref }: { otherHref: string }): VNode {
  const { lang, common, href } = usePage();
  const other = otherLang(lang);
  return (
    <header class="site">
      <a class="skip" href="#content">
        {common.skipToContent}
      </a>
      <a class="brand" href={href({ page: 'answer' })} translate={false} lang="en">
        tempfail
      </a>
      <p class="stored" id="stored" role="status" />
      <a class="language" href={otherHref} hreflang={langTag[other]} lang={langTag[other]} data-to={other}>
        {common.otherLanguage}
      </a>
    </header>
  );
}

const places = ['answer', 'browse', 'codes', 'dns', 'retry', 'about'] as const;

/** At the thumb on a phone, under the header elsewhere. */
export function SiteNav({ current }: { current: PageName }): VNode {
  const { common, href } = usePage();
  return (
    <nav class="places" aria-label={common.nav.label}>
      {places.map((place) => (
        <a key={place} href={href({ page: place })} aria-current={place === current ? 'page' : undefined}>
          <Icon name={place} />
          {common.nav[place]}
        </a>
      ))}
    </nav>
  );
}

export function SiteFooter({ dataDate, path }: { dataDate: string; path: string }): VNode {
  const { common } = usePage();
  return (
    <footer class="site-footer">
      <p>
        <span translate={false}>tempfail</span> · {common.tagline} · {common.footer(dataDate)} ·{' '}
        {common.privacy}
      </p>
      <p class="printed">{common.printed(path)}</p>
    </footer>
  );
}
