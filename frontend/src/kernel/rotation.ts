/** A rotation as its rows; applied to (x to the driver's left, y up, z ahead of them). */
export type Rotation = readonly [
  number, number, number,
  number, number, number,
  number, number, number,
]; // prettier-ignore

export type Vector = readonly [number, number, number];

export const IDENTITY: Rotation = [1, 0, 0, 0, 1, 0, 0, 0, 1];

export const times = (a: Rotation, b: Rotation): Rotation => [
  a[0] * b[0] + a[1] * b[3] + a[2] * b[6],
  a[0] * b[1] + a[1] * b[4] + a[2] * b[7],
  a[0] * b[2] + a[1] * b[5] + a[2] * b[8],
  a[3] * b[0] + a[4] * b[3] + a[5] * b[6],
  a[3] * b[1] + a[4] * b[4] + a[5] * b[7],
  a[3] * b[2] + a[4] * b[5] + a[5] * b[8],
  a[6] * b[0] + a[7] * b[3] + a[8] * b[6],
  a[6] * b[1] + a[7] * b[4] + a[8] * b[7],
  a[6] * b[2] + a[7] * b[5] + a[8] * b[8],
];

export const transposed = (a: Rotation): Rotation => [a[0], a[3], a[6], a[1], a[4], a[7], a[2], a[5], a[8]];

export const turnedBy = (a: Rotation, [x, y, z]: Vector): Vector => [
  a[0] * x + a[1] * y + a[2] * z,
  a[3] * x + a[4] * y + a[5] * z,
  a[6] * x + a[7] * y + a[8] * z,
];

/** About x: positive tips the front up. */
export function aboutLeft(radians: number): Rotation {
  const [c, s] = [Math.cos(radians), Math.sin(radians)];
  return [1, 0, 0, 0, c, s, 0, -s, c];
}

/** About y: positive turns the front to the left. */
export function aboutUp(radians: number): Rotation {
  const [c, s] = [Math.cos(radians), Math.sin(radians)];
  return [c, 0, s, 0, 1, 0, -s, 0, c];
}

/** About z: positive leans the head to its right. */
export function aboutAhead(radians: number): Rotation {
  const [c, s] = [Math.cos(radians), Math.sin(radians)];
  return [c, -s, 0, s, c, 0, 0, 0, 1];
}

/** The angle of a rotation in radians, 0..π. */
export const angleOf = (a: Rotation): number =>
  Math.acos(Math.min(Math.max((a[0] + a[4] + a[8] - 1) / 2, -1), 1));
