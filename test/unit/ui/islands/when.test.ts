import { describe, expect, it } from 'vitest';
import { messages } from '../../../../src/i18n/all.ts';
import { formatClock, formatSpan, formatSpans, formatTimes } from '../../../../src/ui/islands/retry/when.ts';

const en = messages.en.retry;
const zh = messages.zh.retry;
// 2026-11-24, 02:30 in Shanghai.
const first = Date.UTC(2026, 10, 23, 18, 30) / 1000;
const clock = { first, now: first, zone: 'Asia/Shanghai' };

describe('a span in words', () => {
  it.each([
    [0, '0 s', '0 秒'],
    [59, '59 s', '59 秒'],
    [305, '5 min', '5 分钟'],
    [4000, '1 h 7 min', '1 小时 7 分钟'],
    [5 * 86400, '5 d', '5 天'],
  ])('%d s', (seconds, english, chinese) => {
    expect(formatSpan(seconds, en)).toBe(english);
    expect(formatSpan(seconds, zh)).toBe(chinese);
  });

  it('that is a range is rounded outwards', () => {
    expect(formatSpans({ earliest: 305, latest: 595 }, en)).toBe('5 min to 10 min');
    expect(formatSpans({ earliest: 400, latest: 400 }, en)).toBe('7 min');
  });
});

describe('a local time', () => {
  it('is a range to the minute, outwards, in the zone of the person', () => {
    const range = { earliest: 305, latest: 595 };
    expect(formatClock(range, clock, 'en', en)).toBe('between 02:35 and 02:40');
    expect(formatClock(range, clock, 'zh', zh)).toBe('02:35 至 02:40 之间');
    expect(formatTimes(range, clock, 'en', en)).toBe('02:35 to 02:40');
  });

  it('names the day when it is another, and once when both ends are on it', () => {
    const range = { earliest: 86400, latest: 86700 };
    expect(formatClock(range, clock, 'en', en)).toMatch(/^between Wed, Nov 25, 02:30 and 02:35$/);
    expect(formatClock({ earliest: 86400, latest: 86400 }, clock, 'en', en)).toBe('at Wed, Nov 25, 02:30');
    expect(formatClock(range, clock, 'zh', zh)).toContain('11月25日');
  });
});
