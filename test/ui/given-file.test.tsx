import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { createClassifier } from '../../src/decode/classify.ts';
import { decode } from '../../src/decode/decode.ts';
import { OverviewReader } from '../../src/decode/overview.ts';
import { messages } from '../../src/i18n/all.ts';
import { langs, type Lang } from '../../src/i18n/lang.ts';
import { AnswerBox } from '../../src/ui/islands/answer-box.tsx';
import type { ReadFile } from '../../src/ui/islands/given-file.ts';
import { data, openCatalogue, openReference } from '../unit/compiled-data.ts';
import { onPage, readable } from './on-page.tsx';

const line = (user: string): string =>
  `Mar  2 10:11:12 mail postfix/smtp[812]: A1B2C3D4E5: to=<${user}@example.org>, relay=mx.example.org[192.0.2.25]:25, delay=1, delays=0/0/0/1, dsn=4.2.2, status=deferred (host mx.example.org[192.0.2.25] said: 452 4.2.2 Mailbox full (in reply to RCPT TO command))`;
const log = `${line('one')}\n${line('two')}\n`;
const rules = await openCatalogue().causeRules();
const classifier = createClassifier(rules);

/** The box, given a file that is read as told. */
function give(
  lang: Lang,
  readFile: ReadFile,
  initialText = '',
): { container: Element; box: HTMLTextAreaElement } {
  const services = {
    load: () => openReference(),
    initialText,
    keepText: () => {},
    readFile,
    writeClaims: async () => null,
  };
  const { container } = onPage(lang, <AnswerBox m={messages[lang].answer} services={services} />);
  fireEvent.change(container.querySelector('input[type=file]') as Element, {
    target: { files: [new File([log], 'mail.log')] },
  });
  return { container, box: screen.getByLabelText(messages[lang].answer.label) };
}

describe.each(langs)('a file, in %s', (lang) => {
  const { answer: m } = messages[lang];

  it('that is short stands in the box and is answered', async () => {
    const { box, container } = give(lang, async (file) => ({ kind: 'text', text: await file.text() }));
    await waitFor(() => expect(box.value).toBe(log));
    await waitFor(() => expect(readable(container)).toContain(m.countOf.delayed(2)));
  });

  it('that is short does not take the place of what is in the box', async () => {
    const { box, container } = give(lang, async (file) => ({ kind: 'text', text: await file.text() }), '450');
    await waitFor(() => expect(readable(container)).toContain(m.countOf.delayed(2)));
    expect(box.value).toBe('450');
    fireEvent.click(screen.getByRole('button', { name: m.file.remove }));
    await screen.findByRole('heading', { name: m.codeHeading('450') });
  });

  it('that is decoded elsewhere is answered', async () => {
    const { container } = give(lang, async () => ({
      kind: 'decoded',
      decoded: await decode(log, classifier),
    }));
    await waitFor(() => expect(readable(container)).toContain(m.countOf.delayed(2)));
    expect(readable(container)).toContain('mail.log');
  });

  it('that is long is counted, and each row opens its lines', async () => {
    const reader = new OverviewReader(classifier);
    reader.push(line('one'), 0);
    reader.push(line('two'), line('one').length + 1);
    const { container } = give(lang, async () => ({ kind: 'overview', overview: reader.read() }));
    await screen.findByRole('heading', { name: m.overview.heading });
    const cause = data.raw.causes['mailbox-full']?.title[lang] ?? 'no such cause';
    const row = screen.getByText(cause).closest('details') as HTMLDetailsElement;
    expect(readable(row)).toContain('2');
    row.open = true;
    fireEvent(row, new Event('toggle'));
    await waitFor(() => expect(readable(row)).toContain(line('two').replace(/\s+/g, ' ')));
    expect(readable(container)).toContain('Mar 2 10');
  });

  it('can be stopped while it is read, and read again', async () => {
    let tries = 0;
    const { container } = give(lang, (_, { progress, signal }) => {
      tries++;
      progress(100);
      return new Promise((_resolve, reject) =>
        signal.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError'))),
      );
    });
    expect(await screen.findByRole('progressbar')).toHaveProperty('value', 100);
    fireEvent.click(screen.getByRole('button', { name: m.file.stop }));
    await screen.findByText(m.file.stopped);
    fireEvent.click(screen.getByRole('button', { name: m.retry }));
    await screen.findByRole('progressbar');
    expect(tries).toBe(2);
    fireEvent.click(screen.getByRole('button', { name: m.file.stop }));
    await screen.findByText(m.file.stopped);
    expect(container.querySelector('.answer')).toBeNull();
  });

  it('that is no text says what was expected', async () => {
    give(lang, () => Promise.resolve({ kind: 'wrong' }));
    expect(readable(await screen.findByRole('alert'))).toContain(m.file.wrong);
  });

  it('that cannot be read says so', async () => {
    give(lang, () => Promise.reject(new Error('gone')));
    expect(readable(await screen.findByRole('alert'))).toContain(m.file.failed);
  });
});
