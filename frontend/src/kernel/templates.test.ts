// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import { expect, it } from 'vitest';
import { outlineOf } from './outline';
import { templateIn } from './templates';

const BOX = { x: 100, y: 50, w: 80, h: 120 };
const COUNTS = { face68: 68, left_eye8: 8, right_eye8: 8, irises2: 2, left_hand21: 21, right_hand21: 21 };

it.each(Object.entries(COUNTS))('%s has all its points and fills its box', (track, count) => {
  const points = templateIn(track, BOX);
  expect(points).toHaveLength(count);
  const { x, y, w, h } = outlineOf(points);
  expect([x, w]).toEqual([BOX.x, BOX.w]);
  expect(y).toBeGreaterThanOrEqual(BOX.y);
  expect(y + h).toBeLessThanOrEqual(BOX.y + BOX.h);
  if (track !== 'irises2') expect(h).toBeGreaterThan(0.9 * BOX.h);
});

it('knows the sides: the driver’s left is the right of the picture', () => {
  const face = templateIn('face68', BOX);
  expect(face[36].x, 'right eye').toBeLessThan(face[45].x);
  const [inner] = templateIn('left_eye8', BOX);
  expect(inner.x, 'inner corner of the left eye').toBe(BOX.x);
  expect(templateIn('occluder_polygon', BOX)).toEqual([]);
});
