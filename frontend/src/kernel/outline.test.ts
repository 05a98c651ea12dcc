// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HANDLES } from './box';
import { outlineOf, shifted, stretched, turned } from './outline';
import { imagePoint } from './points';

const place = fc
  .tuple(fc.integer({ min: 0, max: 640 }), fc.integer({ min: 0, max: 400 }))
  .map(([x, y]) => imagePoint(x, y));
const cloud = fc.array(fc.option(place), { minLength: 2, maxLength: 20 });
const shift = fc.integer({ min: -200, max: 200 });

describe('the outline of a skeleton', () => {
  it('holds every point and touches four sides', () => {
    fc.assert(
      fc.property(cloud, (points) => {
        const there = points.filter((point) => point !== null);
        const box = outlineOf(points);
        expect(box === null).toBe(there.length === 0);
        if (!box) return;
        expect(Math.min(...there.map(({ x }) => x))).toBe(box.x);
        expect(Math.max(...there.map(({ y }) => y))).toBe(box.y + box.h);
      }),
    );
  });

  it('dragged by no distance changes nothing, and absent points stay absent', () => {
    fc.assert(
      fc.property(cloud, fc.constantFrom(...HANDLES), fc.boolean(), (points, handle, proportional) => {
        const box = outlineOf(points);
        if (!box || box.w < 1 || box.h < 1) return;
        const same = stretched(points, box, handle, 0, 0, proportional);
        points.forEach((point, i) => {
          if (!point) return expect(same[i]).toBeNull();
          expect(same[i].x).toBeCloseTo(point.x, 6);
          expect(same[i].y).toBeCloseTo(point.y, 6);
        });
      }),
    );
  });

  it('keeps its shape when a corner is dragged in proportion', () => {
    fc.assert(
      fc.property(shift, shift, fc.constantFrom('nw', 'ne', 'se', 'sw'), (dx, dy, corner) => {
        const points = [imagePoint(10, 10), imagePoint(110, 10), imagePoint(110, 60), imagePoint(10, 60)];
        const box = outlineOf(stretched(points, outlineOf(points), corner, dx, dy, true));
        expect(box.w / box.h).toBeCloseTo(2, 6);
      }),
    );
  });

  it('turned there and back, or moved there and back, is where it was', () => {
    fc.assert(
      fc.property(
        cloud,
        place,
        fc.double({ min: -6, max: 6, noNaN: true }),
        shift,
        (points, centre, angle, by) => {
          const back = turned(turned(points, centre, angle), centre, -angle);
          const home = shifted(shifted(points, by, -by), -by, by);
          points.forEach((point, i) => {
            if (!point) return;
            expect(back[i].x).toBeCloseTo(point.x, 6);
            expect(back[i].y).toBeCloseTo(point.y, 6);
            expect(home[i]).toEqual(point);
          });
        },
      ),
    );
  });
});
