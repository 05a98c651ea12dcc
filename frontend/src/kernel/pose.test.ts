// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  angleBetween,
  axesOf,
  gazeDirection,
  gazeOf,
  poseAxes,
  poseOf,
  rotationOf,
  turnedInView,
  vectorOf,
  type Direction,
} from './pose';
import { angleOf, times, transposed } from './rotation';

const angle = fc.double({ min: -90, max: 90, noNaN: true });
const around = fc.double({ min: -179, max: 179, noNaN: true });
const tilt = fc.double({ min: -85, max: 85, noNaN: true });
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
    expect(gazeDirection(0, -20).y).toBeGreaterThan(0.3);
  });
});

describe('a pose', () => {
  it('comes back from its rotation', () => {
    fc.assert(
      fc.property(around, tilt, around, (yaw, pitch, roll) => {
        const back = poseOf(rotationOf({ yaw, pitch, roll }));
        expect(back.yaw).toBeCloseTo(yaw, 5);
        expect(back.pitch).toBeCloseTo(pitch, 5);
        expect(back.roll).toBeCloseTo(roll, 5);
      }),
    );
  });

  it('keeps within its limits and stays the same rotation however far it is turned', () => {
    fc.assert(
      fc.property(around, angle, around, around, around, around, (yaw, pitch, roll, right, up, clockwise) => {
        const turned = turnedInView(rotationOf({ yaw, pitch, roll }), { right, up, clockwise });
        const pose = poseOf(turned);
        expect(Math.abs(pose.yaw)).toBeLessThanOrEqual(180);
        expect(Math.abs(pose.pitch)).toBeLessThanOrEqual(90);
        expect(Math.abs(pose.roll)).toBeLessThanOrEqual(180);
        expect(angleOf(times(rotationOf(pose), transposed(turned)))).toBeLessThan(1e-3);
      }),
    );
  });

  it('straight up is still a pose', () => {
    expect(poseOf(rotationOf({ yaw: 30, pitch: 90, roll: 0 }))).toMatchObject({ pitch: 90, roll: 0 });
  });

  it('dragged there and back is where it was', () => {
    fc.assert(
      fc.property(around, tilt, around, around, (yaw, pitch, roll, by) => {
        const start = rotationOf({ yaw, pitch, roll });
        for (const way of ['right', 'up', 'clockwise']) {
          const back = turnedInView(turnedInView(start, { [way]: by }), { [way]: -by });
          back.forEach((value, i) => expect(value).toBeCloseTo(start[i], 9));
        }
      }),
    );
  });

  it('turns the way the pointer goes', () => {
    const start = rotationOf({ yaw: 0, pitch: 0, roll: 0 });
    expect(axesOf(turnedInView(start, { right: 20 })).forward.x).toBeGreaterThan(0.3);
    expect(axesOf(turnedInView(start, { up: 20 })).forward.y).toBeLessThan(-0.3);
    expect(axesOf(turnedInView(start, { clockwise: 20 })).up.x).toBeGreaterThan(0.3);
  });
});

describe('a gaze', () => {
  it('comes back from its direction', () => {
    fc.assert(
      fc.property(around, tilt, (azimuth, elevation) => {
        const back = gazeOf(vectorOf({ azimuth, elevation }));
        expect(back.azimuth).toBeCloseTo(azimuth, 5);
        expect(back.elevation).toBeCloseTo(elevation, 5);
      }),
    );
  });

  it('is measured against another in degrees', () => {
    expect(angleBetween({ azimuth: 0, elevation: 0 }, { azimuth: 30, elevation: 0 })).toBeCloseTo(30);
    expect(angleBetween({ azimuth: 0, elevation: -20 }, { azimuth: 0, elevation: 15 })).toBeCloseTo(35);
  });
});
