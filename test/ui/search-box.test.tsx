import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { createSearch } from '../../src/dataset/search.ts';
import { messages } from '../../src/i18n/all.ts';
import { langs, type Lang } from '../../src/i18n/lang.ts';
import { SearchBox, type SearchServices } from '../../src/ui/islands/search-box.tsx';
import { data } from '../unit/compiled-data.ts';
import { onPage, readable } from './on-page.tsx';

const search = createSearch(data.compiled.search);

function open(lang: Lang, given: Partial<SearchServices> = {}): { box: HTMLInputElement; kept: string[] } {
  const kept: string[] = [];
  const services: SearchServices = {
    load: async () => search,
    initialQuery: '',
    keepQuery: (query) => kept.push(query),
    ...given,
  };
  onPage(lang, <SearchBox m={messages[lang].browse} services={services} />);
  return {
    box: screen.getByRole<HTMLInputElement>('searchbox', { name: messages[lang].browse.searchLabel }),
    kept,
  };
}

const type = (box: HTMLInputElement, value: string): unknown => fireEvent.input(box, { target: { value } });

describe.each(langs)('search in %s', (lang) => {
  const { browse: m, common } = messages[lang];

  it.each(['灰名单', 'greylistng', '5.7.26', 'gmail'])('finds %s and says how much', async (query) => {
    const { box, kept } = open(lang);
    type(box, query);
    const rows = search(query);
    await waitFor(() => expect(readable(screen.getByRole('status'))).toBe(m.results(rows.length)));
    const links = screen.getAllByRole('link');
    expect(links.length).toBe(Math.min(rows.length, 20));
    expect(readable(links[0])).toContain(rows[0]?.title[lang].replaceAll('`', ''));
    expect(kept).toEqual([query]);
  });

  it('says when there is nothing', async () => {
    const { box } = open(lang);
    type(box, 'zyzzyva');
    await waitFor(() => expect(readable(screen.getByRole('status'))).toBe(m.noResults));
    expect(screen.queryAllByRole('link')).toEqual([]);
  });

  it('shows more when asked, and begins anew with the next query', async () => {
    const { box } = open(lang);
    type(box, '5.');
    const button = await screen.findByRole('button', { name: m.showMore });
    fireEvent.click(button);
    await waitFor(() => expect(screen.getAllByRole('link')).toHaveLength(40));
    type(box, '4.');
    await waitFor(() => expect(screen.getAllByRole('link')).toHaveLength(20));
  });

  it('tells a failed load, keeps the query, and tries again when asked', async () => {
    let network = false;
    const { box } = open(lang, {
      load: () => (network ? Promise.resolve(search) : Promise.reject(new Error('no network'))),
      initialQuery: 'gmail',
    });
    expect(readable(await screen.findByRole('alert'))).toContain(m.loadFailed);
    expect(box.value).toBe('gmail');
    network = true;
    fireEvent.click(screen.getByRole('button', { name: m.retry }));
    await waitFor(() => expect(screen.getAllByRole('link').length).toBeGreaterThan(0));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(box.value).toBe('gmail');
  });

  it('says which words it took for mistyped ones, and nothing where the words are right', async () => {
    const { box } = open(lang);
    type(box, 'greylistng');
    await waitFor(() => expect(screen.getAllByRole('link').length).toBeGreaterThan(0));
    for (const link of screen.getAllByRole('link'))
      expect(readable(link)).toMatch(new RegExp(`${common.similar('')}.*gr[ae]ylisting`, 'u'));
    type(box, 'greylisting');
    await waitFor(() => expect(readable(screen.getAllByRole('link')[0])).not.toContain(common.similar('')));
  });
});

describe('search', () => {
  it('begins with the query that the address brought along', async () => {
    const { box } = open('en', { initialQuery: 'postgrey' });
    await waitFor(() => expect(screen.getAllByRole('link').length).toBeGreaterThan(0));
    expect(box.value).toBe('postgrey');
  });

  it('leads to entries, codes, hosts and causes', async () => {
    const { box } = open('zh');
    const leadsTo = async (query: string, href: string): Promise<void> => {
      type(box, query);
      await waitFor(() =>
        expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toContain(href),
      );
    };
    await leadsTo('5.7.26', '../zh/code/5.7.26/');
    await leadsTo('gmail', '../zh/host/gmail/');
    await leadsTo('ptr-missing', '../zh/cause/ptr-missing/');
    await leadsTo('reverse hostname', '../zh/e/communication/postfix-450-cannot-find-reverse-hostname/');
  });

  it('shows nothing for blanks', async () => {
    const { box } = open('en');
    type(box, '   ');
    expect(readable(screen.getByRole('status'))).toBe('');
    expect(screen.queryAllByRole('link')).toEqual([]);
  });
});
