import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { messages } from '../../src/i18n/all.ts';
import { langs, type Lang } from '../../src/i18n/lang.ts';
import { readDnsState, writeDnsState } from '../../src/ui/dns-state.ts';
import { claimsState } from '../../src/ui/islands/dns/claims-state.ts';
import { AnswerBox, type AnswerServices } from '../../src/ui/islands/answer-box.tsx';
import { data, openCatalogue, openReference } from '../unit/compiled-data.ts';
import { fileServices } from './file-services.ts';
import { onPage, readable } from './on-page.tsx';

const example =
  '450 4.7.1 <client.example.org[192.0.2.7]>: Client host rejected: cannot find your reverse hostname, [192.0.2.7]';
const reverse = data.raw.entries.find(({ id }) => id.endsWith('/postfix-450-cannot-find-reverse-hostname'));
const userUnknown =
  '550 5.1.1 <user@example.org>: Recipient address rejected: User unknown in local recipient table';
if (!reverse) throw new Error("the issue's entry is gone");

interface Opened {
  readonly box: HTMLTextAreaElement;
  readonly kept: string[];
  readonly container: Element;
}

/** The box over the real data, with what the address keeps at hand. */
function open(lang: Lang, given: Partial<AnswerServices> = {}): Opened {
  const kept: string[] = [];
  const services: AnswerServices = {
    load: () => openReference(),
    initialText: '',
    keepText: (text) => kept.push(text),
    ...fileServices,
    writeClaims: async (reply) => {
      const state = claimsState(reply);
      return state && `#d=${encodeURIComponent(writeDnsState(state))}`;
    },
    ...given,
  };
  const { container } = onPage(lang, <AnswerBox m={messages[lang].answer} services={services} />);
  return { box: screen.getByLabelText<HTMLTextAreaElement>(messages[lang].answer.label), kept, container };
}

function type(box: HTMLTextAreaElement, value: string): void {
  fireEvent.input(box, { target: { value } });
}

const answerOf = (container: Element): string => readable(container.querySelector('.answer'));

describe.each(langs)('the way to the DNS page in %s', (lang) => {
  const { answer: m } = messages[lang];

  it('stands with a reply that the DNS explains, and brings what it claims', async () => {
    const { box } = open(lang);
    type(
      box,
      '450 4.7.1 <client.example.org[203.0.114.7]>: Client host rejected: cannot find your reverse hostname, [203.0.114.7]',
    );
    const link = await screen.findByRole('link', { name: m.checkClaims });
    const [page = '', fragment = ''] = (link.getAttribute('href') ?? '').split('#d=');
    expect(page).toBe(`../${lang}/dns/`);
    expect(readDnsState(decodeURIComponent(fragment))).toMatchObject({
      input: '203.0.114.7',
      only: ['ptr'],
    });
  });

  it('does not stand with one that it does not', async () => {
    const { box, container } = open(lang);
    type(box, '450 4.2.0 <user@example.org>: Recipient address rejected: Greylisted');
    await waitFor(() => expect(answerOf(container)).not.toBe(''));
    expect(screen.queryByRole('link', { name: m.checkClaims })).toBeNull();
  });
});

