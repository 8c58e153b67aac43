import { screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { EntryRecord } from '../../src/dataset/compiled.ts';
import { messages } from '../../src/i18n/all.ts';
import { langs, langTag, otherLang } from '../../src/i18n/lang.ts';
import { EntryPage } from '../../src/ui/pages/entry-page.tsx';
import { basis, percent } from '../../src/ui/parts/rate.tsx';
import { data, openCatalogue } from '../unit/compiled-data.ts';
import { onPage, readable } from './on-page.tsx';

async function load(id: string): Promise<EntryRecord> {
  const record = await openCatalogue().entry(id);
  if (record?.kind !== 'entry') throw new Error(`no entry ${id}`);
  return record;
}

const seed = await load('communication/smtp-450-requested-action-not-taken');
const plain = (text: string): string => text.replaceAll('`', '').replace(/\s+/g, ' ').trim();

describe.each(langs)("the seed's page in %s", (lang) => {
  const { common, entry: m } = messages[lang];
  const { entry, sources } = seed;
  const other = otherLang(lang);

  it('shows every field of the seed, in its order', () => {
    const { container } = onPage(lang, <EntryPage record={seed} m={m} />);
    const text = readable(container.querySelector('article'));
    const head = [
      entry.code ?? '',
      m.domain[entry.domain],
      m.category[entry.category],
      m.origin[entry.origin],
      m.resolution[entry.resolution],
      plain(entry.title[lang]),
    ];
    const figures = [
      entry.id,
      ...[entry.fixRate, entry.confidence].map((rate) =>
        rate ? `${percent(rate)} ${basis(rate, m)}` : m.rate.notMeasured,
      ),
      `${m.fact.evidence}${Object.keys(entry.evidence).length}`,
      `${m.fact.firstSeen}${entry.firstSeen}`,
    ];
    const versions = entry.versions.flatMap((row) => [
      row.version,
      m.versionStatus[row.status],
      plain(row.notes[lang]),
    ]);
    const reference = [
      m.rootCause,
      plain(entry.rootCause[lang]),
      plain(entry.rootCause[other]),
      m.documentation,
      ...entry.documentation.flatMap(({ source, says }) => [sources[source]?.title ?? '', plain(says[lang])]),
      m.workarounds,
      ...entry.workarounds.flatMap(({ action, detail }) => [plain(action[lang]), plain(detail[lang])]),
      m.otherSteps,
      ...entry.steps.map((step) => plain(step[other])),
      m.deadEnds,
      ...entry.deadEnds.flatMap(({ action, reason }) => [plain(action[lang]), plain(reason[lang])]),
    ];
    // The list of what is on the page stands before everything and names the same sections.
    let at = text.indexOf(common.verdictSentence[entry.verdict]);
    expect(at).toBeGreaterThan(0);
    for (const wanted of [...head, ...figures, m.versions, ...versions, ...reference]) {
      const next = text.indexOf(wanted, at);
      expect(next, `${wanted} behind ${text.slice(Math.max(0, at - 60), at + 60)}`).toBeGreaterThanOrEqual(
        at,
      );
      at = next;
    }
  });

  it("keeps the seed's figures, each called an estimate", () => {
    const { container } = onPage(lang, <EntryPage record={seed} m={m} />);
    const rates = [...container.querySelectorAll('.rate.is-estimate')].map(readable);
    const figures = rates.map((rate) => /(\d+)%/.exec(rate)?.[1]);
    for (const figure of ['70', '83', '85', '80', '90', '95']) expect(figures).toContain(figure);
    for (const rate of rates) expect(rate).toContain(m.rate.estimate);
  });

  it('puts the verdict, what to do and what not before the reference', () => {
    const { container } = onPage(lang, <EntryPage record={seed} m={m} />);
    const headings = [...container.querySelectorAll('h1, h2')].map(readable);
    expect(headings.slice(0, 3)).toEqual([plain(entry.title[lang]), m.doThis, m.notThis]);
    expect(readable(container.querySelector('.verdict'))).toContain(common.actor[entry.actor]);
  });

  it('says what was corrected, and what each claim rests on', () => {
    const { container } = onPage(lang, <EntryPage record={seed} m={m} />);
    for (const { claim, truth } of entry.corrections ?? []) {
      expect(readable(container)).toContain(plain(claim[lang]));
      expect(readable(container)).toContain(plain(truth[lang]));
    }
    expect(entry.corrections?.length).toBeGreaterThan(0);
    for (const mark of container.querySelectorAll('a.grade:not(.is-lab)')) {
      expect(container.querySelector(mark.getAttribute('href') ?? '')).not.toBeNull();
    }
  });

  it('marks the other language as such', () => {
    const { container } = onPage(lang, <EntryPage record={seed} m={m} />);
    const steps = container.querySelector('section[aria-labelledby=steps]');
    expect(steps?.getAttribute('lang')).toBe(langTag[other]);
    const causes = [...container.querySelectorAll('.two > p')].map((p) => p.getAttribute('lang'));
    expect(causes).toEqual([langTag[lang], langTag[other]]);
  });
});

describe.each(data.raw.entries.map(({ id }) => id))('the page of %s', (id) => {
  it.each(langs)('has commands, wording and links whole, in %s', async (lang) => {
    const { entry: m } = messages[lang];
    const record = await load(id);
    const { container } = onPage(lang, <EntryPage record={record} m={m} />);
    for (const { commands = [] } of record.entry.workarounds) {
      for (const { run } of commands) {
        const blocks = [...container.querySelectorAll('pre')].map((pre) => pre.textContent);
        expect(blocks).toContain(run);
      }
    }
    const wordings = [...container.querySelectorAll('samp')].map(readable);
    for (const { text: wording } of record.entry.texts)
      expect(wordings).toContain(wording.replace(/\s+/g, ' '));
    for (const kind of ['leadsTo', 'precededBy', 'confusedWith'] as const) {
      if (record.chain[kind].length > 0)
        expect(screen.getByRole('heading', { name: m.chainKind[kind] })).toBeTruthy();
    }
    for (const pre of container.querySelectorAll('pre')) pre.remove(); // m4 quotes with backticks
    expect(readable(container)).not.toMatch(/`|\[object/);
    for (const link of container.querySelectorAll('a:is(.is-lab, .seen *)')) {
      const [, place = '', version] = /\/evidence\/(.*)\/#v(.*)$/.exec(link.getAttribute('href') ?? '') ?? [];
      const cited = await openCatalogue().evidence(place);
      expect(cited?.kind === 'evidence' && cited.transcripts.map((one) => one.version)).toContain(version);
    }
    const ids = [...container.querySelectorAll('[id]')].map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of container.querySelectorAll('a[href^="#"]')) {
      expect(ids).toContain(link.getAttribute('href')?.slice(1));
    }
  });
});
