import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { messages } from '../../src/i18n/all.ts';
import { langs, type Lang } from '../../src/i18n/lang.ts';
import { RetryTool } from '../../src/ui/islands/retry/retry-tool.tsx';
import type { RetryServices } from '../../src/ui/islands/retry/use-retry-state.ts';
import { onPage, readable } from './on-page.tsx';

// 2026-11-24, 02:30 in Shanghai.
const now = Date.UTC(2026, 10, 23, 18, 30) / 1000;

interface Opened {
  readonly container: Element;
  readonly kept: string[];
}

function open(lang: Lang, given: Partial<RetryServices> = {}): Opened {
  const kept: string[] = [];
  const services: RetryServices = {
    now: () => now,
    zone: 'Asia/Shanghai',
    offset: () => 8 * 3600,
    initialText: null,
    keepText: (text) => kept.push(text),
    ...given,
  };
  const { container } = onPage(lang, <RetryTool m={messages[lang].retry} services={services} />);
  return { container, kept };
}

const answerOf = (container: Element): string =>
  readable(container.querySelector('[aria-labelledby="retry-answer"]'));
const type = (box: Element, value: string): boolean => fireEvent.input(box, { target: { value } });
const choose = (label: string, value: string): boolean =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe('the answer to Postfix against postgrey', () => {
  it('is a sentence in English', () => {
    const { container } = open('en');
    expect(answerOf(container)).toContain('Next try: between 02:35 and 02:40 (in 5 min to 10 min).');
    expect(answerOf(container)).toContain(
      'It passes on the 2nd try, between 02:35 and 02:40 (5 min to 10 min after the first try).',
    );
    expect(answerOf(container)).toContain(
      'It bounces between Sun, Nov 29, 02:45 and 02:50 (5 d to 5 d 1 h after the first try), after 107 tries.',
    );
  });

  it('is a sentence in Chinese', () => {
    const { container } = open('zh');
    expect(answerOf(container)).toContain('下次重试：02:35 至 02:40 之间');
    expect(answerOf(container)).toContain(
      '第 2 次尝试时通过：02:35 至 02:40 之间（首次尝试后 5 分钟至 10 分钟）。',
    );
    expect(answerOf(container)).toContain('退信：11月29日周日 02:45 至 02:50 之间');
  });
});