describe.each(langs)('the box in %s', (lang) => {
  const { answer: m, common } = messages[lang];
  const plain = (text: string): string => text.replaceAll('`', '');

  it("answers the issue's example with the verdict, who said it, what to do and what not", async () => {
    const { box, kept, container } = open(lang);
    type(box, example);
    await waitFor(() => expect(answerOf(container)).toContain(common.verdictSentence[reverse.verdict]));
    const text = answerOf(container);
    expect(text).toContain(plain(reverse.title[lang]));
    expect(text).toContain(common.actor[reverse.actor]);
    expect(text).toContain(`${m.saidBy}Postfix`);
    expect(text).toContain(data.raw.causes[reverse.cause]?.title[lang] ?? 'no such cause');
    for (const step of reverse.steps) expect(text).toContain(plain(step[lang]));
    for (const { action } of reverse.deadEnds) expect(text).toContain(plain(action[lang]));
    expect([...container.querySelectorAll('mark')].map(readable).join(' ')).toContain('reverse hostname');
    expect(screen.getByRole('link', { name: m.open }).getAttribute('href')).toBe(
      `../${lang}/e/${reverse.id}/`,
    );
    expect(kept).toEqual([example]);
    expect(readable(screen.getByRole('status'))).toContain(common.verdictSentence[reverse.verdict]);
  });

  it('says that it does not know, with what the code means', async () => {
    const { box, container } = open(lang);
    type(box, '450 4.7.1 Zyzzyva refused the flux');
    await screen.findByRole('heading', { name: m.unknownHeading });
    const text = answerOf(container);
    expect(text).toContain(m.unknownText);
    expect(text).toContain(m.meansHere);
    const meaning = data.raw.basic.find(({ code }) => code === '450')?.meaning[lang] ?? 'no such code';
    expect(text).toContain(plain(meaning));
    for (const verdict of Object.values(common.verdictSentence)) expect(text).not.toContain(verdict);
  });

  it('says what it expects when there is not even a code', async () => {
    const { box, container } = open(lang);
    type(box, 'the printer is on fire');
    await screen.findByRole('heading', { name: m.unknownHeading });
    expect(answerOf(container)).toContain(m.unknownNoCode);
  });

  it('offers what the reference has on words without a code', async () => {
    const { box } = open(lang);
    type(box, lang === 'zh' ? '灰名单' : 'greylisting');
    const found = (await screen.findByRole('heading', { name: m.found })).parentElement;
    expect(within(found as HTMLElement).getAllByRole('link').length).toBeGreaterThan(2);
  });

  it('reads a code alone as no answer', async () => {
    const { box, container } = open(lang);
    type(box, '450471');
    await screen.findByRole('heading', { name: m.codeHeading('450 4.7.1') });
    expect(answerOf(container)).toContain(m.codePrompt);
    expect(answerOf(container)).toContain(m.classAdvice['4']);
    expect(screen.getByRole('heading', { name: m.sameCode })).toBeTruthy();
  });

  it('says so when no specification has the code', async () => {
    const { box, container } = open(lang);
    type(box, '599');
    await waitFor(() => expect(answerOf(container)).toContain(m.noSuchCode('599')));
  });

  it('tells a failed load, keeps what was typed, and answers after another try', async () => {
    let reachable = false;
    const { box, container, kept } = open(lang, {
      load: () => (reachable ? openReference() : Promise.reject(new Error('no network'))),
    });
    type(box, example);
    expect(readable(await screen.findByRole('alert'))).toContain(m.loadFailed);
    fireEvent.click(screen.getByRole('button', { name: m.retry }));
    await waitFor(() => expect(readable(screen.getByRole('alert'))).toContain(m.loadFailed));
    expect(box.value).toBe(example);
    expect(kept).toEqual([example]);
    reachable = true;
    fireEvent.click(screen.getByRole('button', { name: m.retry }));
    await waitFor(() => expect(answerOf(container)).toContain(common.verdictSentence[reverse.verdict]));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(box.value).toBe(example);
  });

  it('shows no answer to another text when the data of this one cannot be loaded', async () => {
    const catalogue = openCatalogue();
    let reachable = true;
    const services = {
      load: () =>
        openReference({
          ...catalogue,
          entry: (id) => (reachable ? catalogue.entry(id) : Promise.reject(new Error('no network'))),
        }),
    };
    const { box, container } = open(lang, services);
    type(box, example);
    await waitFor(() => expect(answerOf(container)).toContain(common.verdictSentence[reverse.verdict]));
    reachable = false;
    type(box, userUnknown);
    expect(readable(await screen.findByRole('alert'))).toContain(m.loadFailed);
    expect(answerOf(container)).toBe('');
    expect(box.value).toBe(userUnknown);
    reachable = true;
    fireEvent.click(screen.getByRole('button', { name: m.retry }));
    await waitFor(() => expect(answerOf(container)).toContain(common.verdictSentence.stop));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('hides names in the box and in the address, and gives them back', async () => {
    const { box, kept, container } = open(lang);
    const given = '550 5.1.1 <somebody@corp.example.edu>: Recipient address rejected: User unknown';
    type(box, given);
    fireEvent.click(screen.getByRole('button', { name: m.redact }));
    await waitFor(() => expect(box.value).not.toContain('somebody'));
    expect(box.value).not.toContain('corp');
    expect(box.value).toContain('Recipient address rejected: User unknown');
    expect(kept.at(-1)).toBe(box.value);
    await waitFor(() => expect(answerOf(container)).toContain(common.verdictSentence.stop));
    expect(answerOf(container)).not.toContain('somebody');
    expect(screen.getByRole('button', { name: m.redact, pressed: true })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: m.redact }));
    await waitFor(() => expect(box.value).toBe(given));
    expect(kept.at(-1)).toBe(given);
  });

  it('offers examples when empty, and answers each', async () => {
    const { box, kept, container } = open(lang);
    const examples = [...container.querySelectorAll<HTMLButtonElement>('button.example')].map(readable);
    expect(examples.length).toBeGreaterThan(1);
    for (const one of examples) {
      fireEvent.click(screen.getByRole('button', { name: one }));
      expect(box.value).toBe(one);
      expect(document.activeElement).toBe(box);
      await waitFor(() => expect(answerOf(container)).not.toBe(''));
      fireEvent.click(screen.getByRole('button', { name: m.clear }));
      expect(box.value).toBe('');
      await waitFor(() => expect(answerOf(container)).toBe(''));
    }
    expect(kept).toEqual(examples.flatMap((one) => [one, '']));
  });
});

