// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sample, seeded, wilson } from './statistics';

describe('the Wilson interval', () => {
  it('is what the textbook says', () => {
    expect(wilson(1, 10).map((bound) => bound.toFixed(4))).toEqual(['0.0179', '0.4042']);
    expect(wilson(0, 5).map((bound) => bound.toFixed(4))).toEqual(['0.0000', '0.4345']);
    expect(wilson(0, 0)).toEqual([0, 1]);
  });

  it('holds the observed share and narrows with more trials', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (trials, some) => {
        const hits = Math.min(some, trials);
        const [low, high] = wilson(hits, trials);
        expect(low).toBeLessThanOrEqual(hits / trials);
        expect(high).toBeGreaterThanOrEqual(hits / trials);
        const [below, above] = wilson(hits * 4, trials * 4);
        expect(above - below).toBeLessThan(high - low);
      }),
    );
  });
});

describe('a sample', () => {
  it('has the wanted size, keeps the order and comes again from the same seed', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat()), fc.nat(30), fc.integer(), (items, count, seed) => {
        const sorted = items.toSorted((a, b) => a - b);
        const taken = sample(sorted, count, seeded(seed));
        expect(taken).toHaveLength(Math.min(count, items.length));
        expect(taken).toEqual(taken.toSorted((a, b) => a - b));
        expect(sample(sorted, count, seeded(seed))).toEqual(taken);
      }),
    );
  });

  it('takes every item about equally often', () => {
    const counts = new Array<number>(10).fill(0);
    const items = counts.map((_, i) => i);
    for (let seed = 0; seed < 4000; seed++) for (const i of sample(items, 3, seeded(seed))) counts[i]++;
    for (const count of counts) expect(Math.abs(count - 1200)).toBeLessThan(150);
  });
});
