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

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * The head's own axes in the image for yaw (+ left), pitch (+ up) and roll (+ right) in degrees. The driver's left is
 * the image's right. Rolled first, then pitched, then turned.
 */
export function poseAxes(yaw: number, pitch: number, roll: number): PoseAxes {
  const rotate = (left: number, up: number, forward: number): Direction => {
    const [cr, sr] = [Math.cos(radians(roll)), Math.sin(radians(roll))];
    const [cp, sp] = [Math.cos(radians(pitch)), Math.sin(radians(pitch))];
    const [cy, sy] = [Math.cos(radians(yaw)), Math.sin(radians(yaw))];
    const [l1, u1] = [left * cr - up * sr, left * sr + up * cr];
    const [u2, f2] = [u1 * cp + forward * sp, -u1 * sp + forward * cp];
    return { x: l1 * cy + f2 * sy, y: -u2, z: -l1 * sy + f2 * cy };
  };
  return { left: rotate(1, 0, 0), up: rotate(0, 1, 0), forward: rotate(0, 0, 1) };
}

/** Where the eyes look for azimuth (+ left) and elevation (+ up) in degrees. */
export const gazeDirection = (azimuth: number, elevation: number): Direction =>
  poseAxes(azimuth, elevation, 0).forward;
