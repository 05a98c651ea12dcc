// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poseAxes, type Direction } from './pose';

const angle = fc.double({ min: -90, max: 90, noNaN: true });
const dot = (a: Direction, b: Direction) => a.x * b.x + a.y * b.y + a.z * b.z;

describe('the head pose axes', () => {
  it('stay at right angles and of unit length', () => {
    fc.assert(
      fc.property(angle, angle, angle, (yaw, pitch, roll) => {
        const { left, up, forward } = poseAxes(yaw, pitch, roll);
        for (const axis of [left, up, forward]) expect(dot(axis, axis)).toBeCloseTo(1);
        expect(dot(left, up)).toBeCloseTo(0);
        expect(dot(up, forward)).toBeCloseTo(0);
      }),
    );
  });

  it('follow the signs of the conventions', () => {
    expect(poseAxes(0, 0, 0).forward.z).toBeCloseTo(1);
    expect(poseAxes(30, 0, 0).forward.x).toBeGreaterThan(0.4);
    expect(poseAxes(0, 30, 0).forward.y).toBeLessThan(-0.4);
    expect(poseAxes(0, 0, 30).up.x).toBeLessThan(-0.4);
  });
});
