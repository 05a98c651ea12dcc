// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import { expect, it } from 'vitest';
import { nearest } from './nearest';
import { imagePoint } from './points';

it('picks the nearest point within reach and skips absent ones', () => {
  const points = [imagePoint(0, 0), null, imagePoint(10, 0), imagePoint(12, 0)];
  expect(nearest(points, imagePoint(11.5, 0), 4)).toBe(3);
  expect(nearest(points, imagePoint(2, 2), 4)).toBe(0);
  expect(nearest(points, imagePoint(50, 50), 4)).toBe(-1);
});
