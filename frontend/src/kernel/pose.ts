import { aboutAhead, aboutLeft, aboutUp, times, turnedBy, type Rotation, type Vector } from './rotation';

/** A direction seen by a camera facing the driver: x to the image's right, y down, z towards the camera. */
export interface Direction {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

export interface PoseAxes {
  readonly left: Direction;
  readonly up: Direction;
  readonly forward: Direction;
}

/** Degrees: yaw + left, pitch + up, roll + right. */
export interface Pose {
  readonly yaw: number;
  readonly pitch: number;
  readonly roll: number;
}

/** Degrees: azimuth + left, elevation + up. */
export interface Gaze {
  readonly azimuth: number;
  readonly elevation: number;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const degrees = (angle: number): number => (angle * 180) / Math.PI;

/** Rolled first, then pitched, then turned. */
export const rotationOf = ({ yaw, pitch, roll }: Pose): Rotation =>
  times(times(aboutUp(radians(yaw)), aboutLeft(radians(pitch))), aboutAhead(radians(roll)));

/** Yaw and roll within ±180, pitch within ±90; where it looks straight up or down, all of the turning counts as yaw. */
export function poseOf(rotation: Rotation): Pose {
  const [r00, , r02, r10, r11, r12, r20, , r22] = rotation;
  const pitch = degrees(Math.asin(Math.min(Math.max(r12, -1), 1)));
  if (Math.hypot(r02, r22) < 1e-6) return { yaw: degrees(Math.atan2(-r20, r00)), pitch, roll: 0 };
  return { yaw: degrees(Math.atan2(r02, r22)), pitch, roll: degrees(Math.atan2(r10, r11)) };
}

/** The axes of what is turned so, in the image. The driver's left is the image's right. */
export const axesOf = (rotation: Rotation): PoseAxes => ({
  left: seen(turnedBy(rotation, [1, 0, 0])),
  up: seen(turnedBy(rotation, [0, 1, 0])),
  forward: seen(turnedBy(rotation, [0, 0, 1])),
});

export const poseAxes = (yaw: number, pitch: number, roll: number): PoseAxes =>
  axesOf(rotationOf({ yaw, pitch, roll }));

const seen = ([x, y, z]: Vector): Direction => ({ x, y: -y, z });

export const vectorOf = ({ azimuth, elevation }: Gaze): Vector =>
  turnedBy(rotationOf({ yaw: azimuth, pitch: elevation, roll: 0 }), [0, 0, 1]);

export const gazeOf = ([x, y, z]: Vector): Gaze => ({
  azimuth: degrees(Math.atan2(x, z)),
  elevation: degrees(Math.asin(Math.min(Math.max(y / Math.hypot(x, y, z), -1), 1))),
});

/** Where the eyes look for azimuth (+ left) and elevation (+ up) in degrees. */
export const gazeDirection = (azimuth: number, elevation: number): Direction =>
  seen(vectorOf({ azimuth, elevation }));

/** Degrees between two gazes. */
export function angleBetween(a: Gaze, b: Gaze): number {
  const [u, v] = [vectorOf(a), vectorOf(b)];
  return degrees(Math.acos(Math.min(Math.max(u[0] * v[0] + u[1] * v[1] + u[2] * v[2], -1), 1)));
}

/** Turns what the camera sees about the camera's own axes, in degrees: to the image's right, up in it, and clockwise. */
export const turnedInView = (
  rotation: Rotation,
  { right = 0, up = 0, clockwise = 0 }: { right?: number; up?: number; clockwise?: number },
): Rotation =>
  times(
    times(times(aboutUp(radians(right)), aboutLeft(radians(up))), aboutAhead(radians(-clockwise))),
    rotation,
  );
