import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/decode/decode.ts';
import { OverviewReader, type Overview } from '../../src/decode/overview.ts';
import { messages } from '../../src/i18n/all.ts';
import { langs, type Lang } from '../../src/i18n/lang.ts';
import { AnswerBox } from '../../src/ui/islands/answer-box.tsx';
import { reportName } from '../../src/ui/islands/report-tool.tsx';
import type { FileServices } from '../../src/ui/islands/given-file.ts';
import { data, openReference } from '../unit/compiled-data.ts';
import { fileServices } from './file-services.ts';
import { onPage, readable } from './on-page.tsx';

const line = (user: string): string =>
  `Mar  2 10:11:12 mail postfix/smtp[812]: A1B2C3D4E5: to=<${user}@example.org>, relay=mx.example.org[192.0.2.25]:25, delay=1, delays=0/0/0/1, dsn=4.2.2, status=deferred (host mx.example.org[192.0.2.25] said: 452 4.2.2 Mailbox full (in reply to RCPT TO command))`;
const refused =
  'Mar  2 11:11:12 mail postfix/smtpd[81]: NOQUEUE: reject: RCPT from unknown[192.0.2.7]: 554 5.7.1 <two@example.org>: Relay access denied; from=<one@example.net> to=<two@example.org> proto=ESMTP helo=<x.example>';
const log = `${line('one')}\n${line('two')}\n`;
/** The same with names that nobody else may read. */
const secret = log
  .replaceAll('@example.org', '@secret-shop.org')
  .replaceAll('mx.example.org[192.0.2.25]', 'mx.secret-shop.org[203.0.113.7]')
  .replaceAll('one@', 'jane.doe@')
  .replaceAll(' mail postfix', ' wharf postfix');
const { classifier } = await openReference();

/** The box, given a file that is read as told. */
function give(
  lang: Lang,
  readFile: FileServices['readFile'],
  { initialText = '', ...others }: Partial<FileServices> & { initialText?: string } = {},
): { container: Element; box: HTMLTextAreaElement } {
  const services = {
    load: () => openReference(),
    initialText,
    keepText: () => {},
    ...fileServices,
    ...others,
    readFile,
    writeClaims: async () => null,
  };
  const { container } = onPage(lang, <AnswerBox m={messages[lang].answer} services={services} />);
  fireEvent.change(container.querySelector('input[type=file]') as Element, {
    target: { files: [new File([log], 'mail.log')] },
  });
  return { container, box: screen.getByLabelText(messages[lang].answer.label) };
}

/** The overview of the log. */
function overviewOf(text: string): Overview {
  const reader = new OverviewReader(classifier);
  let start = 0;
  for (const each of text.split('\n')) {
    reader.push(each, start);
    start += each.length + 1;
  }
  return reader.read();
}

