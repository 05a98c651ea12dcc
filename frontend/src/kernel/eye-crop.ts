import type { Camera } from './camera';
import { clamp, imagePoint, type ImagePoint, type Size } from './points';

/** Frames on each side over which the centre is smoothed: the eye may move in its pane, the pane must not tremble. */
const REACH = 8;

const EYES_PER_CROP = 1.7;
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

/** The image pixels that one pane shows, for eyes of that width: as much as fits `room`, given in image pixels too. */
export function cropSize(eyeWidth: number, room: Size): Size {
  const most = Math.max(16, Math.min(room.width, room.height / HEIGHT_SHARE));
  const width = Math.round(clamp(EYES_PER_CROP * eyeWidth, Math.min(24, most), most));
  return { width, height: Math.round(width * HEIGHT_SHARE) };
}

/** Puts an image point into the middle of a pane, on whole screen pixels, so that image pixels stay squares of one size. */
export const paneCamera = (centre: ImagePoint, pane: Size, left: number, scale: number): Camera => ({
  scale,
  offsetX: Math.round(left + pane.width / 2 - centre.x * scale),
  offsetY: Math.round(pane.height / 2 - centre.y * scale),
});