describe('the box', () => {
  const { answer: m, common } = messages.en;

  it('begins with what the address brought along', async () => {
    const { box, container, kept } = open('en', { initialText: example });
    await waitFor(() => expect(answerOf(container)).toContain(common.verdictSentence[reverse.verdict]));
    expect(box.value).toBe(example);
    expect(kept).toEqual([]);
  });

  it('answers the newest text, however fast they follow', async () => {
    const { box, container } = open('en');
    for (const text of [userUnknown, '450', '', example]) type(box, text);
    await waitFor(() => expect(answerOf(container)).toContain(common.verdictSentence[reverse.verdict]));
    expect(answerOf(container)).not.toContain(common.verdictSentence.stop);
  });

  it('drops an answer that comes after the next text was typed', async () => {
    const catalogue = openCatalogue();
    let release: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { box, container } = open('en', {
      load: () =>
        openReference({
          ...catalogue,
          entry: async (id) => {
            if (id !== reverse.id) await held;
            return catalogue.entry(id);
          },
        }),
    });
    type(box, userUnknown);
    await waitFor(() => expect(box.value).toBe(userUnknown));
    await openReference(catalogue); // so that the first text is being answered
    type(box, example);
    await waitFor(() => expect(answerOf(container)).toContain(common.verdictSentence[reverse.verdict]));
    release();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(answerOf(container)).toContain(common.verdictSentence[reverse.verdict]);
    expect(answerOf(container)).not.toContain(common.verdictSentence.stop);
  });

  it('reads the beginning of a text that is too long, says so, and keeps all of it', async () => {
    const { box, container } = open('en');
    const long = `${example}\n${'x'.repeat(200_000)}`;
    type(box, long);
    await waitFor(() => expect(answerOf(container)).toContain(common.verdictSentence[reverse.verdict]));
    expect(readable(container)).toContain(m.tooLong('64 kB'));
    expect(box.value).toBe(long);
  });

  it('shows hostile input as text', async () => {
    const { box, container } = open('en');
    type(box, '450 4.7.1 <img src=x onerror=alert(1)> <script>x</script>\u202e\0');
    await screen.findByRole('heading', { name: m.unknownHeading });
    expect(container.querySelector('img, script')).toBeNull();
    expect(answerOf(container)).toContain('<img src=x onerror=alert(1)> <script>x</script>⟨U+202E⟩⟨U+0000⟩');
  });

  it('can be read before there are services, and offers nothing then that would not work', () => {
    const { container } = onPage('en', <AnswerBox m={m} services={null} />);
    expect(screen.getByLabelText(m.label)).toBeTruthy();
    expect(container.querySelector('.answer-tools')?.hasAttribute('inert')).toBe(true);
  });
});
