// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HANDLES, handlePoint, hitBox, moveBox, overlap, resizeBox, type Box } from './box';
import { imagePoint } from './points';

const box: fc.Arbitrary<Box> = fc.record({
  x: fc.integer({ min: -100, max: 800 }),
  y: fc.integer({ min: -100, max: 600 }),
  w: fc.integer({ min: 20, max: 400 }),
  h: fc.integer({ min: 20, max: 400 }),
});
const shift = fc.integer({ min: -900, max: 900 });

describe('a box', () => {
  it('is hit at each of its handles', () => {
    fc.assert(
      fc.property(box, fc.constantFrom(...HANDLES), (shape, handle) => {
        expect(hitBox(shape, handlePoint(shape, handle), 3)).toEqual({ type: 'handle', handle });
      }),
    );
  });

  it('tells inside, edge and outside apart', () => {
    const shape = { x: 100, y: 100, w: 200, h: 100 };
    expect(hitBox(shape, imagePoint(240, 130), 4)).toEqual({ type: 'inside' });
    expect(hitBox(shape, imagePoint(150, 102), 4)).toEqual({ type: 'edge' });
    expect(hitBox(shape, imagePoint(150, 90), 4)).toBeNull();
  });

  it('keeps a positive size and its opposite side whatever handle is dragged', () => {
    fc.assert(
      fc.property(box, fc.constantFrom(...HANDLES), shift, shift, (shape, handle, dx, dy) => {
        const resized = resizeBox(shape, handle, dx, dy);
        expect(resized.w).toBeGreaterThanOrEqual(1);
        expect(resized.h).toBeGreaterThanOrEqual(1);
        if (handle === 'n' || handle === 's') expect([resized.x, resized.w]).toEqual([shape.x, shape.w]);
        if (handle === 'e' || handle === 'w') expect([resized.y, resized.h]).toEqual([shape.y, shape.h]);
      }),
    );
  });

  it('never leaves the image with its centre', () => {
    fc.assert(
      fc.property(box, shift, shift, (shape, dx, dy) => {
        const moved = moveBox(shape, dx, dy, { width: 640, height: 400 });
        expect(moved.x + moved.w / 2).toBeGreaterThanOrEqual(0);
        expect(moved.x + moved.w / 2).toBeLessThanOrEqual(640);
        expect([moved.w, moved.h]).toEqual([shape.w, shape.h]);
      }),
    );
  });

  it('overlaps itself wholly and a distant box not at all', () => {
    const shape = { x: 0, y: 0, w: 10, h: 10 };
    expect(overlap(shape, shape)).toBe(1);
    expect(overlap(shape, { x: 50, y: 0, w: 10, h: 10 })).toBe(0);
    expect(overlap(shape, { x: 5, y: 0, w: 10, h: 10 })).toBeCloseTo(1 / 3);
  });
});
