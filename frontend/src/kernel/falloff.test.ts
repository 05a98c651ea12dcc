// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { falloff, pulled } from './falloff';
import { imagePoint } from './points';

const radius = fc.double({ min: 2, max: 300, noNaN: true });
const shift = fc.double({ min: -80, max: 80, noNaN: true });
const place = fc
  .tuple(fc.integer({ min: 0, max: 640 }), fc.integer({ min: 0, max: 400 }))
  .map(([x, y]) => imagePoint(x, y));

describe('a pull with falloff', () => {
  it('is continuous and falls with the distance', () => {
    fc.assert(
      fc.property(radius, fc.double({ min: 0, max: 400, noNaN: true }), (reach, distance) => {
        const here = falloff(distance, reach);
        const further = falloff(distance + 0.01, reach);
        expect(further).toBeLessThanOrEqual(here);
        expect(here - further).toBeLessThan(0.02);
        expect(here).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('moves the grabbed point exactly', () => {
    fc.assert(
      fc.property(place, fc.array(place), radius, shift, shift, (grabbed, others, reach, dx, dy) => {
        const [moved] = pulled([grabbed, ...others], grabbed, dx, dy, reach);
        expect(moved).toEqual({ x: grabbed.x + dx, y: grabbed.y + dy });
      }),
    );
  });

  it('leaves everything outside the radius as it is, and absent points absent', () => {
    fc.assert(
      fc.property(
        place,
        fc.array(fc.option(place)),
        radius,
        shift,
        shift,
        (grabbed, points, reach, dx, dy) => {
          pulled(points, grabbed, dx, dy, reach).forEach((point, i) => {
            const before = points[i];
            const outside = !before || Math.hypot(before.x - grabbed.x, before.y - grabbed.y) >= reach;
            if (outside) expect(point).toBe(before);
          });
        },
      ),
    );
  });
});
