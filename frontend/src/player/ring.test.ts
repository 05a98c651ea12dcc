// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { capacityOf, decodeOrder, frameBytes, heldRange, leanAfter } from './ring';

const place = fc
  .record({ frameCount: fc.integer({ min: 1, max: 3000 }), capacity: fc.integer({ min: 3, max: 400 }) })
  .chain((clip) =>
    fc.record({
      frameCount: fc.constant(clip.frameCount),
      capacity: fc.constant(clip.capacity),
      playhead: fc.nat(clip.frameCount - 1),
      direction: fc.constantFrom(1 as const, -1 as const),
      lean: fc.double({ min: -1, max: 1, noNaN: true }),
    }),
  );

it('holds as many frames as the budget allows, always with the playhead among them', () => {
  fc.assert(
    fc.property(place, ({ frameCount, capacity, playhead, lean }) => {
      const [first, last] = heldRange(playhead, frameCount, capacity, lean);
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
    fc.property(place, ({ frameCount, capacity, playhead, direction, lean }) => {
      const range = heldRange(playhead, frameCount, capacity, lean);
      const order = decodeOrder(playhead, range, direction);
      expect(order[0]).toBe(playhead);
      expect([...order].sort((a, b) => a - b)).toEqual(
        Array.from({ length: range[1] - range[0] + 1 }, (_, i) => range[0] + i),
      );
    }),
  );
});

it('holds both sides of the playhead, more of the side it moves to', () => {
  expect(heldRange(1000, 2000, 65, 1)).toEqual([981, 1045]);
  expect(heldRange(1000, 2000, 65, -1)).toEqual([955, 1019]);
});

it('throws little away when stepping to and fro over one border', () => {
  fc.assert(
    fc.property(place, fc.array(fc.constantFrom(1, -1), { maxLength: 30 }), (clip, steps) => {
      let { playhead, lean } = clip;
      for (const step of steps) {
        const before = heldRange(playhead, clip.frameCount, clip.capacity, lean);
        playhead = Math.min(Math.max(playhead + step, 0), clip.frameCount - 1);
        lean = leanAfter(lean, step, clip.capacity);
        const after = heldRange(playhead, clip.frameCount, clip.capacity, lean);
        expect(Math.abs(after[0] - before[0])).toBeLessThanOrEqual(4);
      }
    }),
  );
});

it('leans all the way once it has moved on for a while', () => {
  let lean = -1;
  for (let i = 0; i < 17; i++) lean = leanAfter(lean, 1, 65);
  expect(lean).toBe(1);
});

it('counts the budget in bytes', () => {
  expect(capacityOf(256 * 2 ** 20, frameBytes(1280, 800))).toBe(65);
  expect(capacityOf(1, frameBytes(1280, 800))).toBe(3);
});
