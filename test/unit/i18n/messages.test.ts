import { describe, expect, it } from 'vitest';
import { messages } from '../../../src/i18n/all.ts';
import { isLang, langs, langTag, otherLang } from '../../../src/i18n/lang.ts';

/** One message by its path: `common.verdict.wait`, `about.privacyText.0`. */
interface Message {
  readonly path: string;
  readonly say: (values: readonly unknown[]) => string;
  readonly parameters: number;
}

type Wording = (...values: readonly unknown[]) => unknown;

function flatten(value: unknown, path: string): Message[] {
  if (typeof value === 'function') {
    return [{ path, say: (values) => String((value as Wording)(...values)), parameters: value.length }];
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, one]) => flatten(one, path ? `${path}.${key}` : key));
  }
  return [{ path, say: () => String(value), parameters: 0 }];
}

const en = flatten(messages.en, '');
const zh = flatten(messages.zh, '');
const pairs = en.map((message) => {
  const chinese = zh.find(({ path }) => path === message.path);
  if (!chinese) throw new Error(`zh has no ${message.path}`);
  return { path: message.path, english: message, chinese };
});
const han = /\p{Script=Han}/u;

// Two values, so that a function that words small numbers apart (1 entry, 7 entries) is seen to use its figure.
const values = [
  ['Alpha', 'Beta'],
  [1, 1],
  [7, 23],
  [0, 0],
] as const;

/**
 * Chinese messages without a Chinese letter, each with its reason. Servers' and programs' own words stay as they are.
 */
const machineWords: Readonly<Record<string, string>> = {
  'common.otherLanguage': 'names the other language in that language',
  'common.stage.ehlo': 'SMTP command',
  'common.stage.starttls': 'SMTP command',
  'common.stage.auth': 'SMTP command',
  'common.stage.mail': 'SMTP command',
  'common.stage.rcpt': 'SMTP command',
  'common.stage.data': 'SMTP command',
  'common.nav.dns': 'name of the system',
  'answer.placeholder': 'a reply as a server sends it',
  'entry.otherSteps': 'names the other language in that language',
  'entry.none': 'a dash',
  'entry.commandKind.shell': 'name of the program',
  'entry.commandKind.powershell': 'name of the program',
  'code.title': 'SMTP and the code',
  'dns.form.inputHint': 'names and addresses as one types them',
  'retry.at': 'a time, which needs no preposition',
  'retry.clockAnd': 'brackets around what other messages say',
};

describe('the languages', () => {
  it('have the same messages in the same order', () => {
    expect(zh.map(({ path }) => path)).toEqual(en.map(({ path }) => path));
  });

  it('are each the other one of the other', () => {
    for (const lang of langs) {
      expect(otherLang(otherLang(lang))).toBe(lang);
      expect(otherLang(lang)).not.toBe(lang);
      expect(new Intl.Locale(langTag[lang]).language).toBe(lang);
    }
  });

  it.each(['', 'EN', 'zh-Hans', 'constructor', null, undefined, 1])('%j is none', (value) => {
    expect(isLang(value)).toBe(false);
  });
});

/** The paths of messages for which `holds` is false with some values: none should be. */
function offenders(holds: (pair: (typeof pairs)[number], given: readonly unknown[]) => boolean): string[] {
  return pairs.filter((pair) => !values.every((given) => holds(pair, given))).map(({ path }) => path);
}

describe('every message', () => {
  it('is a text in both languages', () => {
    const isText = (text: string): boolean =>
      text !== '' && text === text.trim() && !/undefined|NaN|\[object|=>/.test(text);
    expect(
      offenders(({ english, chinese }, given) => isText(english.say(given)) && isText(chinese.say(given))),
    ).toEqual([]);
  });

  it('says the same parameters in both languages', () => {
    expect(offenders(({ english, chinese }) => english.parameters === chinese.parameters)).toEqual([]);
    const saysAll = ({ say, parameters }: Message, given: readonly unknown[]): boolean =>
      given.slice(0, parameters).every((value) => say(given).includes(String(value)));
    const silent = offenders(
      ({ english, chinese }, given) =>
        // `one result`, `no result`: small figures may be said in words.
        given[0] === 0 || given[0] === 1 || (saysAll(english, given) && saysAll(chinese, given)),
    );
    expect(silent).toEqual([]);
  });

  it('is Chinese in Chinese, machine words apart', () => {
    const silent = offenders(
      ({ path, chinese }, given) => path in machineWords || han.test(chinese.say(given)),
    );
    expect(silent).toEqual([]);
  });

  it('that is excepted from that needs it', () => {
    const needless = Object.keys(machineWords).filter((path) =>
      han.test(zh.find((message) => message.path === path)?.say(values[0]) ?? '中'),
    );
    expect(needless).toEqual([]);
  });

  it('has no Chinese in English, but for what names that language in itself', () => {
    const mixed = offenders(({ english }, given) => !han.test(english.say(given)));
    expect(mixed).toEqual(['common.otherLanguage', 'entry.otherSteps']);
  });

  it('has full-width marks behind Chinese letters', () => {
    const halfWidth = /\p{Script=Han}(?:[,;:?!]|\.(?!\d))/u;
    expect(offenders(({ chinese }, given) => !halfWidth.test(chinese.say(given)))).toEqual([]);
  });
});
