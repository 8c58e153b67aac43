import { screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { Entry, Rate, VersionRow } from '../../src/dataset/types.gen.ts';
import { messages } from '../../src/i18n/all.ts';
import { langs } from '../../src/i18n/lang.ts';
import { EvidenceMarks } from '../../src/ui/parts/evidence.tsx';
import { NightCard } from '../../src/ui/parts/night-card.tsx';
import { Rates } from '../../src/ui/parts/rate.tsx';
import { ReplyLine } from '../../src/ui/parts/reply-line.tsx';
import { VerdictBanner } from '../../src/ui/parts/verdict-banner.tsx';
import { VersionTable } from '../../src/ui/parts/version-table.tsx';
import { onPage, readable } from './on-page.tsx';

const note = { en: 'Wait, if the text says `greylisted`.', zh: '文字提到 `greylisted` 时等待。' };

const lab = {
  ran: { grade: 'lab', transcript: 'postfix/relay-denied/3.7.11.txt' },
  again: { grade: 'lab', transcript: 'postfix/relay-denied/3.10.13.txt' },
} as unknown as Entry['evidence'];

describe.each(langs)('in %s', (lang) => {
  const { common, entry: m } = messages[lang];

  it.each(['wait', 'fix', 'stop'] as const)(
    'the verdict %s is a word, a condition and a person',
    (verdict) => {
      const { container } = onPage(
        lang,
        <VerdictBanner verdict={verdict} note={note} actor="sender-admin" />,
      );
      const text = readable(container);
      expect(text).toContain(common.verdictSentence[verdict]);
      expect(text).toContain(note[lang].replaceAll('`', ''));
      expect(text).toContain(`${common.whoActs} ${common.actor['sender-admin']}`);
      expect(readable(container.querySelector('code'))).toBe('greylisted');
      expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
    },
  );

  it('every rate names its basis', () => {
    const rates: Rate[] = [
      { basis: 'estimate', percent: 70 },
      { basis: 'measured', k: 2, n: 3, evidence: ['ran', 'again'], note },
      { basis: 'simulated', k: 1, n: 1000 },
    ] as Rate[];
    const { container } = onPage(lang, <Rates rates={rates} of="success" evidence={lab} m={m} />);
    const [estimate, measured, simulated] = within(container).getAllByRole('listitem').map(readable);
    expect(estimate).toContain(m.rate.success('70%'));
    expect(estimate).toContain(m.rate.estimate);
    expect(measured).toContain(m.rate.success('67%'));
    expect(measured).toContain(`${m.rate.measured(2, 3)} · ${note[lang].replaceAll('`', '')}`);
    expect(screen.getByRole('link').getAttribute('href')).toBe(
      `../${lang}/evidence/postfix/relay-denied/#v3.7.11`,
    );
    expect(simulated).toContain(m.rate.success('0%'));
    expect(simulated).toContain(m.rate.simulated(1, 1000));
  });

  it('what followed in every trial is said so, not counted in percent', () => {
    const rates: Rate[] = [{ basis: 'measured', k: 40, n: 40, evidence: ['ran'] }];
    for (const of of ['success', 'fail'] as const) {
      const { container } = onPage(lang, <Rates rates={rates} of={of} evidence={lab} m={m} />);
      expect(readable(container)).toContain(`${m.rate.always[of]} · ${m.rate.measured(40, 40)}`);
      expect(readable(container)).not.toContain('%');
    }
  });

  it('a dead end counts failures, and nothing measured is said in words', () => {
    const rate = { basis: 'estimate', percent: 95 } as Rate;
    expect(
      readable(onPage(lang, <Rates rates={[rate]} of="fail" evidence={{}} m={m} />).container),
    ).toContain(m.rate.fail('95%'));
    expect(readable(onPage(lang, <Rates rates={[]} of="fail" evidence={{}} m={m} />).container)).toBe(
      m.rate.notMeasured,
    );
  });

  it('evidence is told by grade, the strongest first: a case leads to its transcript, the rest to its place in the list', () => {
    const evidence = {
      seen: { grade: 'reported' },
      read: { grade: 'source' },
      asked: { grade: 'documented' },
      ...lab,
    } as unknown as Entry['evidence'];
    onPage(lang, <EvidenceMarks refs={['seen', 'ran', 'read', 'again']} evidence={evidence} />);
    const links = screen.getAllByRole('link');
    expect(links.map(readable)).toEqual([
      `${common.grade.lab} · relay denied`,
      `${common.grade.source} 1`,
      `${common.grade.reported} 3`,
    ]);
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      `../${lang}/evidence/postfix/relay-denied/#v3.7.11`,
      '#e1',
      '#e3',
    ]);
  });

  it('a version tells the releases that it was seen on, each with its transcript', () => {
    const row = {
      version: 'Postfix 3.8',
      host: 'postfix',
      status: 'active',
      introduced: null,
      deprecated: null,
      notes: note,
      evidence: ['ran', 'again'],
    } as unknown as VersionRow;
    const seen = [
      { release: '3.7.11', transcript: 'postfix/relay-denied/3.7.11.txt' },
      { release: '3.10.13', transcript: 'postfix/relay-denied/3.10.13.txt' },
    ];
    onPage(lang, <VersionTable rows={[row]} seen={[seen]} evidence={lab} m={m} />);
    const cell = screen.getByRole('rowheader');
    expect(readable(cell)).toContain(lang === 'en' ? 'seen on 3.7.11, 3.10.13' : '实测版本 3.7.11、3.10.13');
    expect(
      within(cell)
        .getAllByRole('link')
        .map((link) => link.getAttribute('href')),
    ).toEqual(seen.map(({ release }) => `../${lang}/evidence/postfix/relay-denied/#v${release}`));
  });

  it('a claim without evidence shows no mark', () => {
    expect(readable(onPage(lang, <EvidenceMarks refs={undefined} evidence={{}} />).container)).toBe('');
  });

  it('the version table names its columns, in the head and in each cell', () => {
    const rows: VersionRow[] = [
      {
        version: 'Postfix 3.8',
        host: 'postfix',
        status: 'changed',
        introduced: '2.3',
        deprecated: null,
        notes: { en: 'Sends `454` since 2.10.', zh: '自 2.10 起为 `454`。' },
        evidence: ['read'],
      },
    ];
    const evidence = { read: { grade: 'source' } } as unknown as Entry['evidence'];
    onPage(lang, <VersionTable rows={rows} seen={[[]]} evidence={evidence} m={m} />);
    const table = screen.getByRole('table', { name: m.versions });
    expect(within(table).getAllByRole('columnheader').map(readable)).toEqual(
      (['version', 'status', 'introduced', 'deprecated', 'notes'] as const).map(
        (one) => m.versionColumns[one],
      ),
    );
    expect(readable(within(table).getByRole('rowheader'))).toBe('Postfix 3.8');
    const cells = within(table).getAllByRole('cell');
    expect(cells.slice(0, 3).map(readable)).toEqual([m.versionStatus.changed, '2.3', m.none]);
    expect(cells.slice(0, 3).map((cell) => cell.getAttribute('data-label'))).toEqual([
      m.versionColumns.status,
      m.versionColumns.introduced,
      m.versionColumns.deprecated,
    ]);
    expect(readable(cells[3])).toBe(`${rows[0]?.notes[lang].replaceAll('`', '')} ${common.grade.source} 1`);
  });

  it('the night card says what to do in order, and what not to', () => {
    const steps = [
      { en: 'First', zh: '先' },
      { en: 'Then', zh: '再' },
    ];
    const deadEnds = [{ en: 'Resend', zh: '重发' }];
    onPage(lang, <NightCard steps={steps} deadEnds={deadEnds} deadEndsHref="../x/#dead-ends" m={m} />);
    const [todo, not] = screen.getAllByRole('list');
    expect(todo?.tagName).toBe('OL');
    expect([...(todo?.children ?? [])].map(readable)).toEqual(steps.map((step) => step[lang]));
    expect([...(not?.children ?? [])].map(readable)).toEqual([deadEnds[0]?.[lang]]);
    expect(screen.getByRole('heading', { name: m.doThis })).toBeTruthy();
    expect(screen.getByRole('link', { name: m.notThis }).getAttribute('href')).toBe('../x/#dead-ends');
  });
});

describe('a reply line', () => {
  it('sets its codes apart', () => {
    const { container } = onPage('en', <ReplyLine reply="450 4.7.1 Try later" />);
    expect([...container.querySelectorAll('b')].map(readable)).toEqual(['450', '4.7.1']);
    expect(readable(container)).toBe('450 4.7.1 Try later');
  });

  it.each([
    '550-5.1.1 No such user',
    '550-Callout failed',
    '5.1.1 unknown user: "a"',
    '450',
    '550  5.1.1',
    '450 #4.7.1 x',
  ])('stands there word for word: %s', (reply) => {
    expect(onPage('en', <ReplyLine reply={reply} />).container.textContent).toBe(reply);
  });

  it('that has its codes elsewhere stays as it is', () => {
    const reply = 'Sorry, no mailbox here by that name. (#5.1.1)';
    const { container } = onPage('en', <ReplyLine reply={reply} />);
    expect(container.querySelector('b')).toBeNull();
    expect(readable(container)).toBe(reply);
  });
});
