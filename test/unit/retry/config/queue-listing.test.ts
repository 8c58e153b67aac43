import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQueueListing } from '../../../../src/retry/config/queue-listing.ts';

const NOW = Date.UTC(2026, 10, 23, 12, 0, 0) / 1000;

describe('readQueueListing', () => {
  it('takes the age that exim -bp prints', () => {
    const text =
      '25m  2.9K 0t5C6f-0000c8-00 <alice@wonderland.fict.example>\n          red.king@example\n 4d 1K 1xVd1F-0004m2-2Y <> *** frozen ***';
    expect(readQueueListing(text, NOW)).toEqual([
      { id: '0t5C6f-0000c8-00', age: 1500, line: 1 },
      { id: '1xVd1F-0004m2-2Y', age: 345600, line: 3 },
    ]);
  });

  it('counts from the arrival time of postqueue -p', () => {
    const text = [
      '-Queue ID-  --Size-- ----Arrival Time---- -Sender/Recipient-------',
      '24B842281E3*     300 Mon Nov 23 11:30:00  alice@lab.test',
      '                                         u5@grey.test',
      '4c9XKz1Z2Kz3y!  1200 Wed Dec 31 23:00:00  bob@lab.test',
    ].join('\n');
    expect(readQueueListing(text, NOW)).toEqual([
      { id: '24B842281E3', age: 1800, line: 2 },
      { id: '4c9XKz1Z2Kz3y', age: NOW - Date.UTC(2025, 11, 31, 23) / 1000, line: 4 },
    ]);
  });

  it("counts from the queue time of Sendmail's mailq, which has no seconds", () => {
    const text =
      '6ANN0Pa3018663*       14 Mon Nov 23 11:00 <alice@lab.test>\n                 (Deferred: 451 4.7.1 Greylisting in action)';
    expect(readQueueListing(text, NOW)).toEqual([{ id: '6ANN0Pa3018663', age: 3600, line: 1 }]);
  });

  it('never gives a negative or endless age, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(2_000_000_000), (text, now) => {
        for (const { age } of readQueueListing(text, now)) expect(age).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
