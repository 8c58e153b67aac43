import ownResolver from 'virtual:own-resolver';
import { hydrate, type VNode } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Lang } from '../i18n/lang.ts';
import type { DnsMessages } from '../i18n/dns-messages.ts';
import type { FindingMessages } from '../i18n/finding-messages.ts';
import type { RetryMessages } from '../i18n/retry-messages.ts';
import type { AboutMessages, AnswerMessages, BrowseMessages, CommonMessages } from '../i18n/messages.ts';
import { writeDnsState } from '../ui/dns-state.ts';
import type { ClaimedReply } from '../ui/islands/dns/claims-state.ts';
import { Page } from '../ui/page-context.tsx';
import type { AppReference } from './reference.ts';
import { createDecoder } from './decoder.ts';
import { commonWords } from './common-words.ts';
import { exportEntries } from './export.ts';
import { readFragment, writeFragment } from './fragment.ts';
import { watchGivenFiles } from './given-files.ts';
import { install, isInstalled, onInstallable } from './install.ts';
import type { KeptText } from './kept-text.ts';
import { saveFile } from './save-file.ts';
import { keepResolverChoice, readResolverChoice, readTheme, setTheme } from './settings.ts';
import type { AppWorker } from './worker.ts';

/** What every island gets. */
export interface Shared {
  readonly island: HTMLElement;
  readonly lang: Lang;
  readonly root: string;
  readonly reference: AppReference;
  readonly keptText: KeptText;
}

const words = {
  en: {
    answer: () => import('../i18n/en/answer.ts'),
    browse: () => import('../i18n/en/browse.ts'),
    dns: () => import('../i18n/en/dns.ts'),
    findings: () => import('../i18n/en/findings.ts'),
    retry: () => import('../i18n/en/retry.ts'),
    about: () => import('../i18n/en/about.ts'),
  },
  zh: {
    answer: () => import('../i18n/zh/answer.ts'),
    browse: () => import('../i18n/zh/browse.ts'),
    dns: () => import('../i18n/zh/dns.ts'),
    findings: () => import('../i18n/zh/findings.ts'),
    retry: () => import('../i18n/zh/retry.ts'),
    about: () => import('../i18n/zh/about.ts'),
  },
} as const;

/**
 * Hydrates an island as it was rendered, without services, and hands them in before the next paint: hydration takes
 * the attributes of the page for granted and would keep what only holds without a script.
 */
function show<S>(
  { island, lang, root }: Shared,
  common: CommonMessages,
  services: S,
  content: (services: S | null) => VNode,
): void {
  const context = { lang, root, common };
  hydrate(
    <Page.Provider value={context}>
      <Live services={services} content={content} />
    </Page.Provider>,
    island,
  );
}

function Live<S>({ services, content }: { services: S; content: (services: S | null) => VNode }): VNode {
  const [live, setLive] = useState<S | null>(null);
  useLayoutEffect(() => setLive(() => services), [services]);
  return content(live);
}

/** The words of a page and of its frame, loaded side by side with the island's code. */
async function load<T>(shared: Shared, own: () => Promise<T>): Promise<[CommonMessages, T]> {
  return Promise.all([commonWords(shared.lang), own()]);
}

export async function hydrateAnswer(shared: Shared, worker: AppWorker): Promise<void> {
  const { reference, keptText, lang } = shared;
  const initialText = (await keptText.initial()) ?? '';
  const [common, [{ AnswerBox }, { answer }]] = await load(shared, () =>
    Promise.all([
      import('../ui/islands/answer-box.tsx'),
      words[lang].answer() as Promise<{ answer: AnswerMessages }>,
    ]),
  );
  const { readFile, readMail, linesAt } = createDecoder(reference.catalogue);
  const services = {
    load: async () => ({
      ...(await reference.decoding()),
      catalogue: reference.catalogue,
      readMail,
      search: reference.search,
    }),
    initialText: initialText || typedBeforeReady(shared),
    keepText: keptText.keep,
    readFile,
    watchGiven: (give: (file: File) => void) => watchGivenFiles(worker, give),
    linesAt,
    copyText: (text: string) => navigator.clipboard.writeText(text),
    saveText: (text: string, name: string) => saveFile(name, 'text/markdown', text),
    writeClaims,
  };
  show(shared, common, services, (live) => <AnswerBox m={answer} services={live} />);
}

/** The checks are loaded only once there is a reply to explain. */
async function writeClaims(reply: ClaimedReply): Promise<string | null> {
  const { claimsState } = await import('../ui/islands/dns/claims-state.ts');
  const state = claimsState(reply);
  return state && writeFragment(writeDnsState(state), 'dns');
}

