import type { Box, Handle } from './box';
import { resizeBox } from './box';
import { imagePoint, type ImagePoint } from './points';

/** The smallest upright box around points, or null without any. */
export function outlineOf(points: readonly (ImagePoint | null)[]): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const point of points) {
    if (!point) continue;
    left = Math.min(left, point.x);
    top = Math.min(top, point.y);
    right = Math.max(right, point.x);
    bottom = Math.max(bottom, point.y);
  }
  return left <= right ? { x: left, y: top, w: right - left, h: bottom - top } : null;
}

export const grown = (box: Box, by: number): Box => ({
  x: box.x - by,
  y: box.y - by,
  w: box.w + 2 * by,
  h: box.h + 2 * by,
});

type Points = readonly (ImagePoint | null)[];

export const shifted = (points: Points, dx: number, dy: number): (ImagePoint | null)[] =>
  points.map((point) => point && imagePoint(point.x + dx, point.y + dy));

/** Points carried along as a handle of the box around them is dragged; a corner keeps proportions where asked. */
export function stretched(
  points: Points,
  around: Box,
  handle: Handle,
  dx: number,
  dy: number,
  proportional: boolean,
): (ImagePoint | null)[] {
  const onto = proportional ? inProportion(around, handle, dx, dy) : resizeBox(around, handle, dx, dy);
  return points.map(
    (point) =>
      point &&
      imagePoint(
        onto.x + (around.w === 0 ? 0 : ((point.x - around.x) / around.w) * onto.w),
        onto.y + (around.h === 0 ? 0 : ((point.y - around.y) / around.h) * onto.h),
      ),
  );
}

/** A corner dragged along its diagonal: the opposite corner stays. */
function inProportion(box: Box, handle: Handle, dx: number, dy: number): Box {
  if (handle.length < 2 || box.w === 0 || box.h === 0) return resizeBox(box, handle, dx, dy);
  const across = (handle.includes('w') ? -dx : dx) / box.w;
  const down = (handle.includes('n') ? -dy : dy) / box.h;
  const scale = Math.max(1 + (across + down) / 2, 0.05);
  const [w, h] = [box.w * scale, box.h * scale];
  return {
    x: handle.includes('w') ? box.x + box.w - w : box.x,
    y: handle.includes('n') ? box.y + box.h - h : box.y,
    w,
    h,
  };
}

/** Turned about a centre, clockwise as seen for positive radians. */
export function turned(points: Points, centre: ImagePoint, radians: number): (ImagePoint | null)[] {
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  return points.map((point) => {
    if (!point) return null;
    const [x, y] = [point.x - centre.x, point.y - centre.y];
    return imagePoint(centre.x + x * cos - y * sin, centre.y + x * sin + y * cos);
  });
}
