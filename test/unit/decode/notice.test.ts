import { describe, expect, it } from 'vitest';
import { readNotice } from '../../../src/decode/formats/notice.ts';

const recipientsOf = (text: string): string[] => readNotice(text).entries.map(({ recipient }) => recipient);

// How programs name the recipient, one shape a line; the programs themselves do not matter.
const shapes: readonly (readonly [string, string])[] = [
  ['label', 'Intended recipient: user@example.com\n\nThe following mail has been returned.'],
  [
    'label with an address in brackets',
    'Undeliverable Address: <user@example.com>\n\nReason: over disk quota.',
  ],
  ['label without a colon behind the failure', 'Failed recipient(s): user@example.com'],
  ['label of a cause', "user's mailbox is full: user@example.com"],
  ['label of a cause in capitals', 'UNKNOWN USER: user@example.com'],
  ['upper case label', 'RECIPIENT: user@example.com'],
  ['label and status', 'Recipient: user@example.com, status: failed'],
  [
    'labels of other people',
    'Sender: a@example.org\nRecipient: user@example.com\nPostmaster: postmaster@example.net',
  ],
  ['indented', 'Delivery to the following recipients failed.\n\n       user@example.com\n\n'],
  ['bulleted', 'The following recipients did not receive your message:\n\n * user@example.com\n'],
  ['numbered', 'Failed addresses follow:\n 1. user@example.com ... unknown\n'],
  ['quoted', 'Delivery of email to this address\n\n"user@example.com"\n\nhas been postponed.'],
  [
    'in brackets',
    'Your message could not be delivered to:\n\n<user@example.com>\n\nbecause the mailbox is full.',
  ],
  ['with a name', 'Failed: Test User <user@example.com>\n'],
  [
    'with a quoted name',
    'The following recipient could not be reached:\n\n  "User, Test" <user@example.com>\n     No such user\n',
  ],
  ['with a reason behind', 'user@example.com: unknown user\n'],
  ['with a reason in parentheses', '  user@example.com (mailbox is full)\n'],
  ['with a dash', 'user@example.com - user unknown\n'],
  ['with dots', '<user@example.com>... User unknown\n'],
  ['SMTP prefix', 'The following destination addresses were unknown:\n\n    SMTP:<user@example.com>\n'],
  ['in a sentence, to', 'Your message to user@example.com could not be delivered.'],
  ['in a sentence, quoted', "Sorry, your mail to 'user@example.com' has bounced."],
  ['in a sentence, for', 'Mail for user@example.com cannot be accepted at this time.'],
  ['in a sentence, account', 'The account user@example.com does not exist on this server.'],
  ['in a sentence, mailbox', 'The mailbox of user@example.com has exceeded its quota.'],
  ['in a sentence, mailto', 'Delivery failed to mailto:user@example.com and was given up.'],
  ['in a sentence, user', "Sorry, but the user 'user@example.com' is not known here."],
  ['in a sentence, addressed', 'Your mail, addressed to user@example.com, was returned.'],
  ['transcript alone', '>>> RCPT TO:<user@example.com>\n<<< 550 5.1.1 unknown\n'],
  ['transcript in words', 'We said: RCPT TO:<user@example.com>\nThey said: 550 unknown\n'],
  [
    'Exchange, date behind',
    '      user@example.com on 3/2/2026 10:11 AM\n            The account does not exist.\n',
  ],
  ['Exchange, link behind', 'user@example.com<mailto:user@example.com>\nThe address could not be found.\n'],
  [
    'Exchange, name and link',
    "Test User (user@example.com)<mailto:user@example.com>\nThe address couldn't be found.\n",
  ],
  [
    'help in the same notice',
    'The message to <user@example.com> was undeliverable.\n\nFor help write to helpdesk@example.net.\n',
  ],
  ['help first', 'If you need assistance contact admin@example.net.\n\nuser@example.com: 550 unknown\n'],
  ['German', 'Ihre Nachricht an user@example.com konnte nicht zugestellt werden.'],
  ['German label', 'Empfänger: user@example.com\nGrund: unbekannt'],
  ['French', "Votre message n'a pas pu être remis à user@example.com."],
  ['French label', 'Destinataire : user@example.com\nRaison : inconnu'],
  ['Spanish', 'No se pudo entregar su mensaje a user@example.com.'],
  ['Italian', 'Il messaggio indirizzato a user@example.com non è stato consegnato.'],
  ['Portuguese label', 'Destinatário: user@example.com\nMotivo: desconhecido'],
  ['Russian', 'Ваше сообщение для user@example.com не доставлено.'],
  ['Russian label', 'Получатель: user@example.com\nПричина: нет такого ящика'],
  ['Chinese, no spaces', '您发送给user@example.com的邮件未能送达。'],
  ['Chinese label', '发件人：a@example.org\n收件人：user@example.com\n退信原因：用户不存在'],
  ['Traditional Chinese label', '寄件者：a@example.org\n收件者：user@example.com\n原因：查無此人'],
  ['Japanese', '次のあて先 user@example.com へのメールは配信されませんでした。'],
  ['Japanese label', '差出人: a@example.org\n宛先: user@example.com\n'],
  ['Korean', 'user@example.com(으)로 보낸 메일이 반송되었습니다.'],
];

describe('a notice', () => {
  it.each(shapes)('names its recipient: %s', (_, text) => {
    expect(recipientsOf(text)).toEqual(['user@example.com']);
  });

  it('names each of several recipients with the words that stand by it', () => {
    const { entries } = readNotice(
      '<one@example.com>:\n550 5.1.1 unknown\n\n<two@example.com>:\nmailbox full\n\n--- Below this line is a copy of the message.\n\nTo: three@example.com\n',
    );
    expect(entries).toEqual([
      { recipient: 'one@example.com', text: '550 5.1.1 unknown' },
      { recipient: 'two@example.com', text: 'mailbox full' },
    ]);
  });

  it('ends where the returned message begins, however that is announced', () => {
    for (const announcement of [
      '--- Below this line is a copy of the message.',
      '----- Original message -----',
      '----- Original Message Follows -----',
      '|------------------------- Message text follows: ------------------------|',
      '------ This is a copy of the message, including all the headers. ------',
      'Original message attached',
      '--------RETURNED MAIL FOLLOWS--------',
      '--- The header of the original message is following. ---',
      '==== Original message headers ====',
      '-------- Ursprüngliche Nachricht --------',
      '-----Mensaje original-----',
      '-----原始邮件-----',
      '----- Message header follows -----',
    ]) {
      const text = `Failed: user@example.com\n\n${announcement}\n\nTo: other@example.com\nSubject: x\n\nThe user third@example.com\n`;
      expect(recipientsOf(text), announcement).toEqual(['user@example.com']);
    }
  });
});
