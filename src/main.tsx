import { serveCopyButtons } from './app/copy.ts';
import { watchInstall } from './app/install.ts';
import { keepStored } from './app/keep-stored.ts';
import { createKeptText } from './app/kept-text.ts';
import { layOutRest } from './app/lay-out-rest.ts';
import { serveLanguageLink } from './app/language-link.ts';
import { keepLang } from './app/settings.ts';
import { createWorker } from './app/worker.ts';
import { commonWords } from './app/common-words.ts';
import { isLang } from './i18n/lang.ts';

const { dataset } = document.documentElement;
const lang = isLang(dataset['lang']) ? dataset['lang'] : 'en';
const keptText = createKeptText();
const worker = createWorker();

serveCopyButtons();
watchInstall();
makeLinksAbsolute();
serveLanguageLink(keptText);
void hydrateIsland();
// The first visit is for reading: the app is stored once the page stands.
if (document.readyState === 'complete') afterLoad();
else addEventListener('load', afterLoad, { once: true });

function afterLoad(): void {
  layOutRest();
  keepLang(lang);
  void keepStored(worker, keptText, commonWords(lang));
}

async function hydrateIsland(): Promise<void> {
  const island = document.querySelector<HTMLElement>('[data-island]');
  if (!island) return;
  const [{ hydrateAnswer, hydrateSearch, hydrateDns, hydrateRetry, hydrateAbout }, { createReference }] =
    await Promise.all([import('./app/islands.tsx'), import('./app/reference.ts')]);
  const shared = { island, lang, root: dataset['root'] ?? './', reference: createReference(), keptText };
  if (island.dataset['island'] === 'answer') await hydrateAnswer(shared, worker);
  if (island.dataset['island'] === 'search') await hydrateSearch(shared);
  if (island.dataset['island'] === 'dns') await hydrateDns(shared);
  if (island.dataset['island'] === 'retry') await hydrateRetry(shared);
  if (island.dataset['island'] === 'about') await hydrateAbout(shared, worker);
}

/** The build does not know where it will be hosted; search engines want `hreflang` and canonical links absolute. */
function makeLinksAbsolute(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=alternate], link[rel=canonical]')) {
    link.setAttribute('href', link.href);
  }
}
