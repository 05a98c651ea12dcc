import { clamp, imagePoint, type ImagePoint, type Size } from './points';

/** A rectangle in image pixels, top-left based. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export const HANDLES = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const;
export type Handle = (typeof HANDLES)[number];

export type BoxHit = { type: 'handle'; handle: Handle } | { type: 'edge' } | { type: 'inside' };

export function handlePoint(box: Box, handle: Handle): ImagePoint {
  const x = handle.includes('w') ? box.x : handle.includes('e') ? box.x + box.w : box.x + box.w / 2;
  const y = handle.includes('n') ? box.y : handle.includes('s') ? box.y + box.h : box.y + box.h / 2;
  return imagePoint(x, y);
}

/** What of the box lies within `radius` image pixels of the point; handles win over edges. */
export function hitBox(box: Box, point: ImagePoint, radius: number): BoxHit | null {
  for (const handle of HANDLES) {
    const at = handlePoint(box, handle);
    if (Math.max(Math.abs(at.x - point.x), Math.abs(at.y - point.y)) <= radius)
      return { type: 'handle', handle };
  }
  const dx = Math.max(box.x - point.x, point.x - box.x - box.w);
  const dy = Math.max(box.y - point.y, point.y - box.y - box.h);
  const outside = Math.max(dx, dy);
  if (outside > radius) return null;
  return outside >= -radius ? { type: 'edge' } : { type: 'inside' };
}

/** Drags one handle; a side pulled past its opposite turns the box over instead of shrinking below one pixel. */
export function resizeBox(box: Box, handle: Handle, dx: number, dy: number): Box {
  const left = box.x + (handle.includes('w') ? dx : 0);
  const right = box.x + box.w + (handle.includes('e') ? dx : 0);
  const top = box.y + (handle.includes('n') ? dy : 0);
  const bottom = box.y + box.h + (handle.includes('s') ? dy : 0);
  return {
    x: Math.min(left, right),
    y: Math.min(top, bottom),
    w: Math.max(Math.abs(right - left), 1),
    h: Math.max(Math.abs(bottom - top), 1),
  };
}

/** Moves the box, keeping its centre inside the image. */
export function moveBox(box: Box, dx: number, dy: number, image: Size): Box {
  return {
    ...box,
    x: clamp(box.x + dx, -box.w / 2, image.width - box.w / 2),
    y: clamp(box.y + dy, -box.h / 2, image.height - box.h / 2),
  };
}

/** Intersection over union, 0..1. */
export function overlap(a: Box, b: Box): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  if (w <= 0 || h <= 0) return 0;
  return (w * h) / (a.w * a.h + b.w * b.h - w * h);
}
