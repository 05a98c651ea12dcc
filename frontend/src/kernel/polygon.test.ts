// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { imagePoint } from './points';
import { edgeNear, isInside, twiceArea, withVertex, withoutVertex } from './polygon';

const place = fc
  .tuple(fc.integer({ min: 0, max: 640 }), fc.integer({ min: 0, max: 400 }))
  .map(([x, y]) => imagePoint(x, y));
const ring = fc.array(place, { minLength: 3, maxLength: 31 });

describe('a polygon', () => {
  it('encloses the same area with a vertex more on one of its edges', () => {
    fc.assert(
      fc.property(ring, fc.nat(30), fc.double({ min: 0, max: 1, noNaN: true }), (vertices, pick, t) => {
        const edge = pick % vertices.length;
        const [a, b] = [vertices[edge], vertices[(edge + 1) % vertices.length]];
        const more = withVertex(vertices, edge, imagePoint(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t));
        expect(more).toHaveLength(vertices.length + 1);
        expect(twiceArea(more)).toBeCloseTo(twiceArea(vertices), 4);
      }),
    );
  });

  it('is what it was when a vertex comes and goes', () => {
    fc.assert(
      fc.property(ring, fc.nat(30), place, (vertices, pick, at) => {
        const edge = pick % vertices.length;
        expect(withoutVertex(withVertex(vertices, edge, at), edge + 1)).toEqual(vertices);
      }),
    );
  });

  it('is gone when fewer than three vertices would be left', () => {
    const three = [imagePoint(0, 0), imagePoint(9, 0), imagePoint(0, 9)];
    expect(withoutVertex(three, 1)).toEqual([]);
  });

  it('is hit on each of its edges, and finds the place on it', () => {
    fc.assert(
      fc.property(ring, fc.nat(30), (vertices, pick) => {
        const edge = pick % vertices.length;
        const [a, b] = [vertices[edge], vertices[(edge + 1) % vertices.length]];
        const middle = imagePoint((a.x + b.x) / 2, (a.y + b.y) / 2);
        const hit = edgeNear(vertices, middle, 0.5);
        expect(hit).not.toBeNull();
        expect(Math.hypot(hit.at.x - middle.x, hit.at.y - middle.y)).toBeLessThanOrEqual(0.5);
      }),
    );
    expect(
      edgeNear([imagePoint(0, 0), imagePoint(10, 0), imagePoint(0, 10)], imagePoint(100, 100), 5),
    ).toBeNull();
  });

  it('knows inside from outside', () => {
    const bay = [
      imagePoint(0, 0),
      imagePoint(10, 0),
      imagePoint(10, 10),
      imagePoint(5, 4),
      imagePoint(0, 10),
    ];
    expect(isInside(bay, imagePoint(5, 2))).toBe(true);
    expect(isInside(bay, imagePoint(5, 8))).toBe(false);
    expect(isInside(bay, imagePoint(-1, 2))).toBe(false);
  });
});
