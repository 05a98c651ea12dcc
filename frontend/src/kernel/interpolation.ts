import type { Box } from './box';

/** Between a and b by share t, 0..1; exactly a at 0 and exactly b at 1. */
export const mix = (a: number, b: number, t: number): number => (t === 1 ? b : a + (b - a) * t);

/** Where `frame` lies between two frames, 0..1. */
export const shareOf = (frame: number, from: number, to: number): number => (frame - from) / (to - from);

/** Centre and size change evenly. */
export function mixBoxes(a: Box, b: Box, t: number): Box {
  const w = mix(a.w, b.w, t);
  const h = mix(a.h, b.h, t);
  return {
    x: mix(a.x + a.w / 2, b.x + b.w / 2, t) - w / 2,
    y: mix(a.y + a.h / 2, b.y + b.h / 2, t) - h / 2,
    w,
    h,
  };
}
