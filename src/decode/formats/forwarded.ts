import type { Message } from '../../mail/message.ts';

// What mail programs put above a message that somebody passes on: a rule with words, or a rule alone.
const marker =
  /^[ \t>]*(?:-{2,}[ \t]*[\p{L}][\p{L} ]{3,40}[ \t]*-{2,}|begin forwarded message:|_{20,})[ \t]*$/imu;
// The header as the program shows it, in the languages in which programs are sold; `From` begins it.
const shown =
  /^[ \t>*]*(from|von|de|da|van|från|fra|od|kimden|от|发件人|寄件者|差出人|보낸 ?사람|sent|date|gesendet|datum|envoyé|enviado|inviato|data|дата|отправлено|发送时间|日期|寄件日期|送信日時|日時|날짜|보낸 ?날짜|to|an|à|para|a|aan|кому|收件人|收件者|宛先|받는 ?사람|subject|betreff|objet|asunto|assunto|oggetto|onderwerp|ämne|emne|temat|konu|тема|主题|主題|主旨|件名|제목|cc)[ \t]?[*]?[:：][*]?[ \t]*(.*)$/iu;
const names: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['From', 'from von de da van från fra od kimden от 发件人 寄件者 差出人 보낸사람'],
    ['To', 'to an à para a aan кому 收件人 收件者 宛先 받는사람'],
    [
      'Subject',
      'subject betreff objet asunto assunto oggetto onderwerp ämne emne temat konu тема 主题 主題 主旨 件名 제목',
    ],
  ].flatMap(([name = '', words = '']) => words.split(' ').map((word) => [word, name])),
);
/** Lines of a shown header; a paragraph that happens to begin with `From:` is shorter or longer. */
const fewest = 2;
const most = 12;

/**
 * The message that somebody passes on inside the text of another, as the source of a message of its own, quoting
 * removed; null when the text passes none on. Linear in the text.
 */
export function forwardedMessage({ text }: Message): string | null {
  const found = marker.exec(text);
  const start = found ? found.index + found[0].length : /^[ \t]*>[ \t]?from:/im.exec(text)?.index;
  if (start === undefined) return null;
  const lines = text
    .slice(start)
    .split('\n')
    .map((line) => line.replace(/^[ \t]*(?:>[ \t]?)+/, ''));
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first < 0 || !shown.test(lines[first] ?? '')) return null;
  const header: string[] = [];
  let at = first;
  for (; at < lines.length && header.length < most && lines[at]?.trim(); at++) {
    const field = shown.exec(lines[at] ?? '');
    if (!field) break;
    const name = names[(field[1] ?? '').toLowerCase().replaceAll(' ', '')] ?? 'X-Shown';
    header.push(`${name}: ${(field[2] ?? '').trim()}`);
  }
  return header.length < fewest ? null : `${header.join('\n')}\n\n${lines.slice(at).join('\n')}`;
}