export async function hydrateSearch(shared: Shared): Promise<void> {
  const { reference, keptText, lang } = shared;
  const initialQuery = (await keptText.initial()) ?? '';
  const [common, [{ SearchBox }, { browse }]] = await load(shared, () =>
    Promise.all([
      import('../ui/islands/search-box.tsx'),
      words[lang].browse() as Promise<{ browse: BrowseMessages }>,
    ]),
  );
  const services = {
    load: reference.search,
    initialQuery: initialQuery || typedBeforeReady(shared),
    keepQuery: keptText.keep,
  };
  show(shared, common, services, (live) => <SearchBox m={browse} services={live} />);
}

export async function hydrateRetry(shared: Shared): Promise<void> {
  const { keptText, lang } = shared;
  const initialText = await keptText.initial('retry');
  const [common, [{ RetryTool }, { retry }]] = await load(shared, () =>
    Promise.all([
      import('../ui/islands/retry/retry-tool.tsx'),
      words[lang].retry() as Promise<{ retry: RetryMessages }>,
    ]),
  );
  const services = {
    now: () => Date.now() / 1000,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    offset: (at: number) => -60 * new Date(at * 1000).getTimezoneOffset(),
    initialText,
    keepText: (text: string) => keptText.keep(text, 'retry'),
  };
  show(shared, common, services, (live) => <RetryTool m={retry} services={live} />);
}

export async function hydrateDns(shared: Shared): Promise<void> {
  const { keptText, lang, reference } = shared;
  const initialText = await readFragment(location.hash, 'dns');
  const [common, [{ DnsTool }, { readChoice }, { openNetwork }, { createKeptRuns }, { dns }, { findings }]] =
    await load(shared, () =>
      Promise.all([
        import('../ui/islands/dns/dns-tool.tsx'),
        import('../ui/islands/dns/resolver-choice.ts'),
        import('./doh-network.ts'),
        import('./kept-runs.ts'),
        words[lang].dns() as Promise<{ dns: DnsMessages }>,
        words[lang].findings() as Promise<{ findings: FindingMessages }>,
      ]),
    );
  const services = {
    words: findings,
    now: Date.now,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    initialText,
    keepText: (text: string) => keptText.keep(text, 'dns'),
    choice:
      readChoice(readResolverChoice()) ??
      (ownResolver ? { id: 'own', url: ownResolver, validates: false } : null),
    keepChoice: (choice: object) => keepResolverChoice(JSON.stringify(choice)),
    connect: openNetwork,
    isOnline: () => navigator.onLine,
    onOnline: watchNetwork,
    runs: createKeptRuns(),
    saveFile,
    titles: async () => {
      const { rows } = await reference.catalogue.searchIndex();
      return new Map(rows.map(({ id, title }) => [id, title]));
    },
  };
  show(shared, common, services, (live) => <DnsTool m={dns} services={live} />);
}

function watchNetwork(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}

export async function hydrateAbout(shared: Shared, worker: AppWorker): Promise<void> {
  const { reference, lang } = shared;
  const [common, [{ AboutTools }, { about }, facts]] = await load(shared, () =>
    Promise.all([
      import('../ui/islands/about-tools.tsx'),
      words[lang].about() as Promise<{ about: AboutMessages }>,
      reference.catalogue.facts(),
    ]),
  );
  const { storage } = navigator as { storage?: StorageManager };
  const services = {
    canStore: worker.supported,
    stored: worker.inCharge,
    report: async () => worker.ask<never>('REPORT'),
    verify: async (progress: (done: number, total: number) => void, signal: AbortSignal) =>
      required(worker.ask<never>('VERIFY', progress, signal)),
    repair: async () => required(worker.ask<never>('REPAIR')),
    persisted: async () => (await storage?.persisted?.()) ?? null,
    askPersistence: async () => (await storage?.persist?.()) ?? false,
    installed: isInstalled(),
    onInstallable,
    install,
    theme: readTheme(),
    setTheme,
    checkUpdate: worker.check,
    exportEntries: () => exportEntries(reference.catalogue),
  };
  show(shared, common, services, (live) => (
    <AboutTools m={about} version={facts.version} dataDate={facts.date} services={live} />
  ));
}

/** What was typed into the plain page before its code arrived; kept like everything that is typed. */
function typedBeforeReady({ island, keptText }: Shared): string {
  const box = island.querySelector<HTMLInputElement | HTMLTextAreaElement>('textarea, input[type=search]');
  const typed = box?.value ?? '';
  if (typed) keptText.keep(typed);
  return typed;
}

function required<T>(asked: Promise<T> | null): Promise<T> {
  return asked ?? Promise.reject(new Error('no worker is in charge of this page'));
}