describe.each(langs)('a file, in %s', (lang) => {
  const { answer: m } = messages[lang];

  it('that is short stands in the box and is answered', async () => {
    const { box, container } = give(lang, async (file) => ({ kind: 'text', text: await file.text() }));
    await waitFor(() => expect(box.value).toBe(log));
    await waitFor(() => expect(readable(container)).toContain(m.countOf.delayed(2)));
  });

  it('that is short does not take the place of what is in the box', async () => {
    const { box, container } = give(lang, async (file) => ({ kind: 'text', text: await file.text() }), {
      initialText: '450',
    });
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

  it('that is long is counted, and each row opens its lines and what there is to read', async () => {
    const whole = `${log}${refused}\n`;
    const { container } = give(
      lang,
      async () => ({ kind: 'overview', overview: overviewOf(whole), incomplete: null }),
      { linesAt: (_, starts) => fileServices.linesAt(new Blob([whole]), starts) },
    );
    await screen.findByRole('heading', { name: m.overview.heading });
    const cause = data.raw.causes['mailbox-full']?.title[lang] ?? 'no such cause';
    const row = screen.getByText(cause).closest('details') as HTMLDetailsElement;
    expect(readable(row)).toContain(m.overview.countOf.deferred('2'));
    row.open = true;
    fireEvent(row, new Event('toggle'));
    await waitFor(() => expect(readable(row)).toContain(line('two').replace(/\s+/g, ' ')));
    expect(within(row).getByRole('link').getAttribute('href')).toBe(`../${lang}/cause/mailbox-full/`);
    expect(readable(container)).toContain('Mar 2 10');
    const fitting = screen.getByRole('heading', { name: m.overview.tables.byEntry }).parentElement;
    const [entry] = overviewOf(whole).byEntry;
    const title = data.raw.entries.find(({ id }) => id === entry?.name)?.title[lang].replaceAll('`', '');
    expect(readable(fitting)).toContain((title ?? '').replace(/\s+/g, ' '));
  });

  it('that is long gives a report without names, to copy or to save', async () => {
    const copied: string[] = [];
    const saved: [string, string][] = [];
    give(lang, async () => ({ kind: 'overview', overview: overviewOf(secret), incomplete: null }), {
      linesAt: async (_, starts) => starts.map((start) => secret.slice(start).split('\n')[0] ?? ''),
      copyText: async (text) => void copied.push(text),
      saveText: (text, name) => void saved.push([text, name]),
    });
    fireEvent.click(await screen.findByRole('button', { name: m.overview.report.copy }));
    await screen.findByText(m.overview.report.copied);
    fireEvent.click(screen.getByRole('button', { name: m.overview.report.save }));
    await waitFor(() => expect(saved).toEqual([[copied[0], reportName]]));
    expect(copied[0]).toContain(data.raw.causes['mailbox-full']?.title[lang]);
    expect(copied[0]).toContain('452 4.2.2 Mailbox full');
    expect(copied[0]).not.toMatch(/jane|secret|wharf|203\.0\.113|A1B2C3D4E5/i);
  });

  it('passes no mark that turns the writing, and no table cell that breaks out, into its report', async () => {
    const copied: string[] = [];
    const nasty = `${line('one').replace('Mailbox full', 'Mailbox full \u202e| `x` |\u0000')}\n`;
    give(lang, async () => ({ kind: 'overview', overview: overviewOf(nasty), incomplete: null }), {
      linesAt: (_, starts) => fileServices.linesAt(new Blob([nasty]), starts),
      copyText: async (text) => void copied.push(text),
    });
    fireEvent.click(await screen.findByRole('button', { name: m.overview.report.copy }));
    await screen.findByText(m.overview.report.copied);
    expect(copied[0]).not.toMatch(/[\p{Cf}\0]/u);
    const tables = copied[0]?.split('\n').filter((row) => row.startsWith('| ')) ?? [];
    for (const row of tables) expect(row.match(/(?<!\\)\|/g), row).toHaveLength(7);
  });

  it('says when the report cannot be copied or made', async () => {
    let readableFile = true;
    give(lang, async () => ({ kind: 'overview', overview: overviewOf(log), incomplete: null }), {
      linesAt: (file, starts) =>
        readableFile ? fileServices.linesAt(file, starts) : Promise.reject(new Error('gone')),
    });
    const button = await screen.findByRole('button', { name: m.overview.report.copy });
    fireEvent.click(button);
    await screen.findByText(m.overview.report.copyFailed);
    readableFile = false;
    fireEvent.click(button);
    expect(readable(await screen.findByRole('alert'))).toBe(m.overview.report.failed);
  });

  it('that was unpacked in part says so above what was counted', async () => {
    const { container } = give(lang, async () => ({
      kind: 'overview',
      overview: overviewOf(log),
      incomplete: 'damaged',
    }));
    expect(readable(await screen.findByRole('alert'))).toBe(m.file.incomplete.damaged);
    expect(readable(container)).toContain(m.overview.heading);
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

  it.each(['noText', 'damaged', 'tooLarge'] as const)('that cannot be used (%s) is told why', async (why) => {
    give(lang, () => Promise.resolve({ kind: 'unreadable', why }));
    expect(readable(await screen.findByRole('alert'))).toContain(m.file.unreadable[why]);
  });

  it('that cannot be read says so', async () => {
    give(lang, () => Promise.reject(new Error('gone')));
    expect(readable(await screen.findByRole('alert'))).toContain(m.file.failed);
  });
});
