import { clamp } from './points';

/** The frame whose cell holds `offset` on a lane of `width` pixels showing all `frameCount` frames side by side. */
export const frameAt = (offset: number, width: number, frameCount: number): number =>
  width <= 0 ? 0 : clamp(Math.floor((offset / width) * frameCount), 0, frameCount - 1);

/** The border between frames nearest to `offset`: k is the border left of frame k, 0..frameCount. */
export const borderAt = (offset: number, width: number, frameCount: number): number =>
  width <= 0 ? 0 : clamp(Math.round((offset / width) * frameCount), 0, frameCount);

/** Left edge of a frame's cell as a share of the lane, 0..1. */
export const startShare = (frame: number, frameCount: number): number => frame / frameCount;

/** Centre of a frame's cell as a share of the lane, 0..1. */
export const centreShare = (frame: number, frameCount: number): number => (frame + 0.5) / frameCount;

/** The last frame shown at or before `micros`; `ptsUs` ascends. */
export function frameAtTime(ptsUs: ArrayLike<number>, micros: number): number {
  let low = 0;
  let high = ptsUs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ptsUs[middle] ?? 0) <= micros) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}
