import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pan, position, ticks, zoom, type View } from '../../../../src/ui/islands/retry/time-scale.ts';

const whole = 500_000;
const view: fc.Arbitrary<View> = fc
  .tuple(fc.integer({ min: 0, max: whole - 100 }), fc.integer({ min: 60, max: whole }))
  .map(([from, length]) => ({ from, to: Math.min(whole, from + Math.max(length, 60)) }))
  .filter(({ from, to }) => to - from >= 60);

describe('a view of the time line', () => {
  it('never leaves what there is to be seen, however it is zoomed and moved', () => {
    fc.assert(
      fc.property(
        view,
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: -5, max: 5, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (start, factor, share, place) => {
          for (const next of [zoom(start, factor, whole, place), pan(start, share, whole)]) {
            expect(next.from).toBeGreaterThanOrEqual(0);
            expect(next.to).toBeLessThanOrEqual(whole + 1e-6);
            expect(next.to - next.from).toBeGreaterThan(59);
          }
        },
      ),
    );
  });

  it('zooms around the place that was pointed at', () => {
    const next = zoom({ from: 1000, to: 2000 }, 0.5, whole, 0.25);
    expect(next).toEqual({ from: 1125, to: 1625 });
    expect(position(1250, next, 400)).toBe(100);
  });

  it('can be moved back to where it was', () => {
    const start = { from: 1000, to: 2000 };
    expect(pan(pan(start, 0.25, whole), -0.25, whole)).toEqual(start);
  });
});

describe('ticks', () => {
  it('are at round times and never more than fit', () => {
    expect(ticks({ from: 0, to: 900 }, 4)).toEqual([0, 300, 600, 900]);
    expect(ticks({ from: 90_000, to: 5 * 86400 }, 5)).toEqual([2, 3, 4, 5].map((days) => days * 86400));
    fc.assert(
      fc.property(view, fc.integer({ min: 2, max: 12 }), (one, most) => {
        const found = ticks(one, most);
        expect(found.length).toBeLessThanOrEqual(most + 1);
        for (const at of found) {
          expect(at).toBeGreaterThanOrEqual(one.from);
          expect(at).toBeLessThanOrEqual(one.to);
        }
      }),
    );
  });
});