describe.each(langs)('in %s', (lang) => {
  const m = messages[lang].retry;

  it('knows what is past: a message whose first try was an hour ago should have passed', () => {
    const { container } = open(lang, { initialText: JSON.stringify({ first: now - 3600 }) });
    expect(answerOf(container)).toContain(m.say.nextNone);
    expect(answerOf(container)).toContain(m.say.passed(m.nth(2), '').slice(0, 8));
  });

  it('places the times of a decoded log and looks at the tries that are left', () => {
    const log = { first: 'Nov 24 02:14:40', last: 'Nov 24 02:21:40', age: 420, tries: 2 };
    const { container, kept } = open(lang, {
      initialText: JSON.stringify({ host: 'refuses', reply: '451 4.7.1 wait', log }),
    });
    expect(screen.getByLabelText<HTMLInputElement>(m.form.first).value).toBe('2026-11-24T02:14');
    expect(readable(container)).toContain(m.logRead(log.last, m.tries(2)));
    // The second try came after 7 min, so the third comes after 17 min: not between 15 and 20.
    expect(answerOf(container)).toContain('02:31');
    expect(answerOf(container)).not.toContain('02:35');
    choose(m.form.mta, 'qmail');
    expect(JSON.parse(kept.at(-1) ?? '')).toMatchObject({ first: now - 920, log });
  });

  it('looks from another moment than now when it is told so', () => {
    const { container } = open(lang, { initialText: JSON.stringify({ first: now, host: 'refuses' }) });
    fireEvent.change(screen.getByLabelText(m.form.seenFrom), { target: { value: '2026-11-24T03:00' } });
    expect(answerOf(container)).not.toContain('02:40');
    fireEvent.click(screen.getByRole('button', { name: m.form.clock }));
    expect(answerOf(container)).toContain('02:40');
  });

  it('says that a permanent reply is never tried again', () => {
    open(lang, { initialText: JSON.stringify({ reply: '550 5.1.1 no such user' }) });
    expect(readable(screen.getByRole('alert'))).toContain(m.permanentReply);
    expect(screen.getByLabelText(m.form.reply).getAttribute('aria-invalid')).toBe('true');
  });

  it('takes the defaults of an old release', () => {
    const { container } = open(lang);
    choose(m.form.version, '0.0');
    expect(answerOf(container)).toContain('minimal_backoff_time = 1000s');
    expect(screen.getByLabelText<HTMLInputElement>('queue_run_delay').placeholder).toBe('1000s');
    choose(m.form.mta, 'exim');
    expect(answerOf(container)).not.toContain('1000s');
    expect(screen.queryByLabelText(m.form.version)).toBeNull();
  });

  it('names the basis of the greylist and never one try where the queue run decides', () => {
    const { container } = open(lang);
    choose(m.form.mta, 'sendmail');
    expect(answerOf(container)).toContain(m.nthOrNth(m.nth(2), m.nth(3)));
    expect(readable(container.querySelector('table'))).toContain(m.answer.maybe);
    choose(m.form.host, 'mimecast');
    expect(readable(container)).toContain(m.basis(messages[lang].common.grade.reported));
  });

  it('says where a setting is wrong, keeps it, and answers again once it is right', () => {
    const { container, kept } = open(lang);
    const field = screen.getByLabelText<HTMLInputElement>('minimal_backoff_time');
    type(field, '10x');
    const alert = screen.getByRole('alert');
    expect(readable(alert)).toContain(m.problem['unit-unknown']);
    expect(readable(alert)).toContain('minimal_backoff_time');
    expect(field.value).toBe('10x');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(JSON.parse(kept.at(-1) ?? '')).toMatchObject({
      settings: { minimal_backoff_time: '10x' },
      first: now,
    });
    type(field, '30m');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(answerOf(container)).toContain(m.afterFirst(m.fromTo(m.span.m(30), m.span.m(35))));
  });

  it('reads a pasted configuration, names the line of a fault, and keeps the text', () => {
    const { container } = open(lang);
    const box = screen.getByLabelText<HTMLTextAreaElement>(m.form.paste);
    const good = '# main.cf\nmaximal_queue_lifetime = 1d\n';
    type(box, good);
    expect(readable(container)).toContain(m.pasteRead('maximal_queue_lifetime'));
    expect(readable(container)).toContain(m.rfc5321['gives-up-below-4-days']);
    type(box, `${good}minimal_backoff_time = 5q\n`);
    const said = screen.getByRole('alert');
    expect(readable(said)).toContain(m.problemAt(3, 25));
    expect(readable(said)).toContain(m.problem['unit-unknown']);
    expect(box.value).toContain('5q');
  });

  it('takes the first try from a queue listing', () => {
    const { container } = open(lang);
    type(
      screen.getByLabelText(m.form.paste),
      '4Xy1Z23abcz1qKL     1234 Tue Nov 24 02:28:00  sender@example.org\n',
    );
    fireEvent.click(screen.getByRole('button', { name: m.queued('4Xy1Z23abcz1qKL', m.span.m(2)) }));
    expect(screen.getByLabelText<HTMLInputElement>(m.form.first).value).toBe('2026-11-24T02:28');
    expect(answerOf(container)).toContain('02:33');
  });

  it('refuses a number of addresses that is none, in words', () => {
    open(lang);
    type(screen.getByLabelText(m.form.ips), 'many');
    expect(readable(screen.getByRole('alert'))).toContain(m.wholeNumber(1, 250));
  });

  it('zooms and moves by keyboard and by button, and says what is shown', () => {
    open(lang);
    const line = screen.getByRole('application', { name: m.line.heading });
    const shown = (text: string): void => {
      expect(screen.getAllByRole('status').map(readable)).toContain(text);
    };
    const view = (from: string, to: string): string => m.shown(from, to);
    shown(view(m.span.s(0), m.span.m(15)));
    fireEvent.keyDown(line, { key: 'End' });
    expect(screen.getAllByRole('status').map(readable).join()).toContain(m.span.d(5));
    fireEvent.keyDown(line, { key: 'Home' });
    shown(view(m.span.s(0), m.span.m(15)));
    fireEvent.keyDown(line, { key: 'ArrowLeft' });
    shown(view(m.span.s(0), m.span.m(15)));
    const before = screen.getAllByRole('status').map(readable).join();
    fireEvent.keyDown(line, { key: '+' });
    const zoomed = screen.getAllByRole('status').map(readable).join();
    expect(zoomed).not.toBe(before);
    fireEvent.click(screen.getByRole('button', { name: m.line.zoomOut }));
    fireEvent.click(screen.getByRole('button', { name: m.line.passing }));
    shown(view(m.span.s(0), m.span.m(15)));
  });

  it('shows a table of what the time line draws, fifty rows at first', () => {
    open(lang);
    choose(m.form.host, 'refuses');
    const table = screen.getByRole('table', { name: m.table.heading });
    expect(within(table).getAllByRole('row')).toHaveLength(51);
    fireEvent.click(screen.getByRole('button', { name: m.more(50) }));
    expect(within(table).getAllByRole('row')).toHaveLength(101);
    fireEvent.click(screen.getByRole('button', { name: /8|9/ }));
    expect(within(table).getAllByRole('row').map(readable).at(-1)).toContain(m.table.bounce);
  });

  it('turns a wish into settings with what cannot be had, and shows them on the clock', () => {
    const { container } = open(lang);
    const make = screen.getByRole('region', { name: `${m.make.heading}: Postfix` });
    expect(readable(make)).toContain('minimal_backoff_time = 5m');
    expect(readable(make)).toContain('postfix reload');
    expect(readable(make)).toContain(m.cannot['no-retry-count']);
    expect(readable(make)).toContain(m.rfc5321['retry-below-30-minutes']);
    type(within(make).getByLabelText(m.make.first), '45m');
    fireEvent.click(within(make).getByRole('button', { name: m.make.use }));
    expect(screen.getByLabelText<HTMLInputElement>('minimal_backoff_time').value).toBe('45m');
    expect(answerOf(container)).toContain(m.span.m(45));
    type(within(make).getByLabelText(m.make.first), 'soon');
    expect(readable(within(make).getByRole('alert'))).toContain(m.spanExpected);
  });

  it('keeps an outcome beside the next one', () => {
    open(lang);
    fireEvent.click(screen.getByRole('button', { name: m.compare.keep }));
    choose(m.form.mta, 'opensmtpd');
    const both = screen.getByRole('region', { name: m.compare.heading });
    expect(readable(both)).toContain(m.afterFirst(m.fromTo(m.span.m(5), m.span.m(10))));
    expect(readable(both)).toContain(m.afterFirst(m.span.m(7)));
    fireEvent.click(screen.getByRole('button', { name: m.compare.drop }));
    expect(screen.queryByRole('region', { name: m.compare.heading })).toBeNull();
  });

  it('without a clock tells times from the first try, and cannot be filled in', () => {
    const { container } = onPage(lang, <RetryTool m={m} services={null} />);
    expect(answerOf(container)).toContain(m.afterFirst(m.fromTo(m.span.m(5), m.span.m(10))));
    expect(container.querySelectorAll('fieldset:not([disabled])')).toHaveLength(0);
    expect(readable(container)).not.toMatch(/\d\d:\d\d/);
  });
});
