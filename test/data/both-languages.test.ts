import { describe, expect, test } from 'vitest';
import { rule } from '../../data/lint/rules/both-languages.ts';
import { realData, reverseHostname, saidOf, sayFinding, withChange } from './real-data.ts';

function saidOfText(en: string, zh: string): string[] {
  const data = withChange(reverseHostname, (entry) => (entry['rootCause'] = { en, zh }));
  return saidOf(rule, reverseHostname, data);
}

describe('both-languages', () => {
  test('accepts the dataset as it stands', () => {
    expect([...rule.check(realData)].map(sayFinding)).toEqual([]);
  });

  test.each([
    ['Waiting does not help.', '等待无用。'],
    ['Set the PTR record, then wait.', '设置 PTR 记录，然后等待。'],
    ['Run `postconf -n` (3.8 and later).', '执行 `postconf -n`（3.8 及以上）。'],
    ['The domain in From: must match.', '必须与 From: 域名一致。'],
    ['Says “mailbox full”.', '意思是“邮箱已满”。'],
    ['`4.7.1`', '`4.7.1`'],
  ])('accepts %s', (en, zh) => {
    expect(saidOfText(en, zh)).toEqual([]);
  });

  test.each([
    ['English in place of Chinese', 'Wait.', 'Wait.', /no Chinese/],
    ['a comma of the wrong width', 'First, wait.', '先等,再试', /half-width.*等,/],
    ['a full stop of the wrong width', 'Wait.', '请等待.', /half-width.*待\./],
    ['brackets of the wrong width', 'Wait (an hour).', '等待(一小时)', /half-width/],
    ['a colon of the wrong width behind a name', 'Gmail: wait.', 'Gmail: 等待', /half-width/],
    ['a sentence left in English', 'Wait.', '等待。Please try again in an hour.', /English left.*try again/],
    ['Chinese in English', 'Wait 等待.', '等待。', /“等” in en/],
    ['Chinese punctuation in English', 'Wait，then retry.', '等待，再试。', /“，” in en/],
    ['a command missing in Chinese', 'Run `postqueue -f`.', '执行它。', /`postqueue -f` only in en/],
    ['a command missing in English', 'Run it.', '执行 `postqueue -f`。', /`postqueue -f` only in zh/],
    [
      'a command that differs',
      'Run `mailq`.',
      '执行 `mailq -v`。',
      /`mailq` only in en, `mailq -v` only in zh/,
    ],
  ])('refuses %s', (_, en, zh, said) => {
    expect(saidOfText(en, zh)).toEqual([expect.stringMatching(new RegExp(`^/rootCause: .*${said.source}`))]);
  });

  test("a title may begin with the reply's own words, and with no others", () => {
    const retitled = (zh: string): string[] => {
      const data = withChange(reverseHostname, (entry) => (entry['title'].zh = zh));
      return saidOf(rule, reverseHostname, data);
    };
    expect(retitled('450 4.7.1 cannot find your reverse hostname：没有反向解析')).toEqual([]);
    expect(retitled('450 4.7.1 we do not like your host：没有反向解析')).toEqual([
      expect.stringMatching(/^\/title: English left/),
    ]);
  });

  test('a host may have a Latin name in Chinese, but no other Latin text', () => {
    const data = withChange('hosts/exim.json', (host) => (host['summary'].zh = host['summary'].en));
    expect(saidOf(rule, 'hosts/exim.json', data)).toContainEqual(
      expect.stringMatching(/^\/summary: no Chinese/),
    );
  });
});
