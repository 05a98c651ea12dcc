// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { capacityOf, decodeOrder, frameBytes, heldRange } from './ring';

const place = fc
  .record({ frameCount: fc.integer({ min: 1, max: 3000 }), capacity: fc.integer({ min: 3, max: 400 }) })
  .chain((clip) =>
    fc.record({
      frameCount: fc.constant(clip.frameCount),
      capacity: fc.constant(clip.capacity),
      playhead: fc.nat(clip.frameCount - 1),
      direction: fc.constantFrom(1 as const, -1 as const),
    }),
  );

it('holds as many frames as the budget allows, always with the playhead among them', () => {
  fc.assert(
    fc.property(place, ({ frameCount, capacity, playhead, direction }) => {
      const [first, last] = heldRange(playhead, frameCount, capacity, direction);
      expect(last - first + 1).toBe(Math.min(capacity, frameCount));
      expect(first).toBeGreaterThanOrEqual(0);
      expect(last).toBeLessThan(frameCount);
      expect(playhead).toBeGreaterThanOrEqual(first);
      expect(playhead).toBeLessThanOrEqual(last);
    }),
  );
});

it('decodes every held frame once, the playhead first', () => {
  fc.assert(
    fc.property(place, ({ frameCount, capacity, playhead, direction }) => {
      const range = heldRange(playhead, frameCount, capacity, direction);
      const order = decodeOrder(playhead, range, direction);
      expect(order[0]).toBe(playhead);
      expect([...order].sort((a, b) => a - b)).toEqual(
        Array.from({ length: range[1] - range[0] + 1 }, (_, i) => range[0] + i),
      );
    }),
  );
});

it('counts the budget in bytes', () => {
  expect(capacityOf(256 * 2 ** 20, frameBytes(1280, 800))).toBe(65);
  expect(capacityOf(1, frameBytes(1280, 800))).toBe(3);
});
