import { serveCopyButtons } from './app/copy.ts';
import { watchInstall } from './app/install.ts';
import { createKeptText } from './app/kept-text.ts';
import { keepLang } from './app/settings.ts';
import { showUpdate, showUpdatedElsewhere } from './app/update-notice.ts';
import { createWorker, type StoredState } from './app/worker.ts';
import { isLang } from './i18n/lang.ts';
import type { CommonMessages } from './i18n/messages.ts';

const { dataset } = document.documentElement;
const lang = isLang(dataset['lang']) ? dataset['lang'] : 'en';
const keptText = createKeptText();
const worker = createWorker();

serveCopyButtons();
watchInstall();
makeLinksAbsolute();
keepFragmentAcrossLanguages();
void hydrateIsland();
void store();

async function hydrateIsland(): Promise<void> {
  const island = document.querySelector<HTMLElement>('[data-island]');
  if (!island) return;
  const [{ hydrateAnswer, hydrateSearch, hydrateAbout }, { createReference }] = await Promise.all([
    import('./app/islands.tsx'),
    import('./app/reference.ts'),
  ]);
  const shared = { island, lang, root: dataset['root'] ?? './', reference: createReference(), keptText };
  if (island.dataset['island'] === 'answer') await hydrateAnswer(shared);
  if (island.dataset['island'] === 'search') await hydrateSearch(shared);
  if (island.dataset['island'] === 'about') await hydrateAbout(shared, worker);
}

/** Stores the app once the page stands: the first visit is for reading. */
async function store(): Promise<void> {
  const status = document.getElementById('stored');
  const words = JSON.parse(status?.dataset['words'] ?? '{}') as CommonMessages['stored'];
  const tell = (state: StoredState): void => {
    if (!status) return;
    status.textContent = words[state];
    status.dataset['state'] = state;
  };
  if (document.readyState !== 'complete')
    await new Promise((done) => addEventListener('load', done, { once: true }));
  keepLang(lang);
  let agreed = false;
  const reload = (): void => void keptText.flush().finally(() => location.reload());
  const updateWords = (await import(lang === 'zh' ? './i18n/zh/common.ts' : './i18n/en/common.ts')) as {
    common: CommonMessages;
  };
  const hadWorker = worker.supported && navigator.serviceWorker.controller !== null;
  if (worker.supported) {
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      if (!hadWorker) return; // the first worker of all: nothing changed for this page
      if (agreed) reload();
      else showUpdatedElsewhere(updateWords.common.update, reload);
    });
  }
  await worker.start(tell, (apply) =>
    showUpdate(updateWords.common.update, () => {
      agreed = true;
      void keptText.flush().finally(apply);
    }),
  );
}

/** The build does not know where it will be hosted; search engines want `hreflang` and canonical links absolute. */
function makeLinksAbsolute(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=alternate], link[rel=canonical]')) {
    link.setAttribute('href', link.href);
  }
}

/** Changing the language keeps what was typed. */
function keepFragmentAcrossLanguages(): void {
  document.querySelector<HTMLAnchorElement>('[data-keep-fragment]')?.addEventListener('click', (event) => {
    const link = event.currentTarget as HTMLAnchorElement;
    keepLang(lang === 'zh' ? 'en' : 'zh');
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    void keptText.flush().finally(() => location.assign(link.href.replace(/#.*$/, '') + location.hash));
  });
}
