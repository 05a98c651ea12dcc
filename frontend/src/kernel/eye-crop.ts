import type { Camera } from './camera';
import { imagePoint, type ImagePoint, type Size } from './points';

/** Frames on each side over which the centre is smoothed: the eye may move in its pane, the pane must not tremble. */
const REACH = 8;

const EYES_PER_CROP = 1.6;
const LEAST_CROP = 24;
const HEIGHT_SHARE = 0.6;

/**
 * Where the crop lies at a frame: the mean of the centres around it, nearer ones counting more. The same for each frame whichever way
 * it was come to. Null where none of them is known.
 */
export function smoothedCentre(
  centreAt: (frame: number) => ImagePoint | null,
  frame: number,
  frameCount: number,
): ImagePoint | null {
  let [x, y, weights] = [0, 0, 0];
  for (let other = Math.max(0, frame - REACH); other <= Math.min(frameCount - 1, frame + REACH); other++) {
    const centre = centreAt(other);
    if (!centre) continue;
    const weight = REACH + 1 - Math.abs(other - frame);
    x += weight * centre.x;
    y += weight * centre.y;
    weights += weight;
  }
  return weights === 0 ? null : imagePoint(x / weights, y / weights);
}

export function middleOf(points: readonly ImagePoint[]): ImagePoint | null {
  if (points.length === 0) return null;
  const sum = (of: (point: ImagePoint) => number) => points.reduce((total, point) => total + of(point), 0);
  return imagePoint(sum(({ x }) => x) / points.length, sum(({ y }) => y) / points.length);
}

export const widthOf = (points: readonly ImagePoint[]): number =>
  points.length === 0 ? 0 : Math.max(...points.map(({ x }) => x)) - Math.min(...points.map(({ x }) => x));

/**
 * How large a pane is on the screen for eyes of that width in image pixels: at the first scale at which an eye with the skin around it fits
 * the room, else at the last one with what fits.
 */
export function paneSize(
  eyeWidth: number,
  room: Size,
  scales: readonly number[],
): { scale: number; pane: Size } {
  const crop = Math.max(LEAST_CROP, EYES_PER_CROP * eyeWidth);
  const most = Math.min(room.width, room.height / HEIGHT_SHARE);
  const scale = scales.find((one) => crop * one <= most) ?? scales.at(-1) ?? 1;
  const width = Math.max(16, Math.round(Math.min(crop * scale, most)));
  return { scale, pane: { width, height: Math.round(width * HEIGHT_SHARE) } };
}

/** Puts an image point into the middle of a pane, on whole screen pixels, so that image pixels stay squares of one size. */
export const paneCamera = (centre: ImagePoint, pane: Size, left: number, scale: number): Camera => ({
  scale,
  offsetX: Math.round(left + pane.width / 2 - centre.x * scale),
  offsetY: Math.round(pane.height / 2 - centre.y * scale),
});
