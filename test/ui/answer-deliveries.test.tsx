import { readFileSync } from 'node:fs';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { messages } from '../../src/i18n/all.ts';
import { langs, type Lang } from '../../src/i18n/lang.ts';
import { AnswerBox } from '../../src/ui/islands/answer-box.tsx';
import { data, openReference } from '../unit/compiled-data.ts';
import { fileServices } from './file-services.ts';
import { onPage, readable } from './on-page.tsx';

const golden = (name: string): string => readFileSync(`test/golden/decode/${name}`, 'utf8');
const prefix = 'Mar  2 10:11:12 mail postfix/smtp[812]: ';
const logLine = (id: string, user: string, rest: string): string =>
  `${prefix}${id}: to=<${user}@example.org>, relay=mx.example.org[192.0.2.25]:25, delay=1, delays=0/0/0/1, ${rest}`;
const full = (id: string, user: string): string =>
  logLine(
    id,
    user,
    'dsn=4.2.2, status=deferred (host mx.example.org[192.0.2.25] said: 452 4.2.2 Mailbox full (in reply to RCPT TO command))',
  );
const sent = (id: string, user: string): string =>
  logLine(id, user, 'dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 4F1A2B3C4D)');

/** The answer to a pasted text, once it stands. */
async function paste(lang: Lang, text: string): Promise<HTMLElement> {
  const services = {
    load: () => openReference(),
    initialText: '',
    keepText: () => {},
    ...fileServices,
    writeClaims: async () => null,
  };
  const { container } = onPage(lang, <AnswerBox m={messages[lang].answer} services={services} />);
  fireEvent.input(screen.getByLabelText(messages[lang].answer.label), { target: { value: text } });
  await waitFor(() => expect(readable(container.querySelector('.answer'))).not.toBe(''));
  return container.querySelector('.answer') as HTMLElement;
}

const causeTitle = (id: string, lang: Lang): string => data.raw.causes[id]?.title[lang] ?? 'no such cause';

describe.each(langs)('what is pasted, in %s', (lang) => {
  const { answer: m, common } = messages[lang];

  it('as a bounce is answered with verdict, recipient, server, codes and the words that decided', async () => {
    const answer = await paste(lang, golden('dsn/postfix-user-unknown.eml'));
    const text = readable(answer);
    expect(text).toContain(common.verdictSentence.stop);
    expect(text).toContain(`${m.recipient}user@example.com`);
    expect(text).toContain(`${m.outcome}${m.outcomes.failed}`);
    expect(text).toContain('5.1.1');
    expect(text).toContain(`${m.server}mx.example.com`);
    expect(text).toContain(causeTitle('user-unknown', lang));
    expect(readable(answer.querySelector('mark'))).not.toBe('');
  });

  it('as a line of a log is answered by its cause where no entry has the wording', async () => {
    const answer = await paste(lang, full('A1B2C3D4E5', 'one'));
    const text = readable(answer);
    expect(text).toContain(`${m.recipient}one@example.org`);
    expect(text).toContain(causeTitle('mailbox-full', lang));
    expect(text).toContain(`${m.server}mx.example.org [192.0.2.25]`);
    expect(text).toContain(`${m.spokenBy}${m.speakers.remote}`);
    expect(text).toContain(`${m.lastTried}Mar 2 10:11:12`);
    expect(text).toContain(common.stage.rcpt);
  });

  it('as several lines is a list, one row a recipient, each opening its answer', async () => {
    const lines = [full('A1', 'one'), full('B2', 'two'), sent('C3', 'three')].map((line) =>
      line.replace(/: (A1|B2|C3):/, ': $1AAAAAAAA:'),
    );
    const answer = await paste(lang, lines.join('\n'));
    expect(readable(within(answer).getByRole('heading', { level: 2 }))).toBe(
      `${m.countOf.delayed(2)} · ${m.countOf.delivered(1)}`,
    );
    const [group] = within(answer).getAllByRole('heading', { level: 3 });
    expect(readable(group)).toContain(m.recipients(2));
    const row = screen.getByText('two@example.org').closest('details') as HTMLDetailsElement;
    row.open = true;
    fireEvent(row, new Event('toggle'));
    await waitFor(() => expect(readable(row)).toContain(`${m.recipient}two@example.org`));
    expect(row.querySelector('.verdict')).not.toBeNull();
  });

  it('as tries of one message is one answer, that says when it was delivered after all', async () => {
    const lines = [full('A1B2C3D4E5', 'one'), full('A1B2C3D4E5', 'one').replace('10:11', '10:41')];
    const late = await paste(lang, lines.join('\n'));
    expect(readable(late)).toContain(m.tries(2));
    expect(readable(late)).not.toContain(m.deliveredLaterSentence);
    screen.getByRole<HTMLElement>('button', { name: m.clear }).click();
    fireEvent.input(screen.getByLabelText(m.label), {
      target: { value: [...lines, sent('A1B2C3D4E5', 'one')].join('\n') },
    });
    await screen.findByText(m.deliveredLaterSentence);
  });

  it('as two recipients of one bounce is a list', async () => {
    const answer = await paste(lang, golden('dsn/two-recipients.eml'));
    expect(readable(answer)).toContain('one@example.com');
    expect(answer.querySelectorAll('details').length).toBeGreaterThan(1);
  });

  it.each([
    ['none/newsletter.eml', m.notBounce.heading],
    ['feedback/arf.eml', m.noFailure.feedback.heading],
  ])('as %s is no failure, and says what it is', async (name, heading) => {
    const answer = await paste(lang, golden(name));
    expect(readable(answer)).toContain(heading);
    for (const verdict of Object.values(common.verdictSentence))
      expect(readable(answer)).not.toContain(verdict);
  });

  it('as a delivery is said to have been delivered', async () => {
    expect(readable(await paste(lang, sent('A1B2C3D4E5', 'one')))).toContain(m.noFailure.delivered.heading);
  });

  it('as a log without deliveries is said to tell of none', async () => {
    const line = `${prefix.replace('/smtp[', '/qmgr[')}A1B2C3D4E5: removed`;
    expect(readable(await paste(lang, line))).toContain(m.noDelivery.heading);
  });

  it('with a code alone to go by gives a likelihood, not a verdict', async () => {
    const answer = await paste(lang, '550 5.1.1 Zyzzyva refused the flux');
    expect(readable(answer)).toContain(m.unknownHeading);
    expect(readable(answer)).toContain(`${m.likeliest} ${causeTitle('user-unknown', lang)}`);
    for (const verdict of Object.values(common.verdictSentence))
      expect(readable(answer)).not.toContain(verdict);
  });
});

describe('the words that decided', () => {
  it('are marked in a reply of several lines', async () => {
    const answer = await paste('en', '552-5.2.2 The zyzzyva of this\n552 5.2.2 user is over   quota, sorry');
    expect([...answer.querySelectorAll('mark')].map((mark) => mark.textContent).join(' ')).toContain(
      'over   quota',
    );
  });
});
