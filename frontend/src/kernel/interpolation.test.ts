// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mix, mixBoxes, shareOf } from './interpolation';

const value = fc.integer({ min: -2_000, max: 4_000 });
const box = fc.record({
  x: value,
  y: value,
  w: fc.integer({ min: 1, max: 900 }),
  h: fc.integer({ min: 1, max: 900 }),
});
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('between two keyframes', () => {
  it('the ends are exact', () => {
    fc.assert(
      fc.property(box, box, value, value, (a, b, x, y) => {
        expect(mixBoxes(a, b, 0)).toEqual(a);
        expect(mixBoxes(a, b, 1)).toEqual(b);
        expect([mix(x, y, 0), mix(x, y, 1)]).toEqual([x, y]);
      }),
    );
  });

  it('values go one way and never beyond the ends', () => {
    fc.assert(
      fc.property(value, value, share, share, (a, b, s, t) => {
        const [early, late] = s < t ? [s, t] : [t, s];
        const [first, second] = [mix(a, b, early), mix(a, b, late)];
        expect((second - first) * (b - a)).toBeGreaterThanOrEqual(0);
        expect(first).toBeGreaterThanOrEqual(Math.min(a, b));
        expect(second).toBeLessThanOrEqual(Math.max(a, b));
      }),
    );
  });

  it('the centre of a box moves in a straight line at an even pace', () => {
    fc.assert(
      fc.property(box, box, share, (a, b, t) => {
        const between = mixBoxes(a, b, t);
        expect(between.x + between.w / 2).toBeCloseTo(mix(a.x + a.w / 2, b.x + b.w / 2, t), 6);
        expect(between.w).toBeGreaterThan(0);
      }),
    );
    expect(shareOf(15, 10, 20)).toBe(0.5);
  });
});
