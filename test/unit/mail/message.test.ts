import { describe, expect, it } from 'vitest';
import { readFields } from '../../../src/mail/header.ts';
import { htmlToText } from '../../../src/mail/html-text.ts';
import { isMbox, splitMbox } from '../../../src/mail/mbox.ts';
import { readMessage } from '../../../src/mail/message.ts';
import { normaliseNewlines } from '../../../src/mail/newline.ts';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('a message', () => {
  it('is read in its charset and encoding', async () => {
    const { text, headers } = await readMessage(
      bytesOf(
        'Subject: =?gb2312?B?0+C8/g==?=\nMIME-Version: 1.0\nContent-Type: text/plain; charset=gb2312\nContent-Transfer-Encoding: quoted-printable\n\n=D3=CA=CF=E4\n',
      ),
    );
    expect(headers.get('subject')).toEqual(['余件']);
    expect(text.trim()).toBe('邮箱');
  });

  it('falls back to its raw body where MIME is broken', async () => {
    const { body } = await readMessage(bytesOf('Subject: x\nContent-Type: multipart/report\n\nthe words\n'));
    expect(body()).toContain('the words');
  });

  it('has its words even when there is only HTML', async () => {
    const { text } = await readMessage(
      bytesOf('Content-Type: text/html\n\n<style>p{}</style><p>One</p><p>Two &amp; three</p>'),
    );
    expect(text.split('\n').filter(Boolean)).toEqual(['One', 'Two & three']);
  });
});

describe('line ends', () => {
  it('become LF, and bytes without CR are returned as they are', () => {
    expect([...normaliseNewlines(bytesOf('a\r\nb\rc\n\r'))]).toEqual([...bytesOf('a\nb\nc\n\n')]);
    const plain = bytesOf('a\nb');
    expect(normaliseNewlines(plain)).toBe(plain);
  });
});

describe('header fields', () => {
  it('are unfolded; the first of a repeated name wins', () => {
    expect([...readFields('Aa: 1\n  2\nBb: 3\nAa: 4\nnot a field\n C')]).toEqual([
      ['aa', '1 2'],
      ['bb', '3'],
    ]);
  });
});

describe('HTML', () => {
  it('loses its tags, styles and comments, and keeps entities as characters', () => {
    expect(htmlToText('<!-- x --><b>5 &lt; 6</b><br>&#x4e2d;&nbsp;&unknown;')).toBe('5 < 6\n中 &unknown;');
  });
});

describe('an mbox', () => {
  it('is split at its From lines, and their quoting is undone', () => {
    const mbox =
      'From a@example.com Mon Mar  2 10:11:12 2026\nSubject: 1\n\n>From here\n\nFrom b@example.com Mon Mar  2 10:11:13 2026\nSubject: 2\n';
    expect(isMbox(mbox)).toBe(true);
    expect(splitMbox(mbox)).toEqual(['Subject: 1\n\nFrom here\n', 'Subject: 2\n']);
    expect(isMbox('From the beginning it was lost')).toBe(false);
  });
});
